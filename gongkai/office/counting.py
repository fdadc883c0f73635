"""Trainings, people trained, staff, money and disclosure offices as the reports count them.

Nobody's duties narrow these: a report counts everything of its bodies.

Law: Regulation 2019, Arts. 4, 48.
"""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from gongkai.office.models import Attendance, Publicity, StaffYear, Training, UnitTier
from gongkai.office.vocabulary_people import MEETINGS, TRAININGS, Tier


def trainings_held(from_on: date, to_on: date) -> QuerySet[Training]:
    """Trainings that ended from the one day to the other, both included; those to come or called off do not count."""
    return _held(from_on, to_on).filter(kind__in=TRAININGS)


def meetings_held(from_on: date, to_on: date) -> QuerySet[Training]:
    """Meetings, likewise; 以会代训 counts as a training and not again as a meeting."""
    return _held(from_on, to_on).filter(kind__in=MEETINGS)


def trainees(from_on: date, to_on: date) -> QuerySet[Attendance]:
    """Who came to the trainings of a span, one row for a unit: `heads` summed are the person-times."""
    return Attendance.objects.filter(training__in=trainings_held(from_on, to_on))


def publicity_done(from_on: date, to_on: date) -> QuerySet[Publicity]:
    """What was done in the media from the one day to the other, both included."""
    return Publicity.objects.filter(on__range=(from_on, to_on))


def staff_of(year: int) -> QuerySet[StaffYear]:
    """The numbers of staff, posts and money of a year, one row for a unit that handed them in."""
    return StaffYear.objects.filter(year=year)


def disclosure_offices(on: date) -> QuerySet[UnitTier]:
    """专门机构 that stood on a day, one row for a unit.

    Law: Regulation 2019, Art. 4; Regulation 2008, Art. 4.
    """
    standing = Q(from_on__lte=on) & (Q(to_on__isnull=True) | Q(to_on__gte=on))
    return UnitTier.objects.filter(standing, tier=Tier.OFFICE)


def _held(from_on: date, to_on: date) -> QuerySet[Training]:
    last = min(to_on, timezone.localdate())
    return Training.objects.filter(to_on__gte=from_on, to_on__lte=last, called_off_because="")
