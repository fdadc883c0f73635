"""The shapes in which the public projection is handed to pages, feeds and exports: plain values, nothing to query further."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils import timezone

from gongkai.law.vocabulary import Validity


def validity_on(expires_on: date | None, day: date, repealed_on: date | None = None) -> str:
    """Whether something is in force on a day: it ends with the day it expires on, or before the day it is repealed."""
    if repealed_on is not None and repealed_on <= day:
        return Validity.REPEALED
    return Validity.EXPIRED if expires_on is not None and expires_on < day else Validity.VALID


class PublicRow(NamedTuple):
    """One line of a public list; the four statutory headings of a catalogue are among its fields.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """

    item_id: int
    index_number: str
    kind: str
    title: str
    doc_number: str
    summary: str
    agency_id: int
    agency_code: str
    agency_name: str
    column_code: str
    column_name: str
    made_on: date
    published_on: date
    published_at: datetime
    updated_at: datetime
    expires_on: date | None
    year: int

    @property
    def pk(self) -> int:
        """The number in the page's address."""
        return self.item_id

    @property
    def validity(self) -> str:
        """有效性 as of today."""
        return validity_on(self.expires_on, timezone.localdate())


class PublicFileRow(NamedTuple):
    """One file beside an item."""

    item_id: int
    sha256: str
    name: str
    kind: str
    media_type: str
    size: int


@dataclass(frozen=True)
class Page:
    """One page of a list, with the marks of its neighbours; a mark is None where there is no such page."""

    rows: Sequence[PublicRow]
    previous: str | None
    next: str | None
    last: str | None  # the oldest page; the first one needs no mark


@dataclass(frozen=True)
class PublicView:
    """Everything an item's page shows: `item` has every field of `PublicItem`."""

    item: Mapping[str, Any]
    files: Sequence[PublicFileRow]
    related: Sequence[PublicRow]


@dataclass(frozen=True)
class Gone:
    """What may be said of something no longer public. Of a withdrawal only the day; a repeal is itself public knowledge."""

    item_id: int
    act: str  # withdraw | repeal | merge
    on: date
    title: str = ""
    doc_number: str = ""
    reason: str = ""
    effective_on: date | None = None
    into: int | None = None  # of a merger: the public item that took it in
    successor: tuple[int, str] | None = None  # of a repeal: number and title of the public item that took its place


@dataclass(frozen=True)
class Neighbours:
    """The newer and the older item in the same column."""

    newer: PublicRow | None
    older: PublicRow | None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One choice of a facet and how many items it would leave."""

    value: Any
    count: int


@dataclass(frozen=True)
class Facets:
    """Counts for each choice, every facet narrowed by the other two."""

    agencies: Sequence[FacetValue]
    columns: Sequence[FacetValue]
    years: Sequence[FacetValue]
    total: int


@dataclass(frozen=True, slots=True)
class ColumnCount:
    """A column of the menu with the items in it and below it."""

    code: str
    name: str
    description: str
    depth: int
    parent_code: str
    page: str
    takes_items: bool
    count: int


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """An agency of the menu with its items."""

    id: int
    code: str
    name: str
    short_name: str
    kind: str
    level: str
    parent_id: int | None
    count: int


class SitemapPart(NamedTuple):
    """One file of the sitemap: items whose numbers lie in its range."""

    number: int
    first_id: int
    last_id: int
