"""End every open session of a person of the own branch."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.accounts.reach import person_of_own
from gongkai.audit import journal


@transaction.atomic
def end_sessions(user_id: int, *, by: Actor) -> User:
    """Sign a person out everywhere, for instance when a device was lost."""
    user = person_of_own(user_id, by=by)
    ended, _rows = user.open_sessions.all().delete()
    journal.record("accounts.end_sessions", user, by=by, ended=ended)
    return user
