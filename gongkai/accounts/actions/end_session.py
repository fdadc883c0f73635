"""End one of one's own sessions: the present one, or one left open elsewhere."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import SignedInSession, User
from gongkai.audit import journal


@transaction.atomic
def sign_out(session_key: str, *, by: Actor) -> None:
    """End the session a person is in."""
    user = User.objects.get(pk=by.person_id)
    SignedInSession.objects.filter(user=user, session_key=session_key).delete()
    journal.record("accounts.sign_out", user, by=by)


@transaction.atomic
def end_session(session_id: int, *, by: Actor) -> None:
    """End another open session of one's own."""
    user = User.objects.get(pk=by.person_id)
    ended, _rows = SignedInSession.objects.filter(user=user, pk=session_id).delete()
    if not ended:
        raise Unknown
    journal.record("accounts.end_session", user, by=by)
