"""How long each step of a review should take. The one place due days of this room are reckoned.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from calendar import monthrange
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from gongkai import law
from gongkai.information.clock import calendar
from gongkai.law.vocabulary import Version
from gongkai.law.workdays import WorkCalendar
from gongkai.review.models import Referral, ReviewPolicy, ReviewSlip
from gongkai.review.vocabulary import Step

_OWN_LIMIT = {
    Step.FIRST_REVIEW: "section_days",
    Step.SECOND_REVIEW: "section_days",
    Step.SECRECY_REVIEW: "body_days",
    Step.APPROVAL: "leader_days",
}


def step_days(step: Step, *, policy: ReviewPolicy, on: date) -> int:
    """How many working days a step should take: the agency's own number, else the default."""
    own: int | None = getattr(policy, _OWN_LIMIT[step])
    return own or law.parameter(f"review.{step.value}", on=on, region=settings.REGION).number


def restate(slip: ReviewSlip, *, policy: ReviewPolicy, today: date) -> None:
    """Write the day by which the slip's present step should be done; none once nobody is waited for."""
    step = Step(slip.waits_for) if slip.waits_for else None
    slip.step_due_on = calendar().add(today, step_days(step, policy=policy, on=today)) if step else None
    slip.save(update_fields=["step_due_on"])


def days_of(name: str, *, own: int | None, on: date) -> int:
    """The agency's own number, else the default of law/parameters called `review.<name>`."""
    return own or law.parameter(f"review.{name}", on=on, region=settings.REGION).number


def restate_referral(referral: Referral, *, policy: ReviewPolicy) -> None:
    """Write the day by which the competent department should answer; the publication period runs on beside it."""
    days = days_of("referral", own=policy.referral_days, on=referral.sent_on)
    referral.answer_due_on = calendar().add(referral.sent_on, days)
    referral.save(update_fields=["answer_due_on"])


def urgent_due(ordered_on: date, *, policy: ReviewPolicy) -> date:
    """The day by which what went out early should have its signatures."""
    return calendar().add(ordered_on, days_of("urgent", own=policy.urgent_days, on=ordered_on))


def coordination_due(asked_on: date, *, policy: ReviewPolicy) -> date:
    """The day by which the other bodies should answer."""
    return calendar().add(asked_on, days_of("coordination", own=policy.coordination_days, on=asked_on))


def month_due(year: int, month: int, *, own: int | None) -> date:
    """The day by which the sheet of a month should be handed in: a day of the month after it."""
    first = date(year + month // 12, month % 12 + 1, 1)
    day = days_of("month_sheet", own=own, on=first)
    return first.replace(day=min(day, monthrange(first.year, first.month)[1]))


def days_used(opened_at: datetime, closed_at: datetime | None, *, today: date, working: WorkCalendar) -> int:
    """Working days between opening a slip and closing it, or until today."""
    until = timezone.localdate(closed_at) if closed_at else today
    return working.count(timezone.localdate(opened_at), until)


def reassess_on(decided_on: date, *, own: int | None = None) -> date:
    """When something withheld should be looked at again, whether it may now be disclosed.

    Law: Regulation 2019, Art. 18.
    """
    return law.periods.months_after(decided_on, reassess_months(decided_on, own=own), calendar())


def reassess_months(on: date, *, own: int | None = None) -> int:
    """How many months lie between two looks.

    Law: Regulation 2019, Art. 18.
    """
    return own or law.parameter("publication.reassess", on=on, version=Version.R2019, region=settings.REGION).number


def looked_at_before(today: date, *, own: int | None = None) -> date:
    """Whatever was last decided on or before this day is due for another look by today.

    A period that would end on a day its month has not ends on the month's last day.
    """
    months = today.year * 12 + today.month - 1 - reassess_months(today, own=own)
    year, month = months // 12, months % 12 + 1
    last = monthrange(year, month)[1]
    is_last = today.day == monthrange(today.year, today.month)[1]
    return date(year, month, last if is_last else min(today.day, last))
