"""Assessments and adoptions as reports count them; nobody's duties narrow these."""

from datetime import date

from django.db.models import QuerySet

from gongkai.assessment.models import AdoptionRecord, Round
from gongkai.assessment.vocabulary import RoundState


def rounds_published(from_on: date, to_on: date) -> QuerySet[Round]:
    """Rankings published from the one day to the other, both included."""
    return Round.objects.filter(state=RoundState.PUBLISHED, published_on__range=(from_on, to_on))


def adoptions(from_on: date, to_on: date) -> QuerySet[AdoptionRecord]:
    """Items taken up in the span."""
    return AdoptionRecord.objects.filter(is_void=False, adopted_on__range=(from_on, to_on))
