"""退回答复: the leader wants a reply changed and says what."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, deciding, events, states
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Reply
from gongkai.info_requests.vocabulary import ReplyState
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def send_back(number: str, *, note: str, by: Actor) -> Reply:
    """Give a reply back to its drafter with a word on what to change.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.sign_off", by=by)
    deciding.must_be_unanswered(info_request)
    states.must_allow("send_back", info_request)
    reply = deciding.reply_of(info_request, verb="退回")
    if not note.strip():
        raise WordsMissing(what="退回意见", advice="请写明需要修改的内容。")

    reply.state, reply.sent_back_note = ReplyState.RETURNED, note.strip()
    reply.save(update_fields=["state", "sent_back_note"])
    events.add(
        info_request, EventKind.SENT_BACK, on=timezone.localdate(), by=by, note=reply.sent_back_note, is_public=False
    )
    states.move(info_request, "send_back")
    clock.restate(info_request)
    journal.record("info_requests.send_back", info_request, by=by, kind=reply.kind)
    return reply
