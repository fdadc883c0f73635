"""Which cases a person may know of: the one place this is decided."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.remedies.models import RemedyCase


def visible_to(actor: Actor) -> QuerySet[RemedyCase]:
    """Every case against the bodies, or about requests of the sections, that this person's duties reach."""
    return RemedyCase.objects.filter(actor.scope("remedies.read").condition("agency_id", "info_request__section_id"))
