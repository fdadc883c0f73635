"""目录检查: what each agency must publish, how much of it is there, and which statutory columns are still empty."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai import law
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.catalogue import nil_queries, queries
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.publication import depth_check, upkeep
from gongkai.publication.latest import latest_by_column
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked, page_asked


@staff
def catalogue_check(request: HttpRequest) -> HttpResponseBase:
    """One agency's statutory list against its catalogue; the person's own agency first."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must("publication.figures")
    offered = choices.readable_agencies(actor)
    agency_id = number_asked(request, "agency") or actor.agency_id or 0
    if agency_id not in dict(offered):
        raise Unknown
    agency = agencies.facts(agency_id)
    duties = law.must_publish(AgencyKind(agency.kind), Level(agency.level), today)
    declared = nil_queries.live([agency_id], today=today)
    nils = {code: to_on for (_body, code), to_on in declared.items()}
    rows = _rows(
        duties, nils, queries.depth(agency_id), _newest(agency_id), today - timedelta(settings.STALE_COLUMN_DAYS)
    )
    if request.GET.get("export"):
        lines = [[row["text"], row["article"], row["column"], row["count"], row["newest"]] for row in rows]
        heads = [_("应当公开的内容"), _("依据"), _("栏目"), _("公开条数"), _("最近发布")]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("目录检查"))
    found = depth_check.quality(actor, agency_id, today=today)
    context = {
        "rows": rows,
        "agency": agency,
        "offered": offered,
        "quality": found,
        "stages": _stages(found),
        "faults": _faults(found, agency_id),
        "empty": sum(not (row["count"] or row["nil_until"]) for row in rows),
        "stale": sum(row["is_stale"] for row in rows),
    }
    return page(request, "workbench/catalogue_check.html", context)


@staff
def dead_links(request: HttpRequest) -> HttpResponseBase:
    """失效链接: public items with links that do not open."""
    actor = actor_of(request)
    actor.must("publication.figures")
    found = upkeep.dead_links(actor, page=page_asked(request))
    if request.GET.get("export"):
        pages = (upkeep.dead_links(actor, page=number) for number in range(1, found.pages + 1))
        lines = ([row.title, row.agency_name, *link] for one in pages for row in one.rows for link in row.links)
        heads = [_("信息名称"), _("单位"), _("链接"), _("问题")]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("失效链接"))
    return page(request, "workbench/dead_links.html", {"page": found, "is_off": settings.LINK_CHECK == "off"})


def _stages(found: depth_check.Quality) -> list[dict[str, Any]]:
    """分类、编目、公开: how far the sorting has come."""
    steps = ((_("已填报"), found.items), (_("已归入栏目"), found.classified), (_("已编索引号"), found.numbered))
    whole = max(found.items, 1)
    return [
        {"label": label, "count": count, "percent": count * 100 // whole}
        for label, count in (*steps, (_("已公开"), found.public))
    ]


def _faults(found: depth_check.Quality, agency_id: int) -> list[dict[str, Any]]:
    """及时、准确、有效: the faults of what is public, each with where to see it."""
    rows: list[tuple[str, int, str]] = [
        (_("没有内容概述"), found.no_summary, reverse("workbench:catalogue_thin", args=[agency_id, "summary"])),
        (_("没有主题分类"), found.no_subject, reverse("workbench:catalogue_thin", args=[agency_id, "subject"])),
        (_("本年超期公开"), found.late, reverse("workbench:overdue")),
        (_("本年更正"), found.corrected, f"{reverse('workbench:catalogue_export_changes')}?agency={agency_id}"),
        (_("已经失效仍在目录"), found.expired, ""),
    ]
    return [
        {"label": label, "value": value, "tone": "soon" if value else "good", "address": address if value else ""}
        for label, value, address in rows
    ]


def _newest(agency_id: int) -> Mapping[str, date]:
    """Column → the day the body last published something there."""
    return {column: day for (_body, column), day in latest_by_column([agency_id]).items()}


def _rows(
    duties: Any, nils: Mapping[str, date], depth: queries.Depth, newest: Mapping[str, date], stale_before: date
) -> list[dict[str, Any]]:
    """Each duty with the column it belongs to and how much stands there; duties without a column of their own are general."""
    counts = {node.code: (node.name, count) for node, count in depth.columns}
    rows = []
    for duty in duties:
        if not duty.column:
            continue
        name, count = counts.get(duty.column, ("", 0))
        last = newest.get(duty.column)
        said = {"text": duty.text, "article": duty.article, "code": duty.column, "column": name, "count": count}
        said |= {"heading": duty.code, "nil_until": nils.get(duty.code)}
        rows.append(said | {"newest": last, "is_stale": bool(last and last < stale_before)})
    return rows
