"""目录检查: what each agency must publish, how much of it is there, and which statutory columns are still empty."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai import law
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import number_asked


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
    rows = _rows(duties, queries.depth(agency_id))
    if request.GET.get("export"):
        lines = [[row["text"], row["article"], row["column"], row["count"]] for row in rows]
        heads = [_("应当公开的内容"), _("依据"), _("栏目"), _("公开条数")]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("目录检查"))
    context = {"rows": rows, "agency": agency, "offered": offered, "empty": sum(not row["count"] for row in rows)}
    return page(request, "workbench/catalogue_check.html", context)


def _rows(duties: Any, depth: queries.Depth) -> list[dict[str, Any]]:
    """Each duty with the column it belongs to and how much stands there; duties without a column of their own are general."""
    counts = {node.code: (node.name, count) for node, count in depth.columns}
    rows = []
    for duty in duties:
        if not duty.column:
            continue
        name, count = counts.get(duty.column, ("", 0))
        rows.append({"text": duty.text, "article": duty.article, "code": duty.column, "column": name, "count": count})
    return rows
