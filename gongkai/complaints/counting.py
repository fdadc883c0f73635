"""Complaints as reports and oversight count them; nobody's duties narrow these."""

from datetime import date

from django.db.models import Q, QuerySet

from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import OPEN, OWED, UPHELD, State

NOT_OWN = (State.SENT_ON, State.MERGED)  # counted where they are decided


def registered_between(from_on: date, to_on: date) -> QuerySet[Complaint]:
    """Every complaint registered from the one day to the other, without those sent on or merged: they count elsewhere.

    Narrow by `agency_id` for what a body received, by `against_id` for what was said of it.
    """
    return Complaint.objects.filter(registered_on__range=(from_on, to_on)).exclude(state__in=NOT_OWN)


def decided_between(from_on: date, to_on: date) -> QuerySet[Complaint]:
    """Every complaint decided in the span; `upheld` narrows to those that were right."""
    return Complaint.objects.filter(decided_on__range=(from_on, to_on))


def upheld(chosen: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """Those found right, wholly or in part."""
    return chosen.filter(outcome__in=UPHELD)


def pending(chosen: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """Those still being worked on today."""
    return chosen.filter(state__in=OPEN)


def is_late(today: date) -> Q:
    """Open, and the next step or the decision itself is past its day."""
    return Q(state__in=OPEN, next_due_on__lt=today) | Q(state__in=OWED, due_on__lt=today)
