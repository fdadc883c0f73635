"""Putting the name under a reply: the letter goes out, the period stops, the case has its outcome.

Law: Regulation 2019, Arts. 33, 36; Regulation 2008, Arts. 21, 24.
"""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.info_requests import answering, clock, events, reply_letters, states
from gongkai.info_requests.errors_answer import NoReply
from gongkai.info_requests.models import InfoRequest, Letter, Reply
from gongkai.info_requests.papers import issuing
from gongkai.info_requests.vocabulary import ReplyState
from gongkai.law.replies import ReplyKind
from gongkai.law.vocabulary import EventKind


def must_be_unanswered(info_request: InfoRequest) -> None:
    """Refuse a second answer, saying what the first was.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """
    states.must_be_unanswered(info_request, outcome=answering.outcome_label(info_request))


def reply_of(info_request: InfoRequest, *, verb: str) -> Reply:
    """The case's reply; refuses where nobody has drafted one."""
    found = Reply.objects.filter(info_request=info_request).first()
    if found is None:
        raise NoReply(number=info_request.number, verb=verb)
    return found


def signer_id(by: Actor, permission: str) -> int:
    """Who puts a name to it: the program itself has every permission, but no signature."""
    if by.user_id is None:
        raise NotAllowed(label=PERMISSIONS[permission].label)
    return by.user_id


def sign(reply: Reply, *, post: str, opinion: str, on: date, by: Actor) -> None:
    """Keep the signature with the post it was given under."""
    reply.state = ReplyState.SIGNED
    reply.signed_by_id, reply.signer_name, reply.signer_post = by.person_id, by.name, post
    reply.signed_on, reply.opinion = on, opinion.strip()
    reply.save(update_fields=["state", "signed_by", "signer_name", "signer_post", "signed_on", "opinion"])


def send_out(info_request: InfoRequest, reply: Reply, verb: str, *, kind: ReplyKind, on: date, by: Actor) -> Letter:
    """Issue the reply's letter and take the case where the verb leads."""
    parts = reply_letters.parts_of(info_request, reply)
    letter = issuing.issue(info_request, kind.letter, parts=parts, on=on, by=by, reply_kind=kind.code)
    events.add(info_request, EventKind.DECIDED, on=on, by=by, note=kind.label)
    states.move(info_request, verb, outcome=kind.code, on=on)
    clock.restate(info_request)
    return letter


def is_late(info_request: InfoRequest, on: date) -> bool:
    """Whether a day lies beyond the reply period; nothing is late where there is none yet."""
    return info_request.due_on is not None and on > info_request.due_on


def earliest_day(info_request: InfoRequest) -> tuple[date | None, str]:
    """The day before which nothing can have been decided, and what people call it."""
    return info_request.period_from or info_request.received_on, "答复期限的起算日"
