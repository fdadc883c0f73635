"""Follow a session whose key was turned."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import SignedInSession


@transaction.atomic
def move_session(key: str, *, to: str, by: Actor) -> None:
    """Keep one's own open session known under its new key."""
    SignedInSession.objects.filter(user_id=by.person_id, session_key=key).update(session_key=to)
