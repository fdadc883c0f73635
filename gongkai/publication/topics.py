"""Counters by subject and by kind of information, kept in step with the projection like those of `counts`.

Each public item is counted in four rows of each dimension: its own body and year, and with either or both left open.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.db import connection
from django.db.models import F, Q

from gongkai.publication import straight
from gongkai.publication.models import PublicItem, TopicCount
from gongkai.publication.public_rows import FacetValue

SUBJECT, KIND = "subject", "kind"
ANY_AGENCY, ANY_YEAR = 0, 0
Topic = tuple[str, str, int, int]  # dimension, value, agency, year
Topics = tuple[Topic, ...]


@dataclass(frozen=True)
class Within:
    """What the counted items have in common besides their topic; no agencies and no year: any."""

    agency_ids: tuple[int, ...] = ()
    year: int | None = None


def of(row: PublicItem | None) -> Topics:
    """Where a public row is counted: under its kind, and under its subject where it has one."""
    if row is None:
        return ()
    named = ((SUBJECT, row.subject_code), (KIND, row.kind))
    return tuple((dimension, value, row.agency_id, row.year) for dimension, value in named if value)


def apply(before: Topics, after: Topics) -> None:
    """Bring the counters in step, inside the action that changed the row."""
    for topic in (one for one in before if one not in after):
        _take_away(topic)
    for topic in (one for one in after if one not in before):
        _add(topic)


def naive() -> Counter[Topic]:
    """The counters as they should stand, by reading every public row."""
    counted: Counter[Topic] = Counter()
    rows = PublicItem.objects.order_by().values_list("subject_code", "kind", "agency_id", "year")
    for subject, kind, agency_id, year in rows.iterator(chunk_size=5000):
        for dimension, value in ((SUBJECT, subject), (KIND, kind)):
            for cell in _cells((dimension, value, agency_id, year)) if value else ():
                counted[cell] += 1
    return counted


def recount() -> int:
    """Make every counter what counting would give, and say how many were wrong."""
    fields = ("dimension", "value", "agency_id", "year", "count")
    kept = {row[:4]: row[4] for row in TopicCount.objects.values_list(*fields)}
    right = naive()
    wrong = [cell for cell in kept.keys() | right.keys() if kept.get(cell, 0) != right.get(cell, 0)]
    if wrong:
        TopicCount.objects.all().delete()
        rows = (TopicCount(dimension=d, value=v, agency_id=a, year=y, count=n) for (d, v, a, y), n in right.items())
        TopicCount.objects.bulk_create(rows, batch_size=1000)
    return len(wrong)


def values(dimension: str, within: Within) -> list[FacetValue]:
    """Every value of a dimension with its count, most first. One query."""
    bodies = within.agency_ids or (ANY_AGENCY,)
    where = ["dimension = %s", "year = %s", f"agency_id IN ({straight.marks(len(bodies))})"]
    return _grouped("value", where, [dimension, within.year or ANY_YEAR, *bodies])


def agencies(dimension: str, chosen: Sequence[str], *, year: int | None) -> list[FacetValue]:
    """Every body with how many items it has under the chosen values. One query."""
    where = ["dimension = %s", "agency_id > 0", "year = %s", f"value IN ({straight.marks(len(chosen))})"]
    return _grouped("agency_id", where, [dimension, year or ANY_YEAR, *chosen])


def years(dimension: str, chosen: Sequence[str], *, agency_ids: Sequence[int]) -> list[FacetValue]:
    """Every year with how many items there are under the chosen values. One query."""
    bodies = agency_ids or (ANY_AGENCY,)
    where = [
        "dimension = %s",
        "year > 0",
        f"agency_id IN ({straight.marks(len(bodies))})",
        f"value IN ({straight.marks(len(chosen))})",
    ]
    return _grouped("year", where, [dimension, *bodies, *chosen])


def _grouped(field: str, where: Iterable[str], bound: list[Any]) -> list[FacetValue]:
    statement = f"SELECT {field}, sum(count) FROM publication_topiccount WHERE {' AND '.join(where)} GROUP BY {field}"  # noqa: S608 - our own words, values bound
    found = [FacetValue(value, int(n)) for value, n in straight.rows(statement, bound)]
    return sorted(found, key=lambda one: (-one.count, str(one.value)))


def _cells(topic: Topic) -> Iterator[Topic]:
    """The four rows in which one item counts, always in the same order."""
    dimension, value, agency_id, year = topic
    for agency, in_year in product((ANY_AGENCY, agency_id), (ANY_YEAR, year)):
        yield dimension, value, agency, in_year


def _add(topic: Topic) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO publication_topiccount (dimension, value, agency_id, year, count) VALUES (%s, %s, %s, %s, 1) "
            "ON CONFLICT (dimension, value, agency_id, year) DO UPDATE SET count = publication_topiccount.count + 1",
            list(_cells(topic)),
        )


def _take_away(topic: Topic) -> None:
    where = Q()
    for dimension, value, agency_id, year in _cells(topic):
        where |= Q(dimension=dimension, value=value, agency_id=agency_id, year=year)
    touched = TopicCount.objects.filter(where)
    touched.update(count=F("count") - 1)
    touched.filter(count=0).delete()
