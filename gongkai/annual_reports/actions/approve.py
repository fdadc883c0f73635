"""审定: the competent office accepts a report, and from then on nothing of it changes."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import freezing, history, states
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import EventKind


@transaction.atomic
def approve(version_id: int, *, by: Actor) -> ReportVersion:
    """Freeze the version under its seal; whoever handed it in does not decide on it.

    Law: Regulation 2019, Arts. 46, 49; Regulation 2008, Art. 31.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.approve", version)
    states.must_allow("approve", version)
    states.must_not_be_own(version, by=by)

    version.digest = freezing.digest(version)
    version.approved_by_id, version.approved_at = by.user_id, timezone.now()
    states.move(version, "approve", writing=["digest", "approved_by", "approved_at"])
    history.record("approve", version, by=by, kind=EventKind.APPROVED, digest=version.digest)
    return version
