"""制度、服务承诺: the rules the public may read, and what it is promised."""

import re
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.accounts.errors import Unknown
from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.attachments.storage import open_file
from gongkai.office import public_work
from gongkai.portal import lists, metatags
from gongkai.portal.frame import Crumbs, frame
from gongkai.portal.freshness import checked_page

SHA256 = re.compile(r"[0-9a-f]{64}")


@checked_page
def rules(request: HttpRequest) -> HttpResponse:
    """The rules in force and those repealed; a filter nobody knows narrows nothing.

    Law: Regulation 2019, Arts. 19-20; Regulation 2008, Art. 9.
    """
    bodies, kinds = public_work.bodies(), public_work.kinds()
    chosen = _chosen(request, agency=dict(bodies), kind=dict(kinds))
    number = _number(request)
    page = public_work.rules(agency_code=chosen.get("agency", ""), kind=chosen.get("kind", ""), page=number)
    shown = {"page": page, "bodies": bodies, "kinds": kinds, "chosen": chosen}
    return _page(request, "rules", shown, title=_("工作制度"), crumbs=[])


@checked_page
def rule(request: HttpRequest, pk: int) -> HttpResponse:
    """One rule as it is in force.

    Law: Regulation 2019, Arts. 19-20; Regulation 2008, Art. 9.
    """
    try:
        view = public_work.rule(pk)
    except Unknown as absent:
        raise Http404 from absent
    crumbs = [(_("工作制度"), reverse("portal:rules"))]
    return _page(request, "rule", {"view": view, "row": view.row}, title=view.row.title, crumbs=crumbs)


@require_safe
def rule_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """A file of the version in force, as long as the rule is public."""
    try:
        paper = public_work.file(pk, sha256 if SHA256.fullmatch(sha256) else "")
        content = open_file(paper.sha256)
    except (Unknown, FileNotFoundError, StillReading, FileSealed) as absent:
        raise Http404 from absent
    answer = FileResponse(content, as_attachment=True)
    answer["Content-Disposition"] = content_disposition_header(True, paper.name) or ""
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@checked_page
def commitments(request: HttpRequest) -> HttpResponse:
    """What each body promises everybody who comes.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    every = public_work.commitments()
    bodies = list(dict.fromkeys((one.agency_code, one.agency_name) for one in every))
    chosen = _chosen(request, agency=dict(bodies))
    code = chosen.get("agency", "")
    shown = {"rows": [one for one in every if not code or one.agency_code == code], "bodies": bodies, "chosen": chosen}
    return _page(request, "commitments", shown, title=_("服务承诺"), crumbs=[])


def _chosen(request: HttpRequest, **known: dict[str, str]) -> dict[str, str]:
    given = lists.asked(request, *known)
    return {name: value for name, value in given.items() if value in known[name]}


def _number(request: HttpRequest) -> int:
    given = request.GET.get("page", "")
    return max(int(given), 1) if given.isascii() and given.isdigit() and len(given) < 7 else 1


def _page(request: HttpRequest, name: str, shown: dict[str, Any], *, title: str, crumbs: Crumbs) -> HttpResponse:
    framed = frame(request, tags=metatags.for_list(title), crumbs=[*crumbs, (title, "")])
    return render(request, f"portal/office/{name}.html", framed | shown | {"title": title})
