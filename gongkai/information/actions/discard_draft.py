"""Forget what was being typed, after it was saved or given up."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information.models import Draft


@transaction.atomic
def discard_draft(key: str, *, by: Actor) -> None:
    """Drop one of the person's own drafts; nothing happens if there is none."""
    Draft.objects.filter(user_id=by.person_id, key=key).delete()
