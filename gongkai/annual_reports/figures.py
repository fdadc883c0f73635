"""The figures of a version: counted anew while it is being made of records, as they were handed in ever after."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from gongkai import statistics
from gongkai.annual_reports import rollup
from gongkai.annual_reports.keeping import Known, numbers, reason_for
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import EDITABLE, Origin, Scope, State
from gongkai.law import forms
from gongkai.law.forms import Form
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.sentences import say


@dataclass(frozen=True)
class Settled:
    """What a version says: each cell's figure in the unit kept (None: not known), and where it comes from.

    `recorded`: what the records, the parts of a 汇总, or the sheet where it was typed over, say. `parts`: those parts.
    """

    values: dict[str, Decimal | None]
    recorded: Known
    typed: dict[str, Any]
    not_applicable: dict[str, str]
    parts: tuple[rollup.Part, ...] = ()

    @property
    def known(self) -> Known:
        """The figures there are."""
        return {key: value for key, value in self.values.items() if value is not None}

    def reason(self, key: str) -> str:
        """Why a cell does not apply to the body; empty when it does."""
        return reason_for(key, self.not_applicable)

    def differs(self, key: str) -> bool:
        """Whether somebody put another figure in the place of what the records say."""
        return key in self.typed and key in self.recorded and self.values.get(key) != self.recorded[key]


def settled(version: ReportVersion) -> Settled:
    """The figures of a version: live while it is made of records and may still change, else as they were written down.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    if is_live(version):
        return _live(version)
    base, keys = written(version), forms.form(version.report.form_key).keys()
    over = _typed(version) if version.state in EDITABLE else {}
    values = {key: over.get(key, base.get(key)) for key in (*keys, *(base.keys() - keys))}
    parts = rollup.parts_of(version) if version.report.scope == Scope.AREA else ()
    recorded = numbers(version.recorded) | _of_sheet(version)
    return Settled(values, recorded, dict(version.typed), _reasons(version), parts)


def is_live(version: ReportVersion) -> bool:
    """Whether its figures are still counted anew."""
    return version.origin == Origin.RECORDS and State(version.state) in EDITABLE


def written(version: ReportVersion) -> Known:
    """The figures as handed in or read; of an old report not yet confirmed, what the reader found."""
    if version.figures or version.origin != Origin.FILE:
        return numbers(version.figures)
    return numbers({key: entry.get("value") for key, entry in version.reading.items()})


def stated(version: ReportVersion) -> Known:
    """The figures of a version that was handed in, for other reports to be compared with: what does not apply is none."""
    found = written(version)
    if version.not_applicable:
        keys = forms.form(version.report.form_key).keys() - found.keys()
        found |= {key: Decimal(0) for key in keys if reason_for(key, version.not_applicable)}
    return found


def _live(version: ReportVersion) -> Settled:
    report = version.report
    form = forms.form(report.form_key)
    parts = rollup.parts(report)
    recorded = rollup.summed(parts, form) if report.scope == Scope.AREA else _counted(report, form)
    both, reasons = recorded | _typed(version), _reasons(version)
    values = {cell.key: _unless_not_applicable(both.get(cell.key), cell.key, reasons) for cell in form.cells()}
    return Settled(values, recorded, dict(version.typed), reasons, parts)


def _counted(report: Report, form: Form) -> Known:
    return statistics.compute(form, report.covers, [report.agency_id]).get(report.agency_id, {})


def _reasons(version: ReportVersion) -> dict[str, str]:
    """What was declared not to apply, and the rows of the form that are not asked for in this period."""
    return _not_asked(version.report.form_key, version.report.covers) | version.not_applicable


@cache
def _not_asked(form_key: str, covers: ReportPeriod) -> dict[str, str]:
    """The cells of rows reported at the end of a half year only, where the period ends at another time.

    Law: Regulation 2008, Art. 32; Statistics Notice 2014.
    """
    if covers.to_on.month % PeriodKind.HALF.months == 0:
        return {}
    return {cell.key: say("该项每半年填报一次") for cell in forms.form(form_key).cells() if cell.row.half_yearly}


def _unless_not_applicable(value: Decimal | None, key: str, reasons: Mapping[str, str]) -> Decimal | None:
    """Nothing counted and no duty for it is no zero; something counted stands, whatever was declared."""
    return value or (None if reason_for(key, reasons) else value)


def _of_sheet(version: ReportVersion) -> Known:
    """What a sheet said where somebody typed over it."""
    return numbers({key: entry.get("over") for key, entry in version.typed.items()})


def _typed(version: ReportVersion) -> Known:
    return numbers({key: entry.get("value") for key, entry in version.typed.items()})
