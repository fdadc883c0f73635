"""采纳排名: how the bodies stand by what was taken up of theirs, in a month or a year."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.agencies.queries import branch_ids
from gongkai.assessment.models import AdoptionRecord
from gongkai.assessment.rewarding import Worth, together_of, worths
from gongkai.assessment.totals import ranks


@dataclass(frozen=True)
class Place:
    """One body in the ranking."""

    agency_id: int
    agency_name: str
    rank: int
    records: int
    points: Decimal
    cash: Decimal


def counting(authority_id: int, year: int) -> tuple[list[AdoptionRecord], dict[int, Worth]]:
    """A year's records below an authority, and what each counts. Three queries."""
    rows = AdoptionRecord.objects.filter(agency_id__in=branch_ids(authority_id), year=year, is_void=False)
    records = list(rows.select_related("agency", "rule"))
    return records, worths(records, together=together_of(authority_id, year))


def of_year(authority_id: int, year: int, *, month: int | None = None) -> list[Place]:
    """The ranking of a year, or of one of its months; equal points share a place."""
    records, worth = counting(authority_id, year)
    sums: dict[int, list[Decimal]] = defaultdict(lambda: [Decimal(), Decimal(), Decimal()])
    names: dict[int, str] = {}
    for one in records:
        if month is None or one.adopted_on.month == month:
            names[one.agency_id] = one.agency.name
            for place, amount in enumerate((Decimal(1), worth[one.pk].points, worth[one.pk].cash)):
                sums[one.agency_id][place] += amount
    places = ranks({pk: points for pk, (_n, points, _cash) in sums.items()})
    found = [
        Place(pk, names[pk], places[pk] or 0, int(count), points, cash) for pk, (count, points, cash) in sums.items()
    ]
    return sorted(found, key=lambda one: (one.rank, one.agency_id))


def months_with(authority_id: int, year: int) -> list[date]:
    """The first days of the months that have records."""
    rows = AdoptionRecord.objects.filter(agency_id__in=branch_ids(authority_id), year=year, is_void=False)
    return list(rows.dates("adopted_on", "month"))
