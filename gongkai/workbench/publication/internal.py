"""机关内部公开栏: what staff alone may read, one item of it, and what may be put there."""

import re
from typing import Any

from django import forms
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.publication import internal_queries as queries
from gongkai.publication.actions.read_internal import read_internal
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked

READ, WRITE = "publication.internal_read", "publication.internal"
HEADS = (
    gettext_lazy("名称"), gettext_lazy("文号"), gettext_lazy("内部公开事项"), gettext_lazy("公开单位"),
    gettext_lazy("公开范围"), gettext_lazy("生成日期"), gettext_lazy("公开日期"),
)  # fmt: skip
_SHA256 = re.compile(r"[0-9a-f]{64}")


class BoardForm(forms.Form):
    """What the board is narrowed by."""

    q = forms.CharField(label=gettext_lazy("检索"), max_length=60, required=False)
    matter = forms.ChoiceField(label=gettext_lazy("内部公开事项"), required=False)
    agency_id = number_choice(gettext_lazy("公开单位"), required=False)
    unread = forms.BooleanField(label=gettext_lazy("只看未读"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer what there is."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "matter", [everything, *((code, _(name)) for code, name in queries.matters())])
        offer(self, "agency_id", [everything, *queries.bodies(actor)])


@staff
def internal_board(request: HttpRequest) -> HttpResponseBase:
    """One page of the board, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = BoardForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    asked: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_of_board(actor, **asked))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("机关内部公开"))
    context = {
        "form": form,
        "page": queries.board(actor, **asked, page=page_asked(request)),
        "tiles": _tiles(queries.counts(actor)),
        "filtered": form.has_changed(),
        "may_write": actor.may(WRITE),
    }
    return render(request, "workbench/publication/internal_board.html", context)


@staff
def internal_item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item; opening it marks it read."""
    actor = actor_of(request)
    read_internal(pk, by=actor)
    context = {"one": queries.view(actor, pk), "readers": queries.readers(actor, pk)}
    return render(request, "workbench/publication/internal_item.html", context)


@staff
def internal_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """A file of an item on the board, always as a download."""
    row = queries.file(actor_of(request), pk, sha256) if _SHA256.fullmatch(sha256) else None
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@staff
def internal_ready(request: HttpRequest) -> HttpResponse:
    """What was decided and may be put on the board."""
    actor = actor_of(request)
    actor.must(WRITE)
    return render(request, "workbench/publication/internal_ready.html", {"rows": queries.ready(actor)})


def _tiles(counts: dict[str, int]) -> list[dict[str, Any]]:
    unread = counts["unread"]
    found = [{"label": _("未读"), "value": unread, "note": _("条"), "tone": "soon" if unread else "good"}]
    return found + [
        {"label": _(name), "value": counts.get(code, 0), "note": _("条"), "tone": "info"}
        for code, name in queries.matters()
        if counts.get(code)
    ]


def _line(row: queries.InternalRow) -> list[Any]:
    return [
        row.title, row.doc_number, _(row.matter_name) if row.matter_name else "", row.agency_name, _(row.reach.label),
        row.made_on, row.published_on,
    ]  # fmt: skip
