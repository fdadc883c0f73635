"""专题: service guides, measures for convenience, forms to download, gathered from all bodies."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext as _

from gongkai.law.collections import Collection, collections
from gongkai.portal import metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import Crumbs, frame, side
from gongkai.portal.freshness import public_page
from gongkai.portal.kinds import asking
from gongkai.portal.skeleton import stem
from gongkai.publication import public_kinds
from gongkai.publication.public_kinds import Sort
from gongkai.ui.special import special

FORMS = "forms"


@public_page
def collections_page(request: HttpRequest) -> HttpResponse:
    """Every collection with what it holds.

    Law: Regulation 2019, Arts. 19, 20(5), 24.
    """
    name = _("便民专题")
    found = [(one, _named(one), public_kinds.page(_sort(request, one), size=1).total) for one in collections().values()]
    shown = {
        **frame(request, tags=metatags.for_list(name), active="services", crumbs=[(name, "")]),
        "side": side(request, ""),
        "found": found,
    }
    return render(request, "portal/kinds/collections.html", shown)


@public_page
def collection(request: HttpRequest, code: str) -> HttpResponse:
    """One collection by matter: searched by words, narrowed by body and year.

    Law: Regulation 2019, Arts. 19, 20(5), 24.
    """
    one = collections().get(code)
    if one is None:
        raise Http404
    name = _named(one)
    crumbs: Crumbs = [(_("便民专题"), reverse("portal:collections")), (name, "")]
    shown = asking.context(request, _sort(request, one))
    today = timezone.localdate()
    context = {
        **frame(request, tags=metatags.for_list(name, description=one.about), active="services", crumbs=crumbs),
        **shown,
        "side": side(request, ""),
        "collection": one,
        "name": name,
        "with_files": one.code == FORMS,
        "rows": [(row, special(row.kind, row.extra, today=today)) for row in shown["page"].rows],
        "others": [
            (_named(other), reverse("portal:collection", args=[other.code]), other.code == code)
            for other in collections().values()
        ],
        "stem": stem(),
    }
    return render(request, "portal/kinds/collection.html", context)


def _named(one: Collection) -> str:
    english = (get_language() or "").startswith("en")
    return one.english if english else one.name


def _sort(request: HttpRequest, one: Collection) -> Sort:
    nodes = directory(request).tree.by_code.values()
    columns = one.columns((node.code, node.name) for node in nodes)
    return Sort(one.kinds, columns, with_files=one.code == FORMS)
