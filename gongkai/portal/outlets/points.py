"""政府信息查阅场所: where to read without the internet, when it is open, how to get there."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.outlets import public
from gongkai.outlets.public import PublicPoint
from gongkai.outlets.vocabulary import PointKind
from gongkai.portal import metatags
from gongkai.portal.frame import frame, side
from gongkai.portal.freshness import checked_page

MOST = 60  # signs of a search


@checked_page
def points(request: HttpRequest) -> HttpResponse:
    """The places by kind, narrowed by words or kind, saying which are open now.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    name = _("政府信息查阅场所")
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]),
        "side": side(request, ""),
        **_listed(request),
    }
    return render(request, "portal/outlets/points.html", shown)


@checked_page
def points_print(request: HttpRequest) -> HttpResponse:
    """The same laid out for paper."""
    return render(request, "portal/outlets/points_print.html", _listed(request) | {"today": timezone.localdate()})


@checked_page
def point(request: HttpRequest, pk: int) -> HttpResponse:
    """One place with everything a visitor needs.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    found = public.point(pk, at=timezone.localtime()) if pk < 2**62 else None
    if found is None:
        raise Http404
    crumbs = [(_("政府信息查阅场所"), reverse("portal:points")), (found.name, "")]
    shown = {
        **frame(request, tags=metatags.for_list(found.name), crumbs=crumbs),
        "side": side(request, ""),
        "point": found,
    }
    return render(request, "portal/outlets/point.html", shown)


def _listed(request: HttpRequest) -> dict[str, Any]:
    asked = {name: request.GET.get(name, "").replace("\0", "").strip()[:MOST] for name in ("q", "kind")}
    kind = asked["kind"] if asked["kind"] in list(PointKind) else ""
    every = public.points(at=timezone.localtime())
    chosen = public.points(at=timezone.localtime(), kind=kind, q=asked["q"]) if kind or asked["q"] else every
    kinds = [(one.value, _(one.label)) for one in PointKind if any(p.kind is one for p in every)]
    groups = [(one, _of(chosen, one)) for one in PointKind]
    return {
        "q": asked["q"],
        "kind": kind,
        "kinds": kinds,
        "groups": [(one, found) for one, found in groups if found],
        "total": len(every),
        "open_now": sum(one.is_open for one in every),
    }


def _of(found: list[PublicPoint], kind: PointKind) -> list[PublicPoint]:
    return [one for one in found if one.kind is kind]
