"""退回: the competent office gives a report back with a word on what to change."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import history, states
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import EventKind
from gongkai.entry import plain

LONGEST = 500  # characters of a remark


@transaction.atomic
def send_back(version_id: int, *, remark: str, by: Actor) -> ReportVersion:
    """Let the body work on it again; the remark stands above the report until it is handed in anew.

    Law: Regulation 2019, Arts. 46, 49; Regulation 2008, Art. 31.
    """
    version = locked(version_id, by=by)
    by.must("annual_reports.approve", version)
    states.must_allow("send_back", version)
    version.remark = plain.needed(remark, what="退回意见", most=LONGEST, field="remark")
    states.move(version, "send_back", writing=["remark"])
    history.record("send_back", version, by=by, kind=EventKind.SENT_BACK, words=version.remark, remark=version.remark)
    return version
