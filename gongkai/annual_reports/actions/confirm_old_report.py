"""核对入库: a clerk has held the figures read from an old report against its file, and keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import figures, findings, freezing, history, keeping, old_reports, periods, states
from gongkai.annual_reports.errors import UnknownCells
from gongkai.annual_reports.errors_files import YearFixed, YearUnknown
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import plain
from gongkai.annual_reports.vocabulary import EventKind, Scope
from gongkai.law import forms
from gongkai.law.checks import Severity, Stage
from gongkai.law.forms import Form
from gongkai.law.sentences import say

WRITTEN = (
    "report",
    "number",
    "figures",
    "typed",
    "notes",
    "digest",
    "approved_by",
    "approved_at",
    "item",
    "item_revision",
)


@dataclass(frozen=True)
class Checked:
    """Who held the figures against the file, and on which day."""

    by: str
    on: str


@transaction.atomic
def confirm_old_report(version_id: int, *, values: Mapping[str, str], year: int, by: Actor) -> ReportVersion:
    """Freeze an old report with the figures as read, or as the clerk put them right; its own errors stay as published.

    `values` are the texts of the cells looked at, in the unit printed: one that was changed is kept as typed from the
    original, a blank takes a figure out. Figures of the running text are kept as well.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("confirm_old_report", version)
    periods.must_be_a_past_year(year)
    form = _move_to(version, year)
    _must_be_known(version, values, form)
    confirmed = old_reports.confirmed(version.reading, values, form)

    checked = Checked(by.name, f"{timezone.localdate():%Y-%m-%d}")
    version.figures = keeping.texts(confirmed)
    version.typed = _typed(version, confirmed, checked)
    version.notes = _notes(version, checked)
    version.digest = freezing.digest(version)
    version.approved_by_id, version.approved_at = by.user_id, timezone.now()
    _join_entry(version)
    states.move(version, "confirm_old_report", writing=WRITTEN)
    words = _words(version)
    history.record("confirm_old_report", version, by=by, kind=EventKind.CONFIRMED, words=words, digest=version.digest)
    return version


def _join_entry(version: ReportVersion) -> None:
    """Where the public has this report already, its figures belong to that page."""
    entry = old_reports.public_entry(version)
    if entry is not None:
        version.item_id, version.item_revision = entry.pk, entry.revision_number


def _move_to(version: ReportVersion, year: int) -> Form:
    """The form of the year, after the version went to that year's report where the reading had it wrong."""
    report = version.report
    if year == report.year:
        return forms.form(report.form_key)
    if version.number > 1:
        raise YearFixed(report=str(report))
    form = old_reports.form_for(year, version.reading.keys())
    if form is None:
        raise YearUnknown(name=version.source_name)
    version.report = old_reports.report_for(report.agency, year=year, scope=Scope(report.scope), form=form)
    version.save(update_fields=["report"])
    report.delete()  # it had nothing but this draft
    return form


def _must_be_known(version: ReportVersion, values: Mapping[str, str], form: Form) -> None:
    strange = old_reports.unknown(values.keys(), version.reading.keys(), form)
    if strange:
        raise UnknownCells(form=form.title, keys="、".join(key[:80] for key in strange[:10]))


def _typed(version: ReportVersion, confirmed: Mapping[str, Decimal], checked: Checked) -> dict[str, Any]:
    """What the clerk put in the place of what was read, or beside it."""
    read = keeping.numbers({key: entry["value"] for key, entry in version.reading.items()})
    return {
        key: {"value": plain(value), "source": old_reports.SOURCE, "by": checked.by, "on": checked.on}
        for key, value in confirmed.items()
        if read.get(key) != value
    }


def _notes(version: ReportVersion, checked: Checked) -> dict[str, Any]:
    """The errors the report was published with, kept with it: history is not put right afterwards."""
    found = findings.findings_of(version, figures.settled(version), stage=Stage.PUBLISHED)
    errors = {one.ref: str(one.message) for one in found if one.severity is Severity.ERROR}
    return {ref: {"note": message, "by": checked.by, "on": checked.on} for ref, message in errors.items()}


def _words(version: ReportVersion) -> str:
    if not version.notes:
        return ""
    return say("原文有{count}处数字或者文字不符，按公布时的内容入库", count=len(version.notes))
