"""登记退回: a letter came back; the case stays open until it is served another way."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, serving, states
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.errors_answer import AlreadyEnded
from gongkai.info_requests.models import Delivery
from gongkai.info_requests.vocabulary import State


@transaction.atomic
def note_returned(delivery_id: int, *, on: date, reason: str, by: Actor) -> Delivery:
    """Record that a letter came back and why. Whether it was posted in time stays as it was: the posting day counted.

    Law: Service Letter 2016.
    """
    delivery = serving.locked_delivery(delivery_id, "info_requests.handle", by=by)
    letter, info_request = delivery.letter, delivery.letter.info_request
    _must_be_open(delivery)
    if serving.is_answer(letter):
        states.must_allow("note_returned", info_request)
    days.must_be_possible(on, what="退回日期", after=delivery.sent_on, after_what="寄出（发出）日期")
    if not reason.strip():
        raise WordsMissing(what="退回原因", advice="请按退件上的说明填写。")

    delivery.returned_on, delivery.return_reason = on, reason.strip()
    delivery.save(update_fields=["returned_on", "return_reason"])
    if serving.is_answer(letter) and info_request.state == State.CLOSED and not serving.is_served(letter):
        states.move(info_request, "note_returned")
        clock.restate(info_request)
    journal.record("info_requests.note_returned", info_request, by=by, letter=letter.number, on=on)
    return delivery


def _must_be_open(delivery: Delivery) -> None:
    ended = ((delivery.returned_on, "退回"), (delivery.signed_on, "签收"))
    for day, what in ended:
        if day:
            raise AlreadyEnded(number=delivery.letter.number, on=day, what=what, verb="登记退回")
