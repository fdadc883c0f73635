"""送签答复: a finished draft goes to the leader."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import answering, clock, days, deciding, events, reply_letters, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Reply
from gongkai.info_requests.papers import issuing
from gongkai.info_requests.papers.issuing import Words
from gongkai.info_requests.vocabulary import ReplyState
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def submit_reply(number: str, *, on: date | None = None, by: Actor) -> Reply:
    """Hand a reply to the leader: complete, on grounds that hold, against nobody's standing refusal.

    `on` is the day it was handed in where that is written down afterwards; else today.

    Law: Regulation 2019, Arts. 32, 36-39, 45; Regulation 2008, Arts. 21-23.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    deciding.must_be_unanswered(info_request)
    states.must_allow("submit_reply", info_request)
    reply = deciding.reply_of(info_request, verb="送签")
    kind = answering.must_be_ready(info_request, reply)
    handed_in_on = on or timezone.localdate()
    after, after_what = deciding.earliest_day(info_request)
    days.must_be_possible(handed_in_on, what="送签日期", after=after, after_what=after_what)
    parts = reply_letters.parts_of(info_request, reply)
    issuing.compose(
        info_request, kind.letter, Words(parts, handed_in_on, reply_kind=kind.code)
    )  # refuses what it lacks

    reply.state, reply.sent_back_note = ReplyState.SUBMITTED, ""
    reply.save(update_fields=["state", "sent_back_note"])
    events.add(info_request, EventKind.PREPARED, on=handed_in_on, by=by, note=kind.label, is_public=False)
    states.move(info_request, "submit_reply")
    clock.restate(info_request)
    journal.record("info_requests.submit_reply", info_request, by=by, kind=kind.code)
    return reply
