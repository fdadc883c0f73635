"""版本对照: two versions of one item the public could read, in one run or side by side."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.portal import metatags
from gongkai.portal.frame import frame
from gongkai.portal.freshness import public_page
from gongkai.publication import versions_public
from gongkai.publication.errors import NotFound
from gongkai.publication.versions_public import PublicVersion

SIDE = "side"


@public_page
def item_versions(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest two versions beside each other, or any two chosen.

    Law: Regulation 2019, Arts. 6, 12; Regulation 2008, Arts. 6, 19.
    """
    try:
        found = versions_public.versions(pk)
        before, after = _asked(request, found)
        compared = versions_public.comparison(pk, before=before, after=after) if before else None
    except NotFound as absent:
        raise Http404 from absent
    title = found[0].title
    crumbs = [(title, reverse("portal:item", args=[pk])), (_("版本对照"), "")]
    shown = {
        **frame(request, tags=metatags.for_list(_("版本对照")), crumbs=crumbs),
        "pk": pk,
        "title": title,
        "versions": found,
        "compared": compared,
        "side": request.GET.get("view") == SIDE,
        "before": before,
        "after": after,
    }
    return render(request, "portal/publication/versions.html", shown)


def _asked(request: HttpRequest, found: list[PublicVersion]) -> tuple[int, int]:
    """The two numbers asked for, else the newest two; (0, 0) where there is only one."""
    if not found:
        raise NotFound
    if len(found) < 2:
        return 0, 0
    numbers = [_number(request.GET.get(name, "")) for name in ("a", "b")]
    return numbers[0] or found[1].number, numbers[1] or found[0].number


def _number(said: str) -> int:
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0
