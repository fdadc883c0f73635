"""Who may know of a complaint: the desk that received it, whole; the body it is about, only what it was asked or told to do."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.complaints.models import Complaint, ComplaintOpinion, Measure

READ = "complaints.read"


def visible_to(actor: Actor) -> QuerySet[Complaint]:
    """Every complaint received by the bodies this person's duties reach."""
    scope = actor.scope(READ)
    found = Complaint.objects.all()
    return found if scope.everything else found.filter(agency_id__in=scope.agency_ids)


def opinions_of(actor: Actor) -> QuerySet[ComplaintOpinion]:
    """What the bodies of this person were asked to explain; never the complaint itself."""
    scope = actor.scope(READ)
    found = ComplaintOpinion.objects.all()
    return found if scope.everything else found.filter(agency_id__in=scope.agency_ids)


def measures_of(actor: Actor) -> QuerySet[Measure]:
    """What the bodies of this person were told to do."""
    scope = actor.scope(READ)
    found = Measure.objects.all()
    return found if scope.everything else found.filter(agency_id__in=scope.agency_ids)
