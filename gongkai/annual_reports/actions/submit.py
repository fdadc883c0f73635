"""报送: hand a report in to the competent office, whole and with everything explained."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import figures, findings, freezing, history, periods, rollup, states
from gongkai.annual_reports.displays import FindingShown
from gongkai.annual_reports.errors import CellsBlank, PartsMissing, StillWrong
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import label_of
from gongkai.annual_reports.vocabulary import EventKind
from gongkai.law import forms
from gongkai.law.checks import Stage


@transaction.atomic
def submit(version_id: int, *, by: Actor) -> ReportVersion:
    """Write the figures down as they stand now and put the report before the competent office.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("submit", version)
    periods.must_be_over(version.report.covers)
    settled = figures.settled(version)
    found = findings.findings_of(version, settled, stage=Stage.RELEASE)
    _must_have_parts(settled.parts, found)
    _must_be_filled(version, settled)
    _must_hold(found)

    freezing.write_down(version, settled)
    now = timezone.now()
    version.submitted_by_id, version.submitted_at, version.submitted_on = by.user_id, now, timezone.localdate(now)
    version.remark = ""
    states.move(version, "submit", writing=(*freezing.SNAPSHOT, *freezing.SUBMISSION, "remark"))
    history.record("submit", version, by=by, kind=EventKind.SUBMITTED, figures=len(version.figures))
    return version


def _must_have_parts(parts: Sequence[rollup.Part], found: Sequence[FindingShown]) -> None:
    """Refuse to go on without some units, unless a note on it says why."""
    missing = rollup.missing(parts)
    if missing and any(one.rule == "units_missing" and one.blocks for one in found):
        raise PartsMissing(count=len(missing), names=rollup.named(missing))


def _must_be_filled(version: ReportVersion, settled: Settled) -> None:
    """Refuse cells that nobody filled in and nobody set aside: a blank is never taken for zero."""
    cells = forms.form(version.report.form_key).cells()
    blank = [cell for cell in cells if settled.values.get(cell.key) is None and not settled.reason(cell.key)]
    if blank:
        raise CellsBlank([(cell.key, label_of(cell)) for cell in blank])


def _must_hold(found: Sequence[FindingShown]) -> None:
    blocking = [one for one in found if one.blocks]
    if blocking:
        raise StillWrong(count=len(blocking), first=blocking[0].message)
