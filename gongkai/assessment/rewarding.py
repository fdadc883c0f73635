"""What adoptions are worth together: the same item taken up at several levels counts once at its best, or each time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gongkai.assessment.models import AdoptionPolicy, AdoptionRecord
from gongkai.assessment.vocabulary import Together


@dataclass(frozen=True)
class Worth:
    """What one record adds to what was counted of the same item before."""

    points: Decimal
    cash: Decimal


def worths(records: Iterable[AdoptionRecord], *, together: str) -> dict[int, Worth]:
    """What each record counts, in the order of days: of a year these add up to the best, or to all.

    Where only the best counts, a later and better adoption adds what it exceeds the earlier ones by.
    """
    best: dict[tuple[int, str], Worth] = defaultdict(lambda: Worth(Decimal(), Decimal()))
    found: dict[int, Worth] = {}
    for one in sorted(records, key=lambda record: (record.adopted_on, record.pk)):
        if together == Together.SUM:
            found[one.pk] = Worth(one.points, one.cash)
            continue
        about = same(one)
        before = best[about]
        now = Worth(max(before.points, one.points), max(before.cash, one.cash))
        found[one.pk] = Worth(now.points - before.points, now.cash - before.cash)
        best[about] = now
    return found


def same(one: AdoptionRecord) -> tuple[int, str]:
    """What makes two records be about one item: the item itself, else body and title."""
    return (one.agency_id, f"#{one.item_id}" if one.item_id else "".join(one.title.split()))


def together_of(authority_id: int, year: int) -> str:
    """How an authority counts in a year."""
    found = AdoptionPolicy.objects.filter(authority_id=authority_id, year=year).first()
    return found.together if found else Together.HIGHEST.value
