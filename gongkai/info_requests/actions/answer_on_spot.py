"""当场答复: what can be told or given across the counter is, and the case is done the same day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import answering, days, deciding, reply_files, serving, states
from gongkai.info_requests.errors_answer import NotOnTheSpot, SensitiveOnSpot
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Delivery, InfoRequest, Letter, Reply
from gongkai.info_requests.vocabulary import Way
from gongkai.law.replies import ReplyKind
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Channel

KINDS = ("A1", "A2", "A6", "A11", "B1", "B2", "B7")  # what gives or tells; whatever refuses is signed by a leader
IN_PERSON = (Channel.COUNTER, Channel.ORAL)


@transaction.atomic
def answer_on_spot(
    number: str, *, kind: str, said: Mapping[str, str], files: Sequence[int] = (), on: date, by: Actor
) -> Letter:
    """Answer across the counter: the letter is issued and handed over, and the case closed, by the clerk alone.

    `said` may hold `findings` and `reasons` beside what the kind asks for; `files` are the case files handed over.

    Law: Regulation 2019, Art. 33(1); Regulation 2008, Art. 24(1).
    """
    info_request = locked(number, "info_requests.handle", by=by)
    deciding.signer_id(by, "info_requests.handle")
    deciding.must_be_unanswered(info_request)
    states.must_allow("answer_on_spot", info_request)
    found = answering.kind_of(info_request, kind)
    _must_be_at_the_counter(info_request, found, on)
    words = dict(said) | {"files": reply_files.checked(info_request, files)}
    reply = _reply(info_request, found, words, by=by)
    answering.must_be_decided_in_group(info_request, reply, verb="当场答复")
    answering.must_be_ready(info_request, reply)

    deciding.sign(reply, post=by.post_for("info_requests.handle", info_request), opinion="当场答复", on=on, by=by)
    letter = deciding.send_out(info_request, reply, "answer_on_spot", kind=found, on=on, by=by)
    _hand_over(letter, on=on, by=by)
    journal.record("info_requests.answer_on_spot", info_request, by=by, kind=found.code, letter=letter.number, on=on)
    return letter


def _must_be_at_the_counter(info_request: InfoRequest, kind: ReplyKind, on: date) -> None:
    if info_request.is_sensitive:
        raise SensitiveOnSpot(number=info_request.number)
    if kind.code not in KINDS:
        raise NotOnTheSpot(number=info_request.number, why=say("“{kind}”须由负责人签发", kind=kind.label))
    if info_request.channel not in IN_PERSON:
        raise NotOnTheSpot(number=info_request.number, why="申请人没有到场提交申请")
    days.must_be_possible(on, what="答复日期", after=info_request.arrived_on, after_what="提交申请的日期")
    if info_request.received_on and on > info_request.received_on:
        raise NotOnTheSpot(number=info_request.number, why="当场答复应当在提交申请的当日作出")


def _reply(info_request: InfoRequest, kind: ReplyKind, said: Mapping[str, Any], *, by: Actor) -> Reply:
    """The reply as said at the counter, in place of any draft."""
    reply = Reply.objects.filter(info_request=info_request).first() or Reply(info_request=info_request)
    words = {key: value.strip() if isinstance(value, str) else value for key, value in said.items()}
    reply.kind, reply.findings, reply.reasons = kind.code, words.pop("findings", ""), words.pop("reasons", "")
    reply.said, reply.items = words, []
    reply.prepared_by_id, reply.prepared_at = by.person_id, timezone.now()
    reply.save()
    reply.parts.all().delete()
    return reply


def _hand_over(letter: Letter, *, on: date, by: Actor) -> None:
    delivery = Delivery(letter=letter, way=Way.PICKUP, sent_on=on, signed_on=on, signed_by="本人")
    delivery.in_time = serving.met(delivery)
    delivery.recorded_by_id, delivery.recorded_at = by.user_id, timezone.now()
    delivery.save()
    serving.settle(delivery, by=by)
