"""One version with everything its page shows: read in a fixed number of queries, turned into plain values."""

from collections.abc import Sequence

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import old_reports
from gongkai.annual_reports.displays import FactShown, FindingShown, ReportShown, SectionShown, TableShown
from gongkai.annual_reports.figures import Settled, settled as settled_of
from gongkai.annual_reports.findings import findings_of, stage_of
from gongkai.annual_reports.findings_background import previous
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.showing_dates import Dates, OfficeDates
from gongkai.annual_reports.showing_heads import head_of
from gongkai.annual_reports.showing_history import (
    event_rows,
    is_public,
    part_rows,
    public_revisions,
    version_rows,
    versions_of,
)
from gongkai.annual_reports.showing_tables import Sheet
from gongkai.annual_reports.showing_verbs import open_to
from gongkai.law import annual_reports as law
from gongkai.law.checks import Stage
from gongkai.law.sentences import say


def shown(version: ReportVersion, *, to: Actor, stage: Stage | None = None) -> ReportShown:
    """Everything the page, the papers and the exports show of a version that may be seen already.

    `stage` looks at it as if it had come that far; else as far as it has.
    """
    report, figures = version.report, settled_of(version)
    findings = findings_of(version, figures, stage=stage or stage_of(version))
    versions = versions_of(report)
    revisions = public_revisions({one.item_id for one in versions if one.item_id is not None})
    dates = _dates(report)
    return ReportShown(
        **head_of(version, name=report.agency.name),
        remark=version.remark,
        sections=_sections(version, figures, findings),
        findings=findings,
        due_on=dates.submit_on,
        release_due_on=dates.release_on,
        events=event_rows(version),
        versions=version_rows(versions, revisions),
        parts=part_rows(figures.parts),
        source_name=version.source_name,
        is_public=is_public(version, revisions),
        may=open_to(to, version, versions),
        due_basis=dates.basis,
    )


def _dates(report: Report) -> Dates:
    agency = report.agency
    dates = OfficeDates.of({report.covers})
    return dates.due(agency.pk, kind=agency.kind, level=agency.level, covers=report.covers)


def _sections(version: ReportVersion, figures: Settled, findings: tuple[FindingShown, ...]) -> tuple[SectionShown, ...]:
    """The sections of the report; of a shorter period only those with tables."""
    report = version.report
    tables = Sheet.of(version, figures, findings).tables()
    facts = _facts(report, figures) if report.covers.is_whole_year else {}
    found = [
        _section(section, version, tables, facts.get(section.key, ()))
        for section in law.sections(report.form_key)
        if report.covers.is_whole_year or section.tables
    ]
    placed = {table.key for section in found for table in section.tables}
    left = tuple(table for table in tables if table.key not in placed)
    words = version.sections.get(old_reports.TEXT, "")
    return (*found, _original(words, left)) if words or left else tuple(found)


def _section(
    section: law.Section, version: ReportVersion, tables: Sequence[TableShown], facts: Sequence[FactShown]
) -> SectionShown:
    return SectionShown(
        key=section.key,
        title=section.title,
        guidance=section.guidance,
        article=section.article,
        text=version.sections.get(section.key, ""),
        facts=tuple(facts),
        tables=tuple(table for table in tables if table.key in section.tables),
        required=section.required and version.report.covers.is_whole_year,
    )


def _original(words: str, tables: tuple[TableShown, ...]) -> SectionShown:
    """The text an old report was read from, with the figures its form has no place for."""
    return SectionShown(old_reports.TEXT, say("原文"), "", "", words, tables=tables, required=False)


def _facts(report: Report, figures: Settled) -> dict[str, list[FactShown]]:
    """The sentences the figures make, by section."""
    found: dict[str, list[FactShown]] = {}
    said = law.facts(report.form_key, figures.values, year=report.year, previous=previous(report), covers=report.covers)
    for sentence in said:
        found.setdefault(sentence.section, []).append(FactShown(sentence.key, sentence.text))
    return found
