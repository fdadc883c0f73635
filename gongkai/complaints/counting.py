"""Complaints as reports and oversight count them; nobody's duties narrow these."""

from datetime import date

from django.db.models import BooleanField, Case, Q, QuerySet, Value, When

from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import GRIEVANCES, OPEN, OWED, UPHELD, Sort, State

NOT_OWN = (State.SENT_ON, State.MERGED)  # counted where they are decided


def registered_between(from_on: date, to_on: date) -> QuerySet[Complaint]:
    """Every complaint registered from the one day to the other, without those sent on or merged: they count elsewhere.

    Narrow by `agency_id` for what a body received, by `against_id` for what was said of it. Appeals have their own count.
    """
    came = Complaint.objects.filter(sort__in=GRIEVANCES, registered_on__range=(from_on, to_on))
    return came.exclude(state__in=NOT_OWN)


def appeals_between(from_on: date, to_on: date) -> QuerySet[Complaint]:
    """Every appeal registered from the one day to the other, once: not the one merged, not the copy that was sent on.

    One sent to a body outside the system counts here, since nobody else of these counts it.

    Law: Regulation 2008, Art. 32(4).
    """
    came = Complaint.objects.filter(sort=Sort.APPEAL, registered_on__range=(from_on, to_on))
    return came.exclude(state=State.MERGED).exclude(state=State.SENT_ON, sent_on_as__isnull=False)


def after_first_handling() -> Case:
    """Of an appeal: whether it is against something a body had decided before, on a complaint or otherwise."""
    decided = Q(earlier__isnull=False) | ~Q(contested="")
    return Case(When(decided, then=Value(True)), default=Value(False), output_field=BooleanField())


def decided_between(from_on: date, to_on: date) -> QuerySet[Complaint]:
    """Every complaint decided in the span, no appeals; `upheld` narrows to those that were right."""
    return Complaint.objects.filter(sort__in=GRIEVANCES, decided_on__range=(from_on, to_on))


def upheld(chosen: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """Those found right, wholly or in part."""
    return chosen.filter(outcome__in=UPHELD)


def pending(chosen: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """Those still being worked on today."""
    return chosen.filter(state__in=OPEN)


def is_late(today: date) -> Q:
    """Open, and the next step or the decision itself is past its day."""
    return Q(state__in=OPEN, next_due_on__lt=today) | Q(state__in=OWED, due_on__lt=today)
