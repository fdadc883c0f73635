"""How a page of requests is put together."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.law.vocabulary import Term
from gongkai.portal import metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import frame

STEPS = ("search", "agency", "fill", "receipt")


def page(
    request: HttpRequest, name: str, shown: Mapping[str, Any], *, title: str, above: str = "start", status: int = 200
) -> HttpResponse:
    """One page under 依申请公开; `above` is the page of requests it belongs to. No name or number is in its head."""
    column = next((root for root in directory(request).tree.walk() if root.page == "requests"), None)
    crumbs = [(_("依申请公开"), reverse("portal:requests")), (title, "")]
    if above == "case":
        crumbs.insert(1, (_("我的申请"), reverse("portal:request_case")))
    if name == "start":
        crumbs = [(title, "")]
    tags = metatags.for_column(column, root=_(column.name)) if column else metatags.for_list(title)
    active = directory(request).tree.path(column.code)[0].code if column else ""
    frame_parts = frame(request, tags=tags, active=active, crumbs=crumbs)
    return render(request, f"portal/info_requests/{name}.html", {**frame_parts, "title": title, **shown}, status=status)


def steps(now: str) -> list[dict[str, str]]:
    """The way to a receipt, with where one stands."""
    names = {"search": _("先找一找"), "agency": _("选择机关"), "fill": _("填写申请表"), "receipt": _("取得回执")}
    here = STEPS.index(now)
    states = ["done" if place < here else "now" if place == here else "later" for place in range(len(STEPS))]
    return [{"name": names[step], "state": state} for step, state in zip(STEPS, states, strict=True)]


def in_words(terms: type[Term]) -> list[tuple[str, str]]:
    """The values of a closed list with their names in the reader's language."""
    return [(term.value, _(term.label)) for term in terms]
