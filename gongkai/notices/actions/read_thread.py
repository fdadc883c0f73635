"""阅读消息: what stands in a thread is new to the person no more."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.notices import visibility
from gongkai.notices.models import Participant, Thread


@transaction.atomic
def read_thread(pk: int, *, by: Actor) -> Thread:
    """The thread, read up to now by this person."""
    thread = visibility.thread(by, pk)
    Participant.objects.filter(thread=thread, person_id=by.user_id).update(unread=0, read_at=timezone.now())
    return thread
