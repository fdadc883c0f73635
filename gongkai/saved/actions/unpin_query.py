"""取消固定: take a query off one's own start page."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.saved.models import Pin


@transaction.atomic
def unpin_query(pk: int, *, by: Actor) -> None:
    """Nothing happens if it was not there."""
    Pin.objects.filter(query_id=pk, person_id=by.person_id).delete()
