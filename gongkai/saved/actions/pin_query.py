"""固定到首页: show a query with its count on one's own start page."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.saved import limits, visibility
from gongkai.saved.errors import TooManyPins
from gongkai.saved.models import Pin


@transaction.atomic
def pin_query(pk: int, *, by: Actor) -> Pin:
    """Pin a query one may open; pinning it again changes nothing."""
    query = visibility.query(by, pk)
    found = Pin.objects.filter(query=query, person_id=by.person_id).first()
    if found is not None:
        return found
    if Pin.objects.filter(person_id=by.person_id).count() >= limits.PINS:
        raise TooManyPins(most=limits.PINS)
    return Pin.objects.create(query=query, person_id=by.person_id, pinned_at=timezone.now())
