"""核对: everything that does not hold in a version: its figures, its text, what is missing, with the notes given on it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from gongkai.annual_reports import checking
from gongkai.annual_reports.checking import ReportFinding
from gongkai.annual_reports.displays import CellRef, FindingShown
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.findings_background import background_of
from gongkai.annual_reports.findings_gaps import Gap, gaps
from gongkai.annual_reports.findings_text import Narrative, flaws, narrative_of
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.text_flaws import Flaw
from gongkai.annual_reports.vocabulary import EDITABLE, Origin, State
from gongkai.law.checks import Background, Finding, Severity, Stage, check
from gongkai.law.forms.indicators import indicator

ORDER = list(Severity)


def findings_of(version: ReportVersion, settled: Settled, *, stage: Stage) -> tuple[FindingShown, ...]:
    """Everything that does not hold in a version, errors first, each with the note given on it.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
    """
    narrative = narrative_of(version)
    background = _with_words(background_of(version, settled, stage=stage), narrative)
    report = version.report
    figures = {**narrative.figures, **settled.known}
    found = check(figures, year=report.year, form=report.form_key, background=background, hints=True)
    summed = {key for finding in found if finding.rule == "rollup_sum" for key in finding.keys}
    shown = [
        *(_of_figures(finding, narrative) for finding in found),
        *(_of_gap(gap) for gap in gaps(version, settled, stage=stage) if not summed & set(gap.keys)),
        *(_of_words(flaw, narrative) for flaw in flaws(narrative)),
    ]
    return tuple(sorted(_noted(shown, version), key=lambda finding: ORDER.index(finding.severity)))


def stage_of(version: ReportVersion) -> Stage:
    """How strictly a version is looked at: blanks are borne while it is edited, refused once it is handed in."""
    if version.origin == Origin.FILE:
        return Stage.PUBLISHED
    return Stage.DRAFT if State(version.state) in EDITABLE else Stage.RELEASE


def ref_of(code: str, *about: str) -> str:
    """What a finding is called in addresses and notes: the same for the same rule about the same cells or words."""
    return hashlib.sha256("|".join((code, *about)).encode()).hexdigest()[:12]


def _with_words(background: Background, narrative: Narrative) -> Background:
    """The background with what the text says of its own figures: which are rounded, which lists are examples."""
    said = checking.background_of(narrative.report)
    return replace(
        background,
        approximate=background.approximate | said.approximate,
        precision=said.precision,
        not_exhaustive=said.not_exhaustive,
        exhaustive=said.exhaustive,
        breaks_down=said.breaks_down,
    )


def _of_figures(finding: Finding, narrative: Narrative) -> FindingShown:
    place = narrative.place_of(finding.keys)
    is_warning = finding.severity is Severity.WARNING
    return FindingShown(
        ref=ref_of(finding.code, *finding.keys),
        rule=finding.rule,
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        article=finding.article,
        lhs=finding.lhs,
        rhs=finding.rhs,
        difference=finding.difference,
        cells=_cells(finding.keys),
        section=narrative.section_at(place),
        place=place.quote if place else "",
        needs_note=is_warning,
        may_note=is_warning or finding.override,
    )


def _of_gap(gap: Gap) -> FindingShown:
    difference = gap.lhs - gap.rhs if gap.lhs is not None and gap.rhs is not None else None
    return FindingShown(
        ref=ref_of(gap.code, *gap.keys, gap.section),
        rule=gap.rule,
        code=gap.code,
        severity=gap.severity,
        message=gap.message,
        article=gap.article,
        lhs=gap.lhs,
        rhs=gap.rhs,
        difference=difference,
        cells=_cells(gap.keys),
        section=gap.section,
        needs_note=gap.severity is Severity.WARNING,
        may_note=gap.severity is Severity.WARNING,
        note=gap.note,
        noted_by=gap.noted_by,
    )


def _of_words(flaw: Flaw | ReportFinding, narrative: Narrative) -> FindingShown:
    quote = flaw.place.quote if flaw.place else ""
    severity = Severity(flaw.severity)
    lhs, rhs = (flaw.lhs, flaw.rhs) if isinstance(flaw, ReportFinding) else (None, None)
    return FindingShown(
        ref=ref_of(flaw.rule, quote, "" if quote else flaw.message),
        rule=flaw.rule,
        code=flaw.rule,
        severity=severity,
        message=flaw.message,
        article="",
        lhs=_number(lhs),
        rhs=_number(rhs),
        difference=None,
        section=narrative.section_at(flaw.place),
        place=quote,
        needs_note=severity is Severity.WARNING,
        may_note=severity is Severity.WARNING,
    )


def _number(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _cells(keys: tuple[str, ...]) -> tuple[CellRef, ...]:
    return tuple(CellRef(key, indicator(key).label) for key in keys)


def _noted(found: list[FindingShown], version: ReportVersion) -> Iterator[FindingShown]:
    """Each finding once, with the note given on it; what an old report was published with stands noted with it."""
    for finding in {finding.ref: finding for finding in found}.values():
        entry = version.notes.get(finding.ref)
        yield replace(finding, note=entry["note"], noted_by=entry.get("by", "")) if entry else finding
