"""删除查询: give up one's own saved query; whoever pinned it loses it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.saved.visibility import own_query


@transaction.atomic
def remove_query(pk: int, *, by: Actor) -> None:
    """Delete it; what it found is untouched."""
    found = own_query(pk, by=by)
    journal.record("saved.remove_query", found, by=by, sharing=found.sharing)
    found.delete()
