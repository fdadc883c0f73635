"""撤回报送: take a report back before the competent office has decided on it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import freezing, history, states
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import EventKind


@transaction.atomic
def recall(version_id: int, *, by: Actor) -> ReportVersion:
    """Make it a draft again: its figures are counted anew until it is handed in the next time.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.compile", version)
    states.must_allow("recall", version)
    version.figures, version.recorded, version.parts = {}, {}, []
    version.submitted_by, version.submitted_at, version.submitted_on = None, None, None
    states.move(version, "recall", writing=(*freezing.SNAPSHOT, *freezing.SUBMISSION))
    history.record("recall", version, by=by, kind=EventKind.RECALLED)
    return version
