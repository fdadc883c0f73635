"""登记送达: how and when a letter went out, with the proof; the answer's own proof closes the case."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import days, serving, states
from gongkai.info_requests.errors_answer import NotIssued, WrongProof
from gongkai.info_requests.models import CaseFile, Delivery, InfoRequest, Letter
from gongkai.info_requests.vocabulary import State, Way


@dataclass(frozen=True)
class _Signature:
    """The day somebody signed for the letter, and who in relation to the applicant: never a name."""

    on: date | None
    who: str


@transaction.atomic
def deliver(
    letter_id: int,
    *,
    way: str,
    sent_on: date,
    tracking_number: str = "",
    signed_on: date | None = None,
    signed_by: str = "",
    proof_id: int | None = None,
    by: Actor,
) -> Delivery:
    """Record one serving of a letter. By post the day of posting counts, by hand the day of signature.

    `signed_by` says who signed in relation to the addressee (本人, 家属, 收发室), never a name.

    Law: Service Letter 2016; Civil Procedure Law 2023, Art. 85.
    """
    letter = serving.locked_letter(letter_id, "info_requests.handle", by=by)
    serving.must_stand(letter, verb="登记送达")
    _must_be_due(letter)
    signature = _Signature(signed_on, signed_by.strip())
    _must_fit(letter, sent_on, signature)
    proof = _proof(letter.info_request, proof_id)

    delivery = Delivery(letter=letter, way=Way(way), sent_on=sent_on, tracking_number=tracking_number.strip())
    delivery.signed_on, delivery.signed_by, delivery.proof = signature.on, signature.who, proof
    delivery.recorded_by_id, delivery.recorded_at = by.user_id, timezone.now()
    delivery.in_time = serving.met(delivery)
    delivery.save()
    serving.settle(delivery, by=by)
    journal.record(
        "info_requests.deliver", letter.info_request, by=by, letter=letter.number, way=delivery.way,
        sent_on=sent_on, in_time=delivery.in_time,
    )  # fmt: skip
    return delivery


def _must_be_due(letter: Letter) -> None:
    """The answer is served once the case is decided; any other letter whenever the case is not archived."""
    if serving.is_answer(letter):
        states.must_allow("deliver", letter.info_request)
    elif letter.info_request.state == State.ARCHIVED:
        raise NotIssued(number=letter.number, state=State.ARCHIVED.label, verb="登记送达")


def _must_fit(letter: Letter, sent_on: date, signature: _Signature) -> None:
    days.must_be_possible(sent_on, what="寄出（发出）日期", after=letter.signed_on, after_what="成文日期")
    if signature.on:
        days.must_be_possible(signature.on, what="签收日期", after=sent_on, after_what="寄出（发出）日期")


def _proof(info_request: InfoRequest, proof_id: int | None) -> CaseFile | None:
    if proof_id is None:
        return None
    found = CaseFile.objects.filter(info_request=info_request, pk=proof_id).first()
    if found is None:
        raise WrongProof
    return found
