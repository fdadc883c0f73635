"""How a page of annual reports is put together."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.annual_reports.vocabulary import Scope
from gongkai.portal import limits, metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import Crumbs, column_address, frame


def page(
    request: HttpRequest,
    name: str,
    shown: Mapping[str, Any],
    *,
    title: str,
    above: Crumbs | None = None,
    tags: metatags.Tags | None = None,
    status: int = 200,
) -> HttpResponse:
    """One page below the column of annual reports; `above` stands between the list of reports and the page itself."""
    listed = directory(request).tree
    column = next((node for node in listed.walk() if node.page == "year_list"), None)
    path = listed.path(column.code) if column else []
    crumbs: Crumbs = [(_(step.name), column_address(step)) for step in path]
    if name != "index":
        crumbs.append((_("数据与图表"), reverse("portal:reports")))
    crumbs += [*(above or ()), (title, "")]
    parts = frame(
        request,
        tags=tags or metatags.for_list(title, kind=_(path[0].name) if path else ""),
        active=path[0].code if path else "",
        crumbs=crumbs,
    )
    context = {**parts, "title": title, "column": column, **shown}
    return render(request, f"portal/annual_reports/{name}.html", context, status=status)


def too_many(request: HttpRequest, *, title: str) -> HttpResponse | None:
    """What is said to an address that asks too often; None while it does not."""
    if not limits.too_many(request, what="reports"):
        return None
    answer = page(request, "too_many", {}, title=title, status=429)
    answer["Retry-After"] = str(limits.WINDOW)
    answer["Cache-Control"] = "no-store"
    return answer


def scope_asked(request: HttpRequest) -> str:
    """本级 or 汇总 as the address says; anything else asks for neither."""
    asked = request.GET.get("scope", "")
    return asked if asked in set(Scope) else ""
