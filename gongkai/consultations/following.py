"""A question as whoever asked it sees it, with number and code."""

import hmac
from dataclasses import dataclass
from datetime import date

from gongkai.consultations import asking
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import Channel, InquiryState, Referral
from gongkai.entry import plain


@dataclass(frozen=True)
class Followed:
    """Where the question stands; nothing of who asked."""

    number: str
    code: str
    agency_name: str
    title: str
    question: str
    channel: Channel
    asked_on: date
    due_on: date | None
    due_provisional: bool
    state: InquiryState
    answer: str
    answered_on: date | None
    referral: Referral | None


def followed(number: str, code: str) -> Followed | None:
    """The question with this number and code; a wrong code and an unknown number look the same.

    Law: Personal Information Law 2021, Art. 51.
    """
    given = plain.compact(code).encode()
    for one in Inquiry.objects.select_related("agency").filter(number=_number(number)):
        if hmac.compare_digest(asking.query_code(one).encode(), given):
            return _shown(one)
    return None


def _number(typed: str) -> str:
    """The number as it is kept: 咨询2026-0003, however it was spaced."""
    return "".join(plain.UNSHOWABLE.sub("", plain.tidy(typed)).replace("－", "-").split())[:40]


def _shown(one: Inquiry) -> Followed:
    return Followed(
        number=one.number,
        code=asking.query_code(one),
        agency_name=one.agency.name,
        title=one.title,
        question=one.question,
        channel=Channel(one.channel),
        asked_on=one.asked_on,
        due_on=one.due_on,
        due_provisional=one.due_provisional,
        state=InquiryState(one.state),
        answer=one.answer,
        answered_on=one.answered_on,
        referral=Referral(one.referral) if one.referral else None,
    )
