"""Which pieces of work a person may know of: the one place this is decided."""

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.redaction.models import Redaction

READ, MARK, CHECK = "redaction.read", "redaction.mark", "redaction.check"


def visible(actor: Actor) -> QuerySet[Redaction]:
    """The work of the bodies and sections this person's duties reach."""
    return Redaction.objects.filter(actor.scope(READ).condition())
