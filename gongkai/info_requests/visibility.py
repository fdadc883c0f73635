"""Which cases a person may know of: the one place this is decided."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests.models import InfoRequest


def visible_to(actor: Actor) -> QuerySet[InfoRequest]:
    """Every case of the bodies, or of the sections, that this person's duties about requests reach."""
    return InfoRequest.objects.filter(actor.scope("info_requests.read").condition())


def visible_case(actor: Actor, number: str) -> InfoRequest:
    """One case with its agency, section and applicant; unknown and hidden look the same."""
    found = visible_to(actor).select_related("agency", "section", "applicant").filter(number=number).first()
    if found is None:
        raise Unknown
    return found
