"""确认收到: the day both sides confirmed a letter, fax or e-mail; from it the period runs, and its law holds."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, events, locking, states, taking_in
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import Channel, EventKind


@transaction.atomic
def confirm_receipt(number: str, *, on: date, by: Actor) -> InfoRequest:
    """Fix the day of receipt, and with it the version of the Regulation, for good.

    Law: Regulation 2019, Arts. 31, 56; Deadline Letter 2015.
    """
    case = locking.locked(number, "info_requests.handle", by=by)
    states.must_allow("confirm_receipt", case)
    days.must_be_possible(on, what="确认收到日期", after=case.arrived_on, after_what="到达日期")
    version, receipt = taking_in.governed(Channel(case.channel), arrived_on=case.arrived_on, confirmed_on=on)

    case.version, case.received_on, case.receipt_rule = version, receipt.on, receipt.rule
    case.save(update_fields=["version", "received_on", "receipt_rule"])
    events.add(case, EventKind.RECEIVED, on=receipt.on or on, by=by, note=receipt.sentence)
    states.move(case, "confirm_receipt")
    clock.restate(case)
    journal.record("info_requests.confirm_receipt", case, by=by, on=case.received_on)
    return case
