"""How long each step of a review should take. The one writer of `step_due_on` and of a referral's `answer_due_on`.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

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


def restate_referral(referral: Referral) -> None:
    """Write the day by which the competent department should answer; the publication period runs on beside it."""
    days = law.parameter("review.referral", on=referral.sent_on, region=settings.REGION).number
    referral.answer_due_on = calendar().add(referral.sent_on, days)
    referral.save(update_fields=["answer_due_on"])


def days_used(opened_at: datetime, closed_at: datetime | None, *, today: date, working: WorkCalendar) -> int:
    """Working days between opening a slip and closing it, or until today."""
    until = timezone.localdate(closed_at) if closed_at else today
    return working.count(timezone.localdate(opened_at), until)


def reassess_on(decided_on: date) -> date:
    """When something withheld should be looked at again, whether it may now be disclosed.

    Law: Regulation 2019, Art. 18.
    """
    months = law.parameter("publication.reassess", on=decided_on, version=Version.R2019, region=settings.REGION).number
    return law.periods.months_after(decided_on, months, calendar())
