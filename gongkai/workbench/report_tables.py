"""A report's tables for the screen: laid out as on paper, every cell a place to jump to."""

from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.annual_reports.displays import ReportShown, SectionShown, TableShown
from gongkai.annual_reports.papers import laying
from gongkai.annual_reports.papers.cells import Line


@dataclass(frozen=True)
class ScreenTable:
    """One table: its name, the lines of its head and of its body."""

    title: str
    block: str
    head: tuple[Line, ...]
    body: tuple[Line, ...]
    is_wide: bool


@dataclass(frozen=True)
class ScreenSection:
    """A section with its tables ready to be drawn."""

    section: SectionShown
    tables: tuple[ScreenTable, ...]


def sections_of(shown: ReportShown) -> list[ScreenSection]:
    """Every section of a report."""
    return [ScreenSection(section, tuple(tables_of(section.tables))) for section in shown.sections]


def tables_of(tables: Iterable[TableShown]) -> Iterable[ScreenTable]:
    """Tables laid out one by one, so that each keeps its own heads."""
    for table in tables:
        laid = laying.alone(table)
        yield ScreenTable(table.title, table.block, laid.head, laid.body, len(laid.widths) > WIDE)


WIDE = 10  # columns: wider ones scroll by themselves
