"""合计: everything a body holds, by attribute, also what never was in a batch; with the days of forming chosen."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from gongkai.accounts.actor import Actor
from gongkai.clearance.counting import Totals, together, totals
from gongkai.clearance.displays import AgencyTotals
from gongkai.clearance.visibility import READ
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import SlipState


def by_agency(
    actor: Actor,
    *,
    from_on: date | None = None,
    to_on: date | None = None,
    agency_id: int | None = None,
    backlog: bool = False,
) -> list[AgencyTotals]:
    """For each body in reach its items by attribute: the one decided where a slip was concluded, else the proposed one.

    Law: Regulation 2019, Art. 13; Regulation 2008, Art. 13.
    """
    rows: Any = (
        _attributed(_chosen(actor, from_on, to_on, agency_id, backlog))
        .order_by("agency__position", "agency_id")
        .values("agency_id", "agency__name", "agency__position", "attribute")
        .annotate(n=Count("pk"))
    )
    counted: dict[tuple[int, str], list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        counted[row["agency_id"], row["agency__name"]].append((row["attribute"], row["n"]))
    return [AgencyTotals(pk, name, totals(found)) for (pk, name), found in counted.items()]


def sum_of(rows: list[AgencyTotals]) -> Totals:
    """All bodies together."""
    return together(row.totals for row in rows)


def _chosen(
    actor: Actor, from_on: date | None, to_on: date | None, agency_id: int | None, backlog: bool
) -> QuerySet[InfoItem]:
    asked = {"current__made_on__gte": from_on, "current__made_on__lte": to_on, "agency_id": agency_id}
    narrowed = {name: value for name, value in asked.items() if value}
    found = InfoItem.objects.filter(actor.scope(READ).condition(), current__isnull=False, **narrowed)
    return found.filter(is_backlog=True) if backlog else found


def _attributed(found: QuerySet[InfoItem]) -> Any:
    concluded = ReviewSlip.objects.filter(
        item_id=OuterRef("pk"), revision_id=OuterRef("current_id"), state=SlipState.CONCLUDED
    ).order_by("-id")
    decided = Subquery(concluded.values("final_openness")[:1])
    proposed = F("current__openness")
    return found.annotate(attribute=Case(When(stage=Stage.CLOSED, then=Coalesce(decided, proposed)), default=proposed))
