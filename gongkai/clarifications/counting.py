"""The clarifications behind the figures: which ones a span of days counts. Nobody's duties narrow these."""

from datetime import date

from django.db.models import QuerySet

from gongkai.clarifications.models import Clarification, Release
from gongkai.clarifications.vocabulary import Channel


def published(from_on: date, to_on: date) -> QuerySet[Clarification]:
    """Every clarification first put before the public from the one day to the other, both included.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    return Clarification.objects.filter(published_on__range=(from_on, to_on))


def responded(from_on: date, to_on: date) -> QuerySet[Clarification]:
    """Every matter answered in those days; answered in several ways, it counts once.

    Law: Statistics Notice 2014.
    """
    answered = Release.objects.filter(on__range=(from_on, to_on)).values("case_id")
    return Clarification.objects.filter(pk__in=answered)


def releases(from_on: date, to_on: date) -> QuerySet[Release]:
    """Every single release in those days, by its channel.

    Law: Statistics Notice 2014.
    """
    return Release.objects.filter(on__range=(from_on, to_on))


def press_conferences(from_on: date, to_on: date) -> QuerySet[Release]:
    """The press conferences among them.

    Law: Statistics Notice 2014; Response Notice 2016.
    """
    return releases(from_on, to_on).filter(channel=Channel.PRESS_CONFERENCE)
