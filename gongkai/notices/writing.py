"""What sending and answering a message share: the limit, the text, the files, who has something new to read."""

from collections.abc import Sequence
from datetime import timedelta
from typing import BinaryIO

from django.db.models import F
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.entry import plain
from gongkai.notices import limits
from gongkai.notices.errors import TooManyFiles, TooManyMessages
from gongkai.notices.models import Message, MessageFile, Participant, Thread

Files = Sequence[tuple[str, BinaryIO]]


def must_be_calm(by: Actor) -> None:
    """Refuse more messages in an hour than one person writes."""
    since = timezone.now() - timedelta(hours=1)
    sent = Message.objects.filter(writer_id=by.person_id, sent_at__gte=since).count()
    if sent >= limits.messages_an_hour():
        raise TooManyMessages(n=sent)


def add(thread: Thread, text: str, files: Files, *, by: Actor) -> Message:
    """Add one message; it is new to everybody in the thread but its writer."""
    if len(files) > limits.files_at_once():
        raise TooManyFiles(most=limits.files_at_once(), given=len(files), field="files")
    now = timezone.now()
    kept = plain.needed(text, what="内容", most=limits.TEXT, field="text")
    message = Message.objects.create(thread=thread, writer_id=by.person_id, text=kept, sent_at=now)
    for name, upload in files:
        attach(MessageFile, upload, name=name, by=by, message=message)
    thread.last_at = now
    thread.save(update_fields=["last_at"])
    Participant.objects.filter(thread=thread).exclude(person_id=by.user_id).update(unread=F("unread") + 1)
    return message
