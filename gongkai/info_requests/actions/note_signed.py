"""登记签收: the day somebody signed for a letter that was handed over or posted."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, serving
from gongkai.info_requests.errors_answer import AlreadyEnded
from gongkai.info_requests.models import Delivery


@transaction.atomic
def note_signed(delivery_id: int, *, on: date, signed_by: str, by: Actor) -> Delivery:
    """Record the signature; of a letter handed over, that day is the day of service.

    Law: Service Letter 2016.
    """
    delivery = serving.locked_delivery(delivery_id, "info_requests.handle", by=by)
    letter = delivery.letter
    serving.must_stand(letter, verb="登记签收")
    _must_be_open(delivery)
    days.must_be_possible(on, what="签收日期", after=delivery.sent_on, after_what="寄出（发出）日期")

    was_done = serving.done_on(delivery) is not None
    delivery.signed_on, delivery.signed_by = on, signed_by.strip()
    delivery.in_time = serving.met(delivery)
    delivery.save(update_fields=["signed_on", "signed_by", "in_time"])
    if not was_done:
        serving.settle(delivery, by=by)
    clock.restate(letter.info_request)
    journal.record("info_requests.note_signed", letter.info_request, by=by, letter=letter.number, on=on)
    return delivery


def _must_be_open(delivery: Delivery) -> None:
    ended = ((delivery.returned_on, "退回"), (delivery.signed_on, "签收"))
    for day, what in ended:
        if day:
            raise AlreadyEnded(number=delivery.letter.number, on=day, what=what, verb="登记签收")
