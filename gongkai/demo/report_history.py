"""The confirmed reports of earlier years: every body of the county since 2008, and the county with all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from gongkai import statistics
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.demo.county import FOUNDED, ROOT_CODE, Unit
from gongkai.demo.report_rows import Made, Steps, part_of, write
from gongkai.demo.report_years import APPLICANTS, Figures, History, form_of
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty

CONFIRMED_BEFORE = 150  # days before today, when the office took its old reports in
BY_RECORDS = ("t2.normative_docs.", "t2.rules.", "t4.")  # what the demo's own records say of years long past as well
Recorded = Mapping[int, Mapping[int, Mapping[str, Decimal]]]  # year → body → cell


def build(units: dict[str, Unit], *, seed: int, today: date) -> list[ReportVersion]:
    """Each body's reports up to the year before last, with figures that go on from year to year."""
    last = today.year - 2
    years = range(FOUNDED.year, last + 1)
    recorded = _recorded(last)
    histories = {code: History(code, seed=seed) for code in units}
    made: list[Made] = []
    for year in years:
        for code, unit in units.items():
            own = recorded.get(year, {}).get(unit.agency.pk, {})
            known = {key: value for key, value in own.items() if key.startswith(BY_RECORDS)}
            left = _left(recorded[last + 1][unit.agency.pk]) if year == last else None
            figures = histories[code].figures(year, known=known, left=left)
            made.append(_made(unit, year, figures, today=today))
    versions = write(made)
    return [*versions, *write(_areas(units, made, versions, today=today))]


def _recorded(last: int) -> Recorded:
    """What the records give for the years with the formats of today, and for the year that follows the last one."""
    years = [year for year in range(FOUNDED.year, last + 2) if form_of(year).startswith("report_")]
    return {year: statistics.compute(forms.form(form_of(year)), ReportPeriod(year)) for year in years}


def _left(following: Mapping[str, Decimal]) -> list[str]:
    """Who was still waiting when the next year began, as its records have it."""
    return [who for who in APPLICANTS for _ in range(int(following[f"t3.carried_in.{who}"]))]


def _made(unit: Unit, year: int, figures: Figures, *, today: date) -> Made:
    clerk = unit.people[Duty.FILL]
    on = today - timedelta(days=CONFIRMED_BEFORE)
    return Made(
        agency=unit.agency,
        covers=ReportPeriod(year),
        form_key=form_of(year),
        state=State.APPROVED,
        origin=Origin.FILE,
        steps=Steps(begun_on=on, begun_by=clerk, decided_on=on, decided_by=clerk),
        figures=figures,
    )


def _areas(units: dict[str, Unit], made: list[Made], versions: list[ReportVersion], *, today: date) -> Iterator[Made]:
    """The county's 汇总 of each year: its bodies added up, cell by cell."""
    root = units[ROOT_CODE]
    for year in sorted({one.covers.year for one in made}):
        below = [(one, version) for one, version in zip(made, versions, strict=True) if one.covers.year == year]
        sums = {key: sum((one.figures[key] for one, _ in below), Decimal(0)) for key in below[0][0].figures}
        parts = tuple(part_of(one.agency, version, own_level=one.agency.pk == root.agency.pk) for one, version in below)
        yield replace(_made(root, year, sums, today=today), scope=Scope.AREA, parts=parts)
