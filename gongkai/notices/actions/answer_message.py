"""回复消息: go on in a thread one takes part in."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.notices import visibility, writing
from gongkai.notices.models import Message, Thread
from gongkai.notices.visibility import WRITE
from gongkai.notices.writing import Files


@transaction.atomic
def answer_message(pk: int, *, text: str, files: Files = (), by: Actor) -> Message:
    """Everybody in the thread reads it; nobody else does."""
    by.must(WRITE)
    found = visibility.thread(by, pk)
    thread = Thread.objects.select_for_update().filter(pk=found.pk).first()
    if thread is None:
        raise Unknown
    writing.must_be_calm(by)
    message = writing.add(thread, text, files, by=by)
    journal.record("notices.answer_message", thread, by=by)
    return message
