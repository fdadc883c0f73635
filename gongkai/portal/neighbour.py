"""上一篇、下一篇: from one item to the next in the same column."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from gongkai.portal.directory import directory
from gongkai.portal.frame import column_address
from gongkai.publication import queries_public
from gongkai.publication.queries_public import NotFound, PublicRow


def _go(request: HttpRequest, pk: int, *, newer: bool) -> HttpResponse:
    try:
        beside = queries_public.neighbours(pk)
        row: PublicRow | None = beside.newer if newer else beside.older
        if row is None:
            item = queries_public.item(pk).item
            column = directory(request).column(item["column_code"])
            return HttpResponseRedirect(column_address(column))
    except NotFound as absent:
        raise Http404 from absent
    return HttpResponseRedirect(reverse("portal:item", args=[row.item_id]))


@require_safe
def newer(request: HttpRequest, pk: int) -> HttpResponse:
    """The item published after this one; from the newest, back to the column."""
    return _go(request, pk, newer=True)


@require_safe
def older(request: HttpRequest, pk: int) -> HttpResponse:
    """The item published before this one; from the oldest, back to the column."""
    return _go(request, pk, newer=False)
