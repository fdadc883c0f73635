"""What the actions on questions share: the answer written once, and where a frequent question must stand."""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.consultations.errors import AnsweredAlready, QuestionStands
from gongkai.consultations.models import FrequentQuestion, Inquiry
from gongkai.consultations.scanning import Texts
from gongkai.consultations.vocabulary import InquiryState, QuestionState
from gongkai.entry import plain

LONGEST = 4000  # characters


def must_be_open(inquiry: Inquiry) -> None:
    """Refuse what is already done."""
    if inquiry.state != InquiryState.OPEN:
        state = InquiryState(inquiry.state).label
        raise AnsweredAlready(number=inquiry.number, on=inquiry.answered_on, state=state)


def answered(inquiry: Inquiry, answer: str, *, on: date, by: Actor) -> None:
    """Set answer, day and person; not saved."""
    inquiry.answer = plain.needed(answer, what="答复", most=LONGEST, field="answer")
    inquiry.answered_on, inquiry.answered_by_id = on, by.person_id
    inquiry.state = InquiryState.ANSWERED


def must_stand(row: FrequentQuestion, verb: str, *states: QuestionState) -> None:
    """Refuse a verb that does not fit where the question stands."""
    if row.state not in states:
        raise QuestionStands(state=QuestionState(row.state).label, verb=verb)


def question_texts(row: FrequentQuestion) -> Texts:
    """Everything of it that the public will read."""
    return [("问题", row.question), ("答复", row.answer)]
