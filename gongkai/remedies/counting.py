"""The cases behind the annual table: which ones a period counts, and in which column each stands at its end.

Nobody's duties narrow these: a report counts every case of its bodies.

Law: Report Format 2021.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When

from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.models import RemedyCase

PENDING, TOTAL = "pending", "total"
COLUMNS = (*(result.value for result in RemedyResult), PENDING)


def open_or_concluded(from_on: date, to_on: date) -> QuerySet[RemedyCase]:
    """Every case that was pending at any time from the one day to the other, both included."""
    return RemedyCase.objects.filter(
        Q(concluded_on__isnull=True) | Q(concluded_on__gte=from_on),
        filed_on__lte=to_on,
    )


def column_on(to_on: date) -> Case:
    """The column of a case as of the end of a day: its result, or pending where it was concluded later or not at all."""
    return Case(
        When(concluded_on__lte=to_on, then=F("result")), default=Value(PENDING), output_field=CharField(max_length=10)
    )


def by_agency_block_and_result(
    from_on: date, to_on: date, agency_ids: Collection[int] | None
) -> dict[int, dict[tuple[str, str], int]]:
    """For each body that has any: (block, column) → cases, with the block's total as column `total`. One query.

    Without `agency_ids`, every body's. The total is the sum of the four columns by construction.

    Law: Report Format 2021.
    """
    counted = _of(open_or_concluded(from_on, to_on), agency_ids).annotate(column=column_on(to_on))
    rows = counted.values_list("agency_id", "block", "column").annotate(n=Count("pk")).order_by()
    found: dict[int, dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
    for agency_id, block, where, n in rows:
        found[agency_id][block, where] += n
        found[agency_id][block, TOTAL] += n
    return {agency_id: dict(cells) for agency_id, cells in found.items()}


def records(
    block: str, column: str, *, from_on: date, to_on: date, agency_ids: Collection[int] | None
) -> QuerySet[RemedyCase]:
    """The cases behind one cell, oldest first; `total` stands for all four columns.

    Law: Report Format 2021.
    """
    counted = _of(open_or_concluded(from_on, to_on), agency_ids).filter(block=block)
    return in_column(counted, column, to_on=to_on).order_by("filed_on", "id")


def in_column(cases: QuerySet[RemedyCase], column: str, *, to_on: date) -> QuerySet[RemedyCase]:
    """Those of the cases that stand in the column at the end of a day."""
    return cases if column == TOTAL else cases.annotate(column=column_on(to_on)).filter(column=column)


def _of(cases: QuerySet[RemedyCase], agency_ids: Collection[int] | None) -> QuerySet[RemedyCase]:
    return cases if agency_ids is None else cases.filter(agency_id__in=agency_ids)
