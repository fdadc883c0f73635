"""集体研究: the meeting that decided, where an agency wants one before its leader signs."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, deciding, events, states
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Reply
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def decide_in_group(number: str, *, meeting: str, on: date, conclusion: str, by: Actor) -> Reply:
    """Record which meeting decided on the reply, when, and what it concluded.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    deciding.must_be_unanswered(info_request)
    states.must_allow("decide_in_group", info_request)
    reply = deciding.reply_of(info_request, verb="登记集体研究")
    days.must_be_possible(on, what="会议日期", after=info_request.received_on, after_what="收到申请的日期")
    for what, text in (("会议名称", meeting), ("会议结论", conclusion)):
        if not text.strip():
            raise WordsMissing(what=what, advice="请按会议纪要填写。")

    reply.meeting, reply.meeting_on, reply.meeting_conclusion = meeting.strip(), on, conclusion.strip()
    reply.save(update_fields=["meeting", "meeting_on", "meeting_conclusion"])
    events.add(info_request, EventKind.GROUP_DECIDED, on=on, by=by, note=reply.meeting, is_public=False)
    clock.restate(info_request)
    journal.record("info_requests.decide_in_group", info_request, by=by, meeting=reply.meeting, on=on)
    return reply
