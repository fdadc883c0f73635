"""Note that a person was refused something."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal


@transaction.atomic
def note_refused_access(path: str, *, method: str, by: Actor) -> None:
    """Journal that a signed-in person asked for what they may not see or do; only the path, never what was sent."""
    journal.record("access.refused", journal.Thing("address", "", path[:200]), by=by, method=method)
