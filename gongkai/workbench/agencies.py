"""The tree of bodies, and one body with its history."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.accounts.queries import people_count
from gongkai.agencies import queries, queries_history
from gongkai.agencies.queries import TreeRow
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff


@staff
def agencies(request: HttpRequest) -> HttpResponseBase:
    """The tree; bodies this administrator runs lead on to their page."""
    actor = actor_of(request)
    actor.must("agencies.administer")
    closed, text = bool(request.GET.get("closed")), request.GET.get("q", "").strip()[:60]
    kind = request.GET.get("kind", "")
    kind = kind if kind in set(AgencyKind) else ""
    rows = _narrowed(queries.tree(actor, closed=closed), text, AgencyKind(kind).label if kind else "")
    if request.GET.get("export"):
        return _export(rows, request.GET["export"])
    context = {
        "rows": rows,
        "text": text,
        "closed": closed,
        "narrowed": bool(text or kind),
        "kinds": [(one.value, _(one.label)) for one in AgencyKind],
        "kind": kind,
        "may_found": any(row.may_run for row in rows),
    }
    return page(request, "workbench/agencies.html", context)


@staff
def agency(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One body: facts, sections, and what it was called and where it stood by date."""
    actor = actor_of(request)
    view = queries.agency(actor, pk)
    found = view.agency
    context = {
        "agency": found,
        "view": view,
        "facts": _facts(found),
        "contact": _contact(found),
        "steps": queries_history.timeline(found),
        "predecessors": queries_history.predecessors(pk),
        "successors": queries_history.successors(pk),
        "duties": queries_history.duties(pk),
        "may_see_columns": actor.may("catalogue.columns"),
        "out_of_scope": found.kind == AgencyKind.OUT_OF_SCOPE,
        "people_count": people_count(pk),
        "today": timezone.localdate(),
        "crumbs": agency_crumbs(found.name),
    }
    return page(request, "workbench/agency.html", context)


def _narrowed(rows: list[TreeRow], text: str, kind: str) -> list[TreeRow]:
    """Rows of the kind whose name, of today or of earlier, or code says the text."""
    former = {pk for name, pk in queries.all_names().items() if text in name} if text else set()
    named = [row for row in rows if text in row.name or text in row.code or row.id in former]
    return [row for row in named if kind in ("", row.kind)]


def agency_crumbs(*further: str, pk: int | None = None) -> list[tuple[str, str]]:
    """The way from the tree to the body, and on to what is done to it."""
    crumbs = [(_("机构"), reverse("workbench:agencies"))]
    if pk is None:
        return [*crumbs, *((label, "") for label in further)]
    return [*crumbs, (further[0], reverse("workbench:agency", args=[pk])), *((label, "") for label in further[1:])]


def _facts(agency: Any) -> list[tuple[str, str]]:
    return [
        (_("简称"), agency.short_name),
        (_("组织机构代码"), agency.code),
        (_("统一社会信用代码"), agency.credit_code),
        (_("行政区划代码"), agency.area_code),
        (_("单位类型"), _(AgencyKind(agency.kind).label)),
        (_("行政层级"), _(Level(agency.level).label)),
        (_("上级机构"), agency.parent.name if agency.parent else ""),
        (_("主管部门"), _("政府信息公开工作主管部门") if agency.is_competent else ""),
        (_("撤销日期"), agency.closed_on.isoformat() if agency.closed_on else ""),
        (_("承继机构"), agency.successor.name if agency.successor else ""),
    ]


def _contact(agency: Any) -> list[tuple[str, str]]:
    return [
        (_("办公地址"), agency.address),
        (_("邮政编码"), agency.postcode),
        (_("办公时间"), agency.office_hours),
        (_("联系电话"), agency.phone),
        (_("传真号码"), agency.fax),
        (_("电子邮箱"), agency.email),
        (_("网站"), agency.website),
    ]


def _export(rows: list[TreeRow], shape: str) -> HttpResponseBase:
    heads = [_("机构"), _("组织机构代码"), _("单位类型"), _("行政层级"), _("状态")]
    lines = (
        [f"{'　' * row.depth}{row.name}", row.code, row.kind, row.level, _("在用") if row.is_active else _("已撤销")]
        for row in rows
    )
    return exports.download(lines, heads=heads, shape=shape, name=_("机构名单"))
