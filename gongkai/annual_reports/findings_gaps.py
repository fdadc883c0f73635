"""What the sums cannot see: figures put in the place of the records', empty sections, units that have not handed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gongkai.annual_reports import rollup
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope
from gongkai.law import annual_reports as law
from gongkai.law.checks import Severity, Stage
from gongkai.law.checks.words import plain
from gongkai.law.citations import chinese
from gongkai.law.forms.indicators import indicator
from gongkai.law.report_basis import CONTENT, SUMS, basis
from gongkai.law.sentences import say


@dataclass(frozen=True)
class Gap:
    """One of them; `note` is there already where the source of a figure is the reason for it."""

    rule: str
    code: str
    severity: Severity
    message: str
    article: str
    keys: tuple[str, ...] = ()
    lhs: Decimal | None = None
    rhs: Decimal | None = None
    section: str = ""
    note: str = ""
    noted_by: str = ""


def gaps(version: ReportVersion, settled: Settled, *, stage: Stage) -> Iterator[Gap]:
    """All of them in one version."""
    if version.origin != Origin.FILE:
        yield from adjustments(version, settled)
    if version.origin == Origin.RECORDS:
        yield from contradictions(version, settled)
        yield from units_missing(version, settled)
        if stage is Stage.RELEASE:
            yield from empty_sections(version)


def adjustments(version: ReportVersion, settled: Settled) -> Iterator[Gap]:
    """A warning for each figure somebody put over what the records, or the units below, say; its source is the note.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    for key, entry in settled.typed.items():
        value, counted = settled.values.get(key), settled.recorded.get(key)
        if value is None or counted is None or value == counted:
            continue
        yield Gap(
            "adjusted",
            "A-adjusted",
            Severity.WARNING,
            _adjusted(version, key, value, counted),
            _article(CONTENT, version),
            keys=(key,),
            lhs=value,
            rhs=counted,
            note=entry.get("source", ""),
            noted_by=entry.get("by", ""),
        )


def contradictions(version: ReportVersion, settled: Settled) -> Iterator[Gap]:
    """An error for each cell said not to apply although the records count something in it.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    for key, counted in settled.recorded.items():
        if counted and settled.reason(key):
            message = say(
                "“{label}”标明不适用，但是有{value}{unit}。请核对后取消“不适用”。",
                label=indicator(key).label, value=plain(counted), unit=indicator(key).unit,
            )  # fmt: skip
            article = _article(CONTENT, version)
            yield Gap(
                "not_applicable_mismatch", "A-not-applicable", Severity.ERROR, message, article,
                keys=(key,), lhs=Decimal(0), rhs=counted,
            )  # fmt: skip


def units_missing(version: ReportVersion, settled: Settled) -> Iterator[Gap]:
    """A warning where a 汇总 does not have every unit below; going on without them needs a reason.

    Law: Report Format 2021; Statistics Notice 2014.
    """
    missing = rollup.missing(settled.parts)
    if missing:
        message = say(
            "还有{count}个单位没有报送，汇总不完整：{names}。请催报，或者说明原因。",
            count=len(missing), names=rollup.named(missing),
        )  # fmt: skip
        counted = len(settled.parts) - len(missing)
        yield Gap(
            "units_missing", "A-units", Severity.WARNING, message, _article(SUMS, version),
            lhs=Decimal(counted), rhs=Decimal(len(settled.parts)),
        )  # fmt: skip


def empty_sections(version: ReportVersion) -> Iterator[Gap]:
    """An error for each section of an annual report that must be written and is not.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
    """
    if not version.report.covers.is_whole_year:
        return
    for section in law.sections(version.report.form_key):
        if section.required and not version.sections.get(section.key, "").strip():
            message = say(
                "“{title}”没有填写。年度报告应当包括这一部分；确实没有的，也应写明没有。", title=section.title
            )
            yield Gap(
                "section_missing", "A-section", Severity.ERROR, message, chinese(section.law), section=section.key
            )


def _adjusted(version: ReportVersion, key: str, value: Decimal, counted: Decimal) -> str:
    meaning = indicator(key)
    values = {
        "label": meaning.label, "unit": meaning.unit, "value": plain(value), "counted": plain(counted),
        "gap": plain(abs(value - counted)),
    }  # fmt: skip
    if version.origin == Origin.SHEET:
        return say("“{label}”改为{value}{unit}，报送的表格中是{counted}{unit}，相差{gap}{unit}。请核对。", **values)
    if version.report.scope == Scope.AREA:
        return say("“{label}”填报{value}{unit}，各单位之和{counted}{unit}，相差{gap}{unit}。请核对。", **values)
    return say("“{label}”填报{value}{unit}，系统记录{counted}{unit}，相差{gap}{unit}。请核对。", **values)


def _article(kind: str, version: ReportVersion) -> str:
    return chinese(basis(kind, year=version.report.year))
