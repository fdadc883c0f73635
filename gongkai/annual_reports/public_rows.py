"""The shapes in which released reports are handed to public pages, feeds and exports: plain values, nothing to query further."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gongkai.annual_reports.displays import SectionShown, TableShown
from gongkai.annual_reports.vocabulary import Scope
from gongkai.publication.public_rows import PublicFileRow


@dataclass(frozen=True)
class PublicReportRow:
    """One released report in a list; `item_id` is the number of its page in the catalogue."""

    item_id: int
    agency_code: str
    agency_name: str
    year: int
    scope: Scope
    title: str
    published_on: date
    number: int  # of the version: above 1 where it was corrected

    @property
    def is_corrected(self) -> bool:
        """Whether it took the place of an earlier version."""
        return self.number > 1


@dataclass(frozen=True)
class PublicReport:
    """One released report. `body_html` is what was reviewed; `figures` stand in the unit kept."""

    row: PublicReportRow
    form_key: str
    body_html: str
    sections: tuple[SectionShown, ...]
    figures: Mapping[str, Decimal]
    not_applicable: Mapping[str, str]
    files: tuple[PublicFileRow, ...]
    years: tuple[PublicReportRow, ...]  # every released report of the body, newest year first, this one among them
    correction: str  # why it took the place of an earlier version; empty where it did not
    corrected_on: date | None

    @property
    def tables(self) -> tuple[TableShown, ...]:
        """All its tables, in the order of the sections."""
        return tuple(table for section in self.sections for table in section.tables)

    @property
    def earlier(self) -> tuple[PublicReportRow, ...]:
        """The reports of the years before."""
        return tuple(row for row in self.years if row.year < self.row.year)


@dataclass(frozen=True)
class Compared:
    """One body among others: the figures its report of a year states; what it does not state is left out."""

    row: PublicReportRow
    figures: Mapping[str, Decimal]
