"""目录覆盖: every body against every statutory heading: how much is public, since when, nothing declared, a gap.

Law: Regulation 2019, Arts. 12, 20-21; Regulation 2008, Arts. 9-12, 19.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.catalogue import headings, nil_queries
from gongkai.catalogue.headings import Heading
from gongkai.law.vocabulary import Term
from gongkai.paging import Page, paged
from gongkai.publication.counts import ANY_AGENCY, ANY_YEAR
from gongkai.publication.latest import latest_by_column
from gongkai.publication.models import FacetCount, PublicItem

READ = "publication.figures"


class Standing(Term):
    """How one body stands with one heading."""

    NOT_ASKED = "none", "不适用"
    COVERED = "covered", "已公开"
    NIL = "nil", "已说明为零"
    GAP = "gap", "空缺"


@dataclass(frozen=True)
class Cell:
    """One body and one heading."""

    heading: str
    standing: Standing
    count: int = 0
    newest: date | None = None
    nil_until: date | None = None


@dataclass(frozen=True)
class BodyRow:
    """One body with its cells in the order of the headings."""

    agency_id: int
    agency_name: str
    short_name: str
    cells: Sequence[Cell]

    @property
    def gaps(self) -> int:
        """Headings under which there is nothing and nothing was said."""
        return sum(cell.standing is Standing.GAP for cell in self.cells)

    @property
    def asked(self) -> int:
        """Headings the law asks of the body."""
        return sum(cell.standing is not Standing.NOT_ASKED for cell in self.cells)


@dataclass(frozen=True)
class Coverage:
    """The whole table of one statutory list."""

    part: str
    headings: Sequence[Heading]
    rows: Sequence[BodyRow]

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many cells stand how."""
        cells = [cell for row in self.rows for cell in row.cells]
        return {one: sum(cell.standing is one for cell in cells) for one in Standing}


@dataclass(frozen=True)
class Record:
    """One public item under a heading."""

    item_id: int
    index_number: str
    title: str
    made_on: date
    published_on: date


@dataclass(frozen=True)
class Records:
    """One cell of the table with its items."""

    agency_id: int
    agency_name: str
    heading: Heading
    nil_until: date | None
    page: Page[Record]


def coverage(actor: Actor, *, part: str, today: date, only: int | None = None) -> Coverage:
    """Every body in reach the list binds; `only` one of them. At most five queries, however many bodies there are."""
    asked = headings.of_part(part)
    bodies = [one for one in _bodies(actor, only) if any(each.binds(one.kind, one.level) for each in asked)]
    ids = [one.pk for one in bodies]
    counted, newest = _counts(ids, asked), latest_by_column(ids)
    declared = nil_queries.live(ids, today=today)
    rows = [_row(one, asked, counted, newest, declared) for one in bodies]
    return Coverage(part, asked, rows)


def parts_for(actor: Actor) -> list[str]:
    """The lists that bind some body in reach. One query."""
    kinds = {(one.kind, one.level) for one in _bodies(actor, None)}
    return [
        part
        for part in headings.PARTS
        if any(each.binds(kind, level) for each in headings.of_part(part) for kind, level in kinds)
    ]


def records(actor: Actor, agency_id: int, code: str, *, today: date, page: int = 1) -> Records:
    """The items behind one figure; what the person may not know of looks like nothing."""
    asked = headings.heading(code)
    body = Agency.objects.filter(pk=agency_id).first()
    if asked is None or body is None or not actor.may(READ, At(agency_id)):
        raise Unknown
    chosen = PublicItem.objects.filter(agency_id=agency_id, column_code__in=asked.columns)
    found = paged(chosen, _record, order=["-published_on", "-item_id"], page=page)
    until = nil_queries.live([agency_id], today=today).get((agency_id, code))
    return Records(agency_id, body.name, asked, until, found)


def _bodies(actor: Actor, only: int | None) -> list[Agency]:
    scope = actor.scope(READ)
    whole = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    reach = EVERYTHING if scope.everything else Q(pk__in=whole)
    found = Agency.objects.without_tree_fields().filter(reach, is_active=True).order_by("position", "id")
    return list(found.filter(pk=only) if only else found)


def _counts(ids: Sequence[int], asked: Sequence[Heading]) -> Mapping[tuple[int, str], int]:
    columns = {code for one in asked for code in one.columns}
    kept = FacetCount.objects.filter(year=ANY_YEAR, agency_id__in=ids, column_code__in=columns)
    rows = kept.exclude(agency_id=ANY_AGENCY).values_list("agency_id", "column_code", "count")
    return {(agency_id, code): count for agency_id, code, count in rows}


def _row(
    body: Agency,
    asked: Sequence[Heading],
    counted: Mapping[tuple[int, str], int],
    newest: Mapping[tuple[int, str], date],
    declared: Mapping[tuple[int, str], date],
) -> BodyRow:
    cells = []
    for one in asked:
        if not one.binds(body.kind, body.level):
            cells.append(Cell(one.code, Standing.NOT_ASKED))
            continue
        count = sum(counted.get((body.pk, code), 0) for code in one.columns)
        days = [newest[body.pk, code] for code in one.columns if (body.pk, code) in newest]
        cells.append(_cell(one.code, count, max(days, default=None), declared.get((body.pk, one.code))))
    return BodyRow(body.pk, body.name, body.short_name or body.name, tuple(cells))


def _cell(code: str, count: int, newest: date | None, nil_until: date | None) -> Cell:
    if count:
        return Cell(code, Standing.COVERED, count, newest)
    return Cell(code, Standing.NIL, nil_until=nil_until) if nil_until else Cell(code, Standing.GAP)


def _record(one: PublicItem) -> Record:
    return Record(one.item_id, one.index_number, one.title, one.made_on, one.published_on)
