"""送达: which letter counts, by which day, and when a case is done.

Law: Service Letter 2016; Civil Procedure Law 2023, Art. 85.
"""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import clock, events, states
from gongkai.info_requests.errors_answer import NotIssued
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Consultation, Delivery, InfoRequest, Letter
from gongkai.info_requests.vocabulary import LetterState, Outcome, State, Way
from gongkai.law import letters
from gongkai.law.periods import in_time
from gongkai.law.replies import reply_kind
from gongkai.law.vocabulary import EventKind, Version

ASKING = ("D05", "D06", "L14", "L22")  # letters whose arrival the consultation itself records
BY_HAND = (Way.PICKUP, Way.INSPECT)  # the day of signature counts; else the day it was posted or sent


def locked_letter(letter_id: int, permission: str, *, by: Actor, own: bool = False) -> Letter:
    """The letter with its case locked, for whoever may do this to the case."""
    number = Letter.objects.filter(pk=letter_id).values_list("info_request__number", flat=True).first()
    if number is None:
        raise Unknown
    info_request = locked(number, permission, by=by, own=own)
    letter = Letter.objects.select_related("agency", "consultation__organ").get(pk=letter_id)
    letter.info_request = info_request
    return letter


def locked_delivery(delivery_id: int, permission: str, *, by: Actor) -> Delivery:
    """The delivery with its letter and its case locked."""
    letter_id = Delivery.objects.filter(pk=delivery_id).values_list("letter_id", flat=True).first()
    if letter_id is None:
        raise Unknown
    letter = locked_letter(letter_id, permission, by=by)
    delivery = Delivery.objects.get(pk=delivery_id)
    delivery.letter = letter
    return delivery


def must_stand(letter: Letter, *, verb: str) -> None:
    """Refuse what only an issued letter that was not voided allows."""
    if letter.state != LetterState.ISSUED:
        raise NotIssued(number=letter.number or letter.title, state=LetterState(letter.state).label, verb=verb)


def answer_code(info_request: InfoRequest) -> str:
    """The code of the letter that answers the case; empty where it ended without a reply of the law's list."""
    if not info_request.outcome or info_request.outcome in {outcome.value for outcome in Outcome}:
        return ""
    return reply_kind(info_request.outcome, version=Version(info_request.version)).letter


def is_answer(letter: Letter) -> bool:
    """Whether the letter is the one that answers its case."""
    return letter.code == answer_code(letter.info_request)


def answer_of(info_request: InfoRequest) -> Letter | None:
    """The standing letter that answers the case."""
    code = answer_code(info_request)
    found = Letter.objects.filter(info_request=info_request, code=code, state=LetterState.ISSUED)
    return found.order_by("-id").first() if code else None


def is_for_applicant(letter: Letter) -> bool:
    """Whether the applicant is its addressee."""
    return letters.letter(letter.code).addressee == "applicant"


def done_on(delivery: Delivery) -> date | None:
    """The day that counts as the day of service: by hand the signature, else the posting or sending; none once returned.

    Law: Service Letter 2016.
    """
    if delivery.returned_on:
        return None
    return delivery.signed_on if delivery.way in BY_HAND else delivery.sent_on


def met(delivery: Delivery) -> bool | None:
    """Whether the answer went out within its period; None while it is not served, or no period runs for the letter.

    Law: Civil Procedure Law 2023, Art. 85; Service Letter 2016.
    """
    due_on, done = delivery.letter.info_request.due_on, done_on(delivery)
    if due_on is None or done is None or not is_answer(delivery.letter):
        return None
    if delivery.way in BY_HAND:
        return in_time(due_on, signed_on=done)
    return in_time(due_on, posted_on=done)


def settle(delivery: Delivery, *, by: Actor) -> None:
    """Write down a service that is proven; the answer's own closes the case.

    Law: Regulation 2019, Art. 45.
    """
    letter, on = delivery.letter, done_on(delivery)
    if on is None:
        return
    info_request = letter.info_request
    note = f"{letter.title}（{Way(delivery.way).label}）"
    events.add(info_request, EventKind.DELIVERED, on=on, by=by, note=note, is_public=is_for_applicant(letter))
    if is_answer(letter) and info_request.state == State.DECIDED:
        states.move(info_request, "finish")
    clock.restate(info_request)


def open_letters(info_request: InfoRequest) -> list[Letter]:
    """Letters not finished or not proven to have gone out."""
    found = Letter.objects.filter(info_request=info_request).exclude(state=LetterState.VOID)
    rows = found.select_related("consultation").prefetch_related("deliveries")
    return [letter for letter in rows if letter.state == LetterState.DRAFT or not _has_arrived(letter)]


def _has_arrived(letter: Letter) -> bool:
    if is_served(letter):
        return True
    if letter.consultation and letter.code in ASKING:
        return _was_answered(letter.consultation)
    return letter.code in _told(letter.info_request_id)


def _was_answered(consultation: Consultation) -> bool:
    return bool(consultation.received_on or consultation.answered_on)


def _told(info_request_id: int) -> set[str]:
    """Codes of letters whose arrival the handling itself has recorded: corrections, fee notices, questions."""
    case = InfoRequest.objects.filter(pk=info_request_id)
    found = set()
    if case.exclude(correction__told_on=None).exists() or case.exclude(correction__answered_on=None).exists():
        found |= {"D02", "L2"}
    if case.exclude(explanation__answered_on=None).exists():
        found.add("D03")
    if case.exclude(fee__received_on=None).exists() or case.exclude(fee__paid_on=None).exists():
        found |= {"D19", "L19"}
    return found


def is_served(letter: Letter) -> bool:
    """Whether any serving of the letter counts."""
    return any(done_on(delivery) for delivery in letter.deliveries.all())


def is_unanswered(info_request: InfoRequest) -> bool:
    """Whether the letter that answered the case was voided and none took its place."""
    code = answer_code(info_request)
    voided = Letter.objects.filter(info_request=info_request, code=code, state=LetterState.VOID)
    return bool(code) and voided.exists() and answer_of(info_request) is None
