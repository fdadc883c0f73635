"""签发答复: the leader decides, and the letter goes out with its number."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import answering, days, deciding, states
from gongkai.info_requests.errors_answer import OwnReply
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest, Letter, Reply
from gongkai.law.vocabulary import EventKind

SENSITIVE = "info_requests.sign_off_sensitive"
ORDINARY = "info_requests.sign_off"


@transaction.atomic
def sign_off(number: str, *, opinion: str = "", on: date, by: Actor) -> Letter:
    """Sign a reply and issue its letter; what comes late is signed all the same, and recorded as late.

    A sensitive request is signed by the principal; the drafter never signs.

    Law: Regulation 2019, Arts. 32-33, 36, 45; Regulation 2008, Arts. 21-24.
    """
    info_request = locked(number, ORDINARY, by=by)
    permission = SENSITIVE if info_request.is_sensitive else ORDINARY
    by.must(permission, info_request)
    signer_id = deciding.signer_id(by, permission)
    deciding.must_be_unanswered(info_request)
    states.must_allow("sign_off", info_request)
    reply = deciding.reply_of(info_request, verb="签发")
    _must_be_anothers(info_request, reply, signer_id)
    answering.must_be_decided_in_group(info_request, reply, verb="签发")
    _must_fit(info_request, reply, on)
    kind = answering.must_be_ready(info_request, reply)

    late = deciding.is_late(info_request, on)
    deciding.sign(reply, post=by.post_for(permission, info_request), opinion=opinion, on=on, by=by)
    letter = deciding.send_out(info_request, reply, "sign_off", kind=kind, on=on, by=by)
    journal.record(
        "info_requests.sign_off", info_request, by=by, kind=kind.code, letter=letter.number, on=on, late=late
    )
    return letter


def _must_be_anothers(info_request: InfoRequest, reply: Reply, signer_id: int) -> None:
    """Four eyes on every reply: neither its drafter nor whoever handed it in signs."""
    handed_in = info_request.events.filter(kind=EventKind.PREPARED).order_by("-id").values_list("by_id", flat=True)
    if signer_id in (reply.prepared_by_id, handed_in.first()):
        raise OwnReply(number=info_request.number, law=OwnReply.law)


def _must_fit(info_request: InfoRequest, reply: Reply, on: date) -> None:
    after, after_what = deciding.earliest_day(info_request)
    days.must_be_possible(on, what="签发日期", after=after, after_what=after_what)
    days.must_be_possible(on, what="签发日期", after=reply.meeting_on, after_what="集体研究的日期")
