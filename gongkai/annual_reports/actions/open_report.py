"""开始编制: open a body's report of a period, the one begun already or a new one."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.annual_reports import history, periods, visibility
from gongkai.annual_reports.errors import FormNeeded, NoFormThen, NotBegun, NothingBelow
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import EventKind, Scope
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.sentences import strung


@transaction.atomic
def open_report(
    agency_id: int, *, covers: ReportPeriod, scope: str = Scope.OWN, form_key: str = "", by: Actor
) -> ReportVersion:
    """The newest version of the body's report, or the first one of a report not begun before.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    if scope not in set(Scope):
        raise Unknown
    visibility.must_read(by, agency_id)
    by.must("annual_reports.compile", At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)  # two tabs that begin the same report wait here
    periods.must_be_one(covers)
    _must_have_begun(covers)
    report = _report(agency, covers, Scope(scope))
    found = report.versions.order_by("-number").first() if report else None
    return found or _begun(report or _made(agency, covers, Scope(scope), form_key), by=by)


def _report(agency: Agency, covers: ReportPeriod, scope: Scope) -> Report | None:
    return Report.objects.filter(
        agency=agency, year=covers.year, period=covers.kind, ordinal=covers.ordinal, scope=scope
    ).first()


def _must_have_begun(covers: ReportPeriod) -> None:
    if covers.from_on > timezone.localdate():
        raise NotBegun(period=covers.label, from_on=covers.from_on)


def _made(agency: Agency, covers: ReportPeriod, scope: Scope, form_key: str) -> Report:
    if scope is Scope.AREA and not Agency.objects.filter(parent=agency).exists():
        raise NothingBelow(agency=agency.name)
    return Report.objects.create(
        agency=agency,
        year=covers.year,
        period=covers.kind,
        ordinal=covers.ordinal,
        scope=scope,
        form_key=_form_for(covers.year, form_key),
    )


def _form_for(year: int, form_key: str) -> str:
    """The form chosen, else the national one of that year; before there was one, it must be chosen."""
    known = strung([form.title for form in forms.forms_of(year)], between="、")
    chosen = forms.form(form_key) if form_key else forms.national_form(year)
    if chosen is None:
        raise FormNeeded(year=year, known=known)
    if not chosen.serves(year):
        raise NoFormThen(year=year, given=chosen.title, known=known)
    return chosen.key


def _begun(report: Report, *, by: Actor) -> ReportVersion:
    version = ReportVersion.objects.create(report=report, started_by_id=by.user_id, started_at=timezone.now())
    history.record("open_report", version, by=by, kind=EventKind.OPENED, covers=report.covers.label, scope=report.scope)
    return version
