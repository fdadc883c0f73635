"""Which cases a person may know of: the one place this is decided."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.info_requests.models import InfoRequest


def visible_to(actor: Actor) -> QuerySet[InfoRequest]:
    """Every case of the bodies, or of the sections, that this person's duties about requests reach."""
    return InfoRequest.objects.filter(actor.scope("info_requests.read").condition())
