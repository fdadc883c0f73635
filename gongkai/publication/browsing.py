"""Public lists by subject, kind, column, body (with those below it) and year, each with exact counts beside every choice.

One topic at a time (subject, kind or column), narrowed by body and year: for these the counters hold every answer, so no
page counts rows. Finer combinations are the search's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from gongkai.agencies.queries import branch_ids
from gongkai.catalogue import editions, tree
from gongkai.catalogue.queries import SubjectClass, subjects
from gongkai.publication import counts, keyset, straight, topics
from gongkai.publication.keyset import Cursor, Way
from gongkai.publication.public_rows import FacetValue, Page, PublicRow
from gongkai.publication.topics import Within

SUBJECT, KIND, COLUMN = topics.SUBJECT, topics.KIND, "column"
PAGE = 20
MOST_MERGED = 60  # ranges read side by side; beyond that one walk along the newest is quicker
_FIELDS = {SUBJECT: "subject_code", KIND: "kind", COLUMN: "column_code"}


@dataclass(frozen=True)
class Browse:
    """What a list is narrowed to; `with_branch` takes in the bodies below the chosen one."""

    topic: str = ""
    value: str = ""
    agency_id: int | None = None
    with_branch: bool = False
    year: int | None = None

    def agency_ids(self) -> tuple[int, ...]:
        """The bodies meant; none: every body."""
        if self.agency_id is None:
            return ()
        return tuple(sorted(branch_ids(self.agency_id))) if self.with_branch else (self.agency_id,)

    def values(self) -> tuple[str, ...]:
        """The values of the topic meant, the chosen one and those below it; none: no topic chosen."""
        if not self.topic:
            return ()
        if self.topic == COLUMN:
            return tree.kept().codes_below(self.value)
        return below(self.value) if self.topic == SUBJECT else (self.value,)


@dataclass(frozen=True)
class Choices:
    """Counts beside every choice: each facet as if its own filter were open; the three topics without any topic chosen."""

    subjects: dict[str, int]
    kinds: dict[str, int]
    columns: dict[str, int]
    agencies: Sequence[FacetValue]
    years: Sequence[FacetValue]
    total: int


def classes() -> list[SubjectClass]:
    """The subject classes in use, read again only when the catalogue has changed."""
    return editions.kept("subject classes", subjects)


def below(code: str) -> tuple[str, ...]:
    """A subject and its sub-subjects; an unknown one covers nothing but itself."""
    found = next((one for one in classes() if one.code == code), None)
    return (code, *(child for child, _name in found.children)) if found else (code,)


def subject_name(code: str) -> str:
    """The name of a subject class or of one of its sub-classes; an unknown code stands for itself."""
    names = {code: name for one in classes() for code, name in ((one.code, one.name), *one.children)}
    return names.get(code, code)


def subject_totals() -> list[tuple[str, str, int]]:
    """Every subject class in order: code, name, and how many items it has with its sub-classes. Two queries."""
    counted = {str(one.value): one.count for one in topics.values(SUBJECT, Within())}
    return [
        (one.code, one.name, sum(counted.get(code, 0) for code in (one.code, *dict(one.children))))
        for one in subjects()
    ]


def choices(asked: Browse) -> Choices:
    """Everything a page of browsing shows beside its list. Five queries at most."""
    bodies, values = asked.agency_ids(), asked.values()
    within = Within(bodies, asked.year)
    years = _years(asked.topic, values, bodies)
    return Choices(
        subjects={str(one.value): one.count for one in topics.values(SUBJECT, within)},
        kinds={str(one.value): one.count for one in topics.values(KIND, within)},
        columns={str(one.value): one.count for one in _columns(within)},
        agencies=_agencies(asked.topic, values, asked.year),
        years=years,
        total=sum(one.count for one in years if asked.year in (None, one.value)),
    )


def total(asked: Browse) -> int:
    """How many items fit. One query."""
    years = _years(asked.topic, asked.values(), asked.agency_ids())
    return sum(one.count for one in years if asked.year in (None, one.value))


def page(asked: Browse, cursor: str = "", size: int = PAGE) -> Page:
    """One page of the list, newest first; a page deep in it costs what the first one costs. Raises `BadCursor`."""
    start = keyset.decode(cursor) if cursor else None
    if start is not None and start.way is Way.END:
        size = total(asked) % size or size
    found = _nearest(asked, start, size + 1)
    more, rows = len(found) > size, found[:size]
    if start is not None and start.way is not Way.OLDER:
        rows.reverse()
        newer_left, older_left = more, start.way is Way.NEWER
    else:
        newer_left, older_left = start is not None, more
    return Page(
        rows,
        previous=_mark(Way.NEWER, rows[0]) if rows and newer_left else None,
        next=_mark(Way.OLDER, rows[-1]) if rows and older_left else None,
        last=Cursor(Way.END).encode() if rows and older_left else None,
    )


def _mark(way: Way, row: PublicRow) -> str:
    return Cursor(way, (row.published_on, row.item_id)).encode()


def _years(topic: str, values: Sequence[str], bodies: Sequence[int]) -> list[FacetValue]:
    if topic in (SUBJECT, KIND):
        found = topics.years(topic, values, agency_ids=bodies)
    else:
        found = _counted("year", bodies or (counts.ANY_AGENCY,), values or (counts.ANY_COLUMN,), None)
    return sorted(found, key=lambda one: -int(one.value))


def _agencies(topic: str, values: Sequence[str], year: int | None) -> list[FacetValue]:
    if topic in (SUBJECT, KIND):
        return topics.agencies(topic, values, year=year)
    return _counted("agency_id", (), values or (counts.ANY_COLUMN,), year or counts.ANY_YEAR)


def _columns(within: Within) -> list[FacetValue]:
    return _counted("column_code", within.agency_ids or (counts.ANY_AGENCY,), (), within.year or counts.ANY_YEAR)


def _counted(field: str, bodies: Sequence[int], columns: Sequence[str], year: int | None) -> list[FacetValue]:
    """Counters by agency, column and year; the field counted by is spread over its values."""
    spread = {"year": "year > 0", "agency_id": "agency_id > 0", "column_code": "column_code <> ''"}[field]
    where, bound = [spread], []
    for name, chosen in (("agency_id", bodies), ("column_code", columns)):
        if name != field:
            where.append(f"{name} IN ({straight.marks(len(chosen))})")
            bound += list(chosen)
    if field != "year":
        where.append("year = %s")
        bound.append(year)
    statement = f"SELECT {field}, sum(count) FROM publication_facetcount WHERE {' AND '.join(where)} GROUP BY {field}"  # noqa: S608 - our own words, values bound
    found = [FacetValue(value, int(n)) for value, n in straight.rows(statement, bound)]
    return sorted(found, key=lambda one: (-one.count, str(one.value)))


def _nearest(asked: Browse, start: Cursor | None, count: int) -> list[PublicRow]:
    """The nearest rows from the cursor on, in the order they were met."""
    sides = list(product(asked.agency_ids() or (None,), asked.values() or ("",)))
    if len(sides) == 1:
        statement, bound = keyset.beyond(straight.ROW, _condition(asked, *sides[0]), start, count)
        return straight.public_rows(statement, bound)
    ranges: Callable[..., list[int]] = keyset.merged if len(sides) <= MOST_MERGED else _walked
    numbers = ranges([_condition(asked, *side) for side in sides], start, count)
    if not numbers:
        return []
    chosen = f"SELECT {straight.ROW} FROM publication_publicitem WHERE item_id IN ({straight.marks(len(numbers))})"  # noqa: S608
    rows = {row.item_id: row for row in straight.public_rows(chosen, numbers)}
    return [rows[number] for number in numbers if number in rows]


def _condition(asked: Browse, agency_id: int | None, value: str) -> dict[str, Any]:
    chosen = {"agency_id": agency_id, _FIELDS.get(asked.topic, ""): value, "year": asked.year}
    return {name: value for name, value in chosen.items() if name and value not in (None, "")}


def _walked(conditions: Sequence[dict[str, Any]], start: Cursor | None, count: int) -> list[int]:
    """The same for very many ranges at once: along the newest, leaving out what is under none of them."""
    names = list(conditions[0])
    chosen = {name: sorted({str(one[name]): one[name] for one in conditions}.values()) for name in names}
    within = [f"{name} IN ({straight.marks(len(found))})" for name, found in chosen.items()]
    statement, bound = keyset.beyond("item_id", {}, start, count)
    head, _where, tail = statement.partition(" WHERE ")
    narrowed = f"{head} WHERE {' AND '.join(within)} AND {tail}"
    values = [value for found in chosen.values() for value in found]
    return [int(row[0]) for row in straight.rows(narrowed, [*values, *bound])]
