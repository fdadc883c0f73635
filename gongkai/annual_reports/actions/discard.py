"""放弃编制: take away a draft that was never handed in."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import history, states
from gongkai.annual_reports.errors import AlreadyHandedIn
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.vocabulary import State


@transaction.atomic
def discard(version_id: int, *, by: Actor) -> None:
    """Remove the draft, and the report with it when it was its only version; the journal keeps that it was there."""
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    if version.state == State.DRAFT and states.was_handed_in(version):
        raise AlreadyHandedIn(report=str(version.report))
    states.must_allow("discard", version)

    report = version.report
    history.record("discard", version, by=by, report=str(report))
    version.delete()
    if not report.versions.exists():
        report.delete()
