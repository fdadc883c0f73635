"""撤回申请: the applicant wants no answer any more."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, locking, states
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import Outcome
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def withdraw(number: str, *, on: date, reason: str = "", by: Actor) -> InfoRequest:
    """End a case that is not answered yet, at the wish of the applicant.

    Law: Report Format 2021.
    """
    case = locking.locked(number, "info_requests.handle", by=by, own=True)
    states.must_allow("withdraw", case)
    days.must_be_possible(on, what="撤回日期", after=case.arrived_on, after_what="到达日期")
    why = plain.said(reason, what="撤回原因", most=300, field="reason")

    events.add(case, EventKind.WITHDRAWN, on=on, by=by, note=why)
    states.move(case, "withdraw", outcome=Outcome.WITHDRAWN, on=on)
    clock.restate(case)
    journal.record("info_requests.withdraw", case, by=by, on=on)
    return case
