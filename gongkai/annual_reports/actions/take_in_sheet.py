"""表格导入: take in the filled-in sheet of a body that does not compile its report here, checked as any other report is."""

import io
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At, locked
from gongkai.annual_reports import figures, findings, freezing, history, keeping, periods, rollup, states, visibility
from gongkai.annual_reports.displays import FindingShown
from gongkai.annual_reports.errors import NoFormThen
from gongkai.annual_reports.errors_files import CompiledHere, ReasonNeeded, SheetDoesNotBalance, SheetOfAnother
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.sheets.figures import figures_of
from gongkai.annual_reports.sheets.reading import SheetRead, read_sheet
from gongkai.annual_reports.vocabulary import EventKind, Origin, Scope, State
from gongkai.attachments import intake, names, storage
from gongkai.entry import plain
from gongkai.law import forms
from gongkai.law.checks import Severity, Stage
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.sentences import say

LONGEST_REASON = 300
WRITTEN = ("not_applicable", "typed", "notes", "remark", "reason", "source_file", "source_name")


def take_in_sheet(
    agency_id: int, *, covers: ReportPeriod, scope: str = Scope.OWN, file: bytes, name: str, reason: str = "", by: Actor
) -> ReportVersion:
    """Keep the figures of a sheet as a report handed in, with the file itself; a wrong sheet leaves nothing behind.

    A sheet taken in again replaces the one before it until that is approved; after that it needs a reason and makes a new
    version. Warnings stay with the version, errors refuse the sheet.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32; Report Format 2021.
    """
    _must_be_let(agency_id, by)
    periods.must_be_over(covers)
    reason = plain.said(reason, what="更正原因", most=LONGEST_REASON, field="reason")
    return _take_in(agency_id, covers, Scope(scope), read_sheet(file, name), file, name, reason, by)


def _must_be_let(agency_id: int, by: Actor) -> None:
    """The body's own people, and the competent office for those that do not work here."""
    visibility.must_read(by, agency_id)
    if not by.may("annual_reports.approve", At(agency_id)):
        by.must("annual_reports.compile", At(agency_id))


@transaction.atomic
def _take_in(
    agency_id: int,
    covers: ReportPeriod,
    scope: Scope,
    read: SheetRead,
    file: bytes,
    name: str,
    reason: str,
    by: Actor,
) -> ReportVersion:
    agency = locked(agency_id)  # two sheets for the same report wait here
    _must_be_of(read, agency, covers, scope, name)
    report = _report(agency, covers, scope, read, name)
    waiting = _waiting(report, file, name)
    if waiting is not None:
        return waiting
    version = _version(report, reason, by)
    version.figures = keeping.texts(figures_of(read, forms.form(read.form_key)))
    version.not_applicable, version.typed, version.notes = dict(read.not_applicable), {}, {}
    version.remark, version.reason = "", reason
    _must_hold(version, names.safe_name(name))

    stored = intake.store(io.BytesIO(file), name=name, by=by)
    now = timezone.now()
    version.source_file, version.source_name = stored, names.safe_name(name)
    version.submitted_by_id, version.submitted_at, version.submitted_on = by.user_id, now, timezone.localdate(now)
    states.move(version, "take_in_sheet", writing=(*freezing.SNAPSHOT, *WRITTEN, *freezing.SUBMISSION))
    words = "；".join(filter(None, (version.source_name, reason)))
    history.record("take_in_sheet", version, by=by, kind=EventKind.TAKEN_IN, words=words, sha256=stored.sha256)
    return version


def _must_be_of(read: SheetRead, agency: Agency, covers: ReportPeriod, scope: Scope, name: str) -> None:
    """Refuse a sheet of another body, another time or another scope."""
    told = (
        (say("单位"), read.agency_code, agency.code, f"{read.agency_name}（{read.agency_code}）", f"{agency.name}（{agency.code}）"),
        (say("报告期"), read.period, covers, read.period.label, covers.label),
        (say("统计口径"), read.scope, scope, read.scope.label, scope.label),
    )  # fmt: skip
    for what, found, expected, found_label, expected_label in told:
        if found != expected:
            raise SheetOfAnother(name=names.safe_name(name), what=what, found=found_label, expected=expected_label)


def _report(agency: Agency, covers: ReportPeriod, scope: Scope, read: SheetRead, name: str) -> Report:
    """The report of that body and time, made where there is none; it keeps to one form."""
    form = forms.form(read.form_key)
    if not form.serves(covers.year):
        known = "、".join(one.title for one in forms.forms_of(covers.year))
        raise NoFormThen(year=covers.year, given=form.title, known=known)
    place = {"agency": agency, "year": covers.year, "period": covers.kind, "ordinal": covers.ordinal, "scope": scope}
    report, _ = Report.objects.get_or_create(**place, defaults={"form_key": form.key})
    if report.form_key != form.key and not report.versions.exists():  # left behind by a draft that was given up
        report.form_key = form.key
        report.save(update_fields=["form_key"])
    if report.form_key != form.key:
        expected = forms.form(report.form_key).title
        raise SheetOfAnother(name=names.safe_name(name), what=say("表式"), found=form.title, expected=expected)
    return report


def _waiting(report: Report, file: bytes, name: str) -> ReportVersion | None:
    """The version that waits with this very file, sent a second time; of a 汇总 the parts may be others by now."""
    sha256 = storage.digest_of(intake.harmless(io.BytesIO(file), name=name).data)
    last = report.versions.select_related("source_file").order_by("-number").first()
    if last is None or last.source_file is None or report.scope == Scope.AREA or last.origin != Origin.SHEET:
        return None
    return last if last.state == State.SUBMITTED and last.source_file.sha256 == sha256 else None


def _version(report: Report, reason: str, by: Actor) -> ReportVersion:
    """The sheet's version that may still be replaced, else a new one; never over what is compiled here or approved."""
    last = report.versions.order_by("-number").first()
    if last is not None and last.state == State.APPROVED and not reason:
        raise ReasonNeeded(report=str(report), number=last.number)
    if last is not None and last.state != State.APPROVED:
        if last.origin != Origin.SHEET:
            raise CompiledHere(report=str(report), state=State(last.state).label)
        return last
    number = last.number + 1 if last else 1
    return ReportVersion.objects.create(
        report=report, number=number, origin=Origin.SHEET, started_by_id=by.user_id, started_at=timezone.now()
    )


def _must_hold(version: ReportVersion, name: str) -> None:
    """Refuse what no reason can set aside, then write the figures down, with the parts of an area as they stand today."""
    version.parts = rollup.snapshot(rollup.parts(version.report))
    settled = figures.settled(version)
    wrong = _errors(findings.findings_of(version, settled, stage=Stage.RELEASE))
    if wrong:
        raise SheetDoesNotBalance(name, wrong, sentences=[one.message for one in wrong])
    freezing.write_down(version, settled)


def _errors(found: Sequence[FindingShown]) -> list[FindingShown]:
    return [one for one in found if one.severity is Severity.ERROR and not one.may_note]
