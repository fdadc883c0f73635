"""更正: a new version of an approved report, with the reason; the approved one stays as it is."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import history, states
from gongkai.annual_reports.locking import locked_report
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import EventKind, Origin
from gongkai.entry import plain

LONGEST = 300  # characters of a reason
COPIED = ("origin", "typed", "not_applicable", "sections", "reading", "source_file_id", "source_name")


@transaction.atomic
def correct(report_id: int, *, reason: str, by: Actor) -> ReportVersion:
    """Begin the next version from what the last one said; notes are written anew, for its findings are other ones.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    report = locked_report(report_id, by=by)
    by.must("annual_reports.compile", report)
    last = states.last_approved(report)
    reason = plain.needed(reason, what="更正原因", most=LONGEST, field="reason")
    version = ReportVersion.objects.create(
        report=report,
        number=last.number + 1,
        reason=reason,
        started_by_id=by.user_id,
        started_at=timezone.now(),
        figures={} if last.origin == Origin.RECORDS else last.figures,
        **{name: getattr(last, name) for name in COPIED},
    )
    history.record("correct", version, by=by, kind=EventKind.CORRECTED, words=reason, reason=reason)
    return version
