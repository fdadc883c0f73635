"""What the reports and the statistics count of this room: questions, consultations and comments of a span.

Nobody's duties narrow these: a report counts everything of its bodies.
"""

from datetime import date

from django.db.models import QuerySet

from gongkai.consultations.models import Comment, Consultation, Inquiry
from gongkai.consultations.vocabulary import PUBLIC_STATES


def inquiries_asked(from_on: date, to_on: date) -> QuerySet[Inquiry]:
    """Every question asked from the one day to the other, both included; columns `agency`, `asked_on`, `channel`, `persons`."""
    return Inquiry.objects.filter(asked_on__range=(from_on, to_on))


def consultations_held(from_on: date, to_on: date) -> QuerySet[Consultation]:
    """Every draft put to the public from a day within the span on; columns `agency`, `from_on`, `to_on`, `state`."""
    return Consultation.objects.filter(state__in=PUBLIC_STATES, from_on__range=(from_on, to_on))


def comments_received(from_on: date, to_on: date) -> QuerySet[Comment]:
    """Every comment received within the span; columns `consultation__agency`, `received_on`, `way`, `point__response`."""
    return Comment.objects.filter(received_on__range=(from_on, to_on))
