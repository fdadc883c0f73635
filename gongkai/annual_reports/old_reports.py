"""Old reports as they are kept: which form their figures belong to, what was read where, what is worth a second look."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.annual_reports.errors import BadFigure, WrongCells
from gongkai.annual_reports.errors_files import YearTaken
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.numerals import figure, plain
from gongkai.annual_reports.reading import Indicator, Report as Reading
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law.forms import Cell, Column, Form, Row, forms_of, national_form
from gongkai.law.forms.indicators import indicator
from gongkai.law.report_periods import PeriodKind
from gongkai.law.sentences import say
from gongkai.law.vocabulary import ItemKind
from gongkai.publication.models import PublicItem

TEXT = "text"  # the section an old report's whole text is kept in
SOURCE = "核对原文"
FORMED = ("t2.", "t3.", "t4.", "stat.")  # keys of cells; the others are figures of the running text


def form_for(year: int, keys: Collection[str]) -> Form | None:
    """The form a report of that year was made on: the national one, unless a local one holds more of its figures.

    Before there was a national form, the local one that fits best; none before the first of them.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    cells = {key for key in keys if key.startswith(FORMED)} or set(keys)
    national = national_form(year)
    if national is not None and not national.keys().isdisjoint(cells):
        rivals = [one for one in forms_of(year) if len(one.keys() & cells) > len(national.keys() & cells)]
        return max(rivals, key=lambda one: len(one.keys() & cells), default=national)
    fitting = max(forms_of(year), key=lambda one: _fit(one, cells), default=None)
    return fitting if national is None or (fitting and fitting.keys() & cells) else national


def reading_of(read: Reading) -> dict[str, dict[str, Any]]:
    """What was read, each figure with the words it was taken from and how sure the reading is."""
    return {key: _entry(one) for key, one in read.indicators.items()}


def writable(text: str) -> str:
    """The text without what a database refuses, character for character, so that places in it stay right."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def words_on(read: Reading, *, agency: str, year: int) -> str:
    """What whoever checks the reading should know: another body or year in the text, and what the reader noted."""
    return "；".join(_remarks(read, agency=agency, year=year))


def confirmed(reading: Mapping[str, Mapping[str, Any]], values: Mapping[str, str], form: Form) -> dict[str, Decimal]:
    """The figures as read, with what the clerk put in their place; a blank takes a figure out. Every wrong one at once."""
    found = {key: Decimal(str(entry["value"])) for key, entry in reading.items()}
    problems: list[tuple[str, str]] = []
    for key, text in values.items():
        if key in found and text.strip() == printed(key, found[key], form):
            continue
        try:
            value = _typed(key, text, form)
        except BadFigure as refusal:
            problems.append((key, refusal.sentence))
            continue
        found.pop(key, None)
        found |= {} if value is None else {key: value}
    if problems:
        raise WrongCells(problems)
    return found


def cell_of(key: str, form: Form) -> Cell:
    """The cell a figure is written in; one of the running text is treated as a cell of its own."""
    cell = form.cell(key)
    if cell is not None:
        return cell
    meaning = indicator(key)
    row = Row(key=key, label=meaning.label, unit=meaning.unit)
    return Cell(key, row, Column("", meaning.unit), meaning.unit, meaning.number, meaning.stock)


def unknown(keys: Collection[str], reading: Collection[str], form: Form) -> list[str]:
    """The keys that name neither a cell of the form, nor a figure that was read, nor any the product knows."""
    return sorted(key for key in keys if not (form.cell(key) or key in reading or indicator(key).known))


def report_for(agency: Agency, *, year: int, scope: Scope, form: Form) -> Report:
    """The report of that year an old one is kept as, made where there is none; refused where there is one already."""
    report, _ = Report.objects.get_or_create(
        agency=agency, year=year, period=PeriodKind.YEAR, ordinal=1, scope=scope, defaults={"form_key": form.key}
    )
    taken = report.versions.order_by("-number").first()
    if taken is not None:
        origin, state = Origin(taken.origin).label, State(taken.state).label
        raise YearTaken(report=str(report), number=taken.number, origin=origin, state=state)
    if report.form_key != form.key:  # left behind by a draft that was given up
        report.form_key = form.key
        report.save(update_fields=["form_key"])
    return report


def printed(key: str, value: Decimal, form: Form) -> str:
    """A figure as the clerk who checks it sees and types it: in the unit the form prints."""
    return plain(value / cell_of(key, form).row.scale)


def public_entry(version: ReportVersion) -> PublicItem | None:
    """The entry under which the public already finds this report: the body's only one of that year that no version claims."""
    report = version.report
    claimed = ReportVersion.objects.filter(item__isnull=False).values("item_id")
    found = PublicItem.objects.filter(agency_id=report.agency_id, kind=ItemKind.ANNUAL_REPORT).exclude(pk__in=claimed)
    of_year = [one for one in found if str(one.extra.get("report_year", "")) == str(report.year)]
    return of_year[0] if len(of_year) == 1 else None


def _typed(key: str, text: str, form: Form) -> Decimal | None:
    """A figure as the clerk typed it; a share may be typed as a percentage, and a rate of growth may be below zero."""
    cell = cell_of(key, form)
    if not indicator(key).is_share:
        return figure(text, cell)
    compact = "".join(text.split()).replace("％", "%")
    negative = cell.number == "signed" and compact[:1] in {"-", "－"}
    value = figure(compact.removesuffix("%")[negative:], replace(cell, number="decimal", unit=""))
    if value is None:
        return None
    return (-value if negative else value) / (100 if compact.endswith("%") else 1)


def _fit(form: Form, cells: Collection[str]) -> tuple[int, float]:
    """How many of the figures the form holds, and how much of the form they fill."""
    held = len(form.keys() & set(cells))
    return held, held / len(form.keys()) or -len(form.keys())


def _entry(one: Indicator) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "value": plain(Decimal(str(one.value))),
        "quote": writable(one.place.quote),
        "start": one.place.start,
        "end": one.place.end,
        "confidence": one.confidence,
    }
    return entry | ({"approximate": True} if one.approximate else {})


def _remarks(read: Reading, *, agency: str, year: int) -> Iterator[str]:
    if read.agency and read.agency not in agency and agency not in read.agency:
        yield say("文中的单位名称是“{found}”，与所选单位“{agency}”不同，请核对", found=read.agency, agency=agency)
    if read.year and read.year != year:
        yield say("文中的报告年度是{found}年，与所选的{year}年不同，请核对", found=read.year, year=year)
    yield from read.notes
