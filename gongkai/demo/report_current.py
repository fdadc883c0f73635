"""Last year's reports as they stand today, one of each state among many approved, and this year's first quarters."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from gongkai import statistics
from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.take_in_sheet import take_in_sheet
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.demo.report_rows import Made, Steps, write
from gongkai.demo.report_years import decisions, form_of
from gongkai.law import forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import Duty

STANDING = {  # those not named are approved
    "DEMO00012": State.SUBMITTED,
    "DEMO00014": State.SUBMITTED,
    "DEMO00025": State.SUBMITTED,
    "DEMO00016": State.RETURNED,
    "DEMO00018": State.DRAFT,
}
NOT_BEGUN = ("DEMO00019", "DEMO00027")
BY_SHEET = "DEMO00022"
REMARK = "行政处罚处理决定数量与上年相差较大，请核对；第五部分请写明上一年度问题的改进情况。"
SOURCES = {"t2.fees.amount_wan": "非税收入收缴台账"}
SOURCE = "行政执法统计年报"
QUARTERLY = ("DEMO00002", "DEMO00003", "DEMO00024")
LARGE = 6
Known = Mapping[str, Decimal]


def last_year(units: dict[str, Unit], *, seed: int, today: date) -> list[ReportVersion]:
    """The reports on the year that was last completed; the county's 汇总 is begun and lists what it still waits for."""
    covers = ReportPeriod(today.year - 1)
    recorded = statistics.compute(forms.form(form_of(covers.year)), covers)
    office = units[OFFICE_CODE].people[Duty.OVERSEE]
    wanted = [unit for code, unit in units.items() if code not in (*NOT_BEGUN, BY_SHEET)]
    versions = write(
        _made(unit, covers, recorded[unit.agency.pk], seed=seed, decided_by=office, today=today) for unit in wanted
    )
    _by_sheet(units[BY_SHEET], covers, recorded[units[BY_SHEET].agency.pk], seed=seed, today=today)
    by = Actor.of(office, today)
    open_report(units[ROOT_CODE].agency.pk, covers=covers, scope=Scope.AREA, by=by)
    return versions


def quarters(units: dict[str, Unit], *, seed: int, today: date) -> list[ReportVersion]:
    """The statistics of this year's quarters that are over, of a few bodies; the newest is handed in only."""
    office = units[OFFICE_CODE].people[Duty.OVERSEE]
    over = [one for one in ReportPeriod(today.year).parts(PeriodKind.QUARTER)[:3] if one.to_on < today]
    made: list[Made] = []
    for covers in over:
        recorded = statistics.compute(forms.form(form_of(covers.year)), covers)
        for code in QUARTERLY:
            own = recorded[units[code].agency.pk]
            made.append(_made(units[code], covers, own, seed=seed, decided_by=office, today=today))
    return write(_undecided(one) if one.covers == over[-1] else one for one in made)


def _undecided(one: Made) -> Made:
    return replace(one, state=State.SUBMITTED, steps=replace(one.steps, decided_on=None, decided_by=None))


def _made(unit: Unit, covers: ReportPeriod, recorded: Known, *, seed: int, decided_by: User, today: date) -> Made:
    state = STANDING.get(unit.agency.code, State.APPROVED) if covers.is_whole_year else State.APPROVED
    clerk = unit.people[Duty.FILL]
    begun = min(covers.to_on + timedelta(days=3), today)
    handed = min(covers.to_on + timedelta(days=5), today)
    typed = _typed(unit, covers, clerk.name, on=begun, seed=seed)
    figures = {**recorded, **{key: Decimal(entry["value"]) for key, entry in typed.items()}}
    is_decided = state in (State.APPROVED, State.RETURNED)
    return Made(
        agency=unit.agency,
        covers=covers,
        form_key=form_of(covers.year),
        state=state,
        origin=Origin.RECORDS,
        steps=Steps(
            begun_on=begun,
            begun_by=clerk,
            submitted_on=None if state is State.DRAFT else handed,
            decided_on=handed if is_decided else None,
            decided_by=decided_by if is_decided else None,
        ),
        figures=figures,
        recorded=recorded,
        typed=typed,
        remark=REMARK if state is State.RETURNED else "",
    )


def _typed(unit: Unit, covers: ReportPeriod, name: str, *, on: date, seed: int) -> dict[str, dict[str, str]]:
    """What no record knows, each figure with the paper it was taken from."""
    dice = random.Random(f"{seed}:{unit.agency.code}:{covers.label}")  # noqa: S311 — the same every time
    size = dice.randint(2, LARGE)
    return {
        key: {"value": str(value), "source": SOURCES.get(key, SOURCE), "by": name, "on": f"{on:%Y-%m-%d}"}
        for key, value in decisions(dice, size).items()
    }


def _by_sheet(unit: Unit, covers: ReportPeriod, recorded: Known, *, seed: int, today: date) -> ReportVersion:
    """One body works on paper: the office takes in its sheet."""
    clerk = unit.people[Duty.FILL]
    typed = _typed(unit, covers, clerk.name, on=today, seed=seed)
    values = {**recorded, **{key: Decimal(entry["value"]) for key, entry in typed.items()}}
    sheet = template(
        forms.form(form_of(covers.year)),
        agency_name=unit.agency.name,
        agency_code=unit.agency.code,
        period=covers,
        scope=Scope.OWN,
        values=values,
    )
    by = Actor.of(clerk, today)
    return take_in_sheet(unit.agency.pk, covers=covers, file=sheet, name="年度报告报表.xlsx", by=by)
