"""What a person may see of messages: the threads they take part in, and no others."""

from django.db.models import Count, F, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.notices.displays import FileRow, MessageView, PersonRow, ThreadRow
from gongkai.notices.models import MessageFile, Participant
from gongkai.notices.visibility import thread
from gongkai.paging import Page, paged

__all__ = ["about", "file", "messages", "participants", "thread", "thread_page", "unread"]


def thread_page(actor: Actor, *, unread: bool = False, q: str = "", page: int = 1) -> Page[ThreadRow]:
    """The threads of this person, the latest first."""
    found = Participant.objects.filter(person_id=actor.user_id)
    if unread:
        found = found.filter(unread__gt=0)
    for word in q.split()[:5]:
        found = found.filter(thread__subject__icontains=word)
    return paged(_joined(found), _row, order=("-thread__last_at", "-thread_id"), page=page)


def unread(actor: Actor, *, limit: int = 50) -> list[ThreadRow]:
    """Threads with something new, the latest first."""
    return [_row(one) for one in _joined(with_news(actor)).order_by("-thread__last_at")[:limit]]


def with_news(actor: Actor) -> QuerySet[Participant]:
    """The same as a list to be asked further."""
    return Participant.objects.filter(person_id=actor.user_id, unread__gt=0)


def about(actor: Actor, *, kind: str, record_id: object, limit: int = 20) -> list[ThreadRow]:
    """What was written about one record, as far as this person takes part in it. One query."""
    found = Participant.objects.filter(
        person_id=actor.user_id, thread__about_kind=kind, thread__about_id=str(record_id)
    )
    return [_row(one) for one in _joined(found).order_by("-thread__last_at")[:limit]]


def messages(actor: Actor, pk: int) -> list[MessageView]:
    """Everything said in a thread, oldest first. Two queries after the check."""
    found = thread(actor, pk).messages.select_related("writer__agency").prefetch_related("files__file")
    return [
        MessageView(
            one.writer.name,
            one.writer.agency.name,
            one.writer_id == actor.user_id,
            one.text,
            one.sent_at,
            tuple(FileRow(file.pk, file.name, file.file.sha256) for file in one.files.all()),
        )
        for one in found
    ]


def participants(actor: Actor, pk: int) -> list[PersonRow]:
    """Who takes part in a thread, and when each last read it."""
    rows = thread(actor, pk).participants.select_related("person__agency").order_by("id")
    return [PersonRow(one.person.name, one.person.agency.name, one.read_at, one.unread) for one in rows]


def file(actor: Actor, pk: int, file_id: int) -> FileRow:
    """A file of a thread, for download."""
    found = MessageFile.objects.filter(message__thread=thread(actor, pk), pk=file_id).select_related("file").first()
    if found is None:
        raise Unknown
    return FileRow(found.pk, found.name, found.file.sha256)


def _joined(found: QuerySet[Participant]) -> QuerySet[Participant]:
    counted = found.annotate(said=Count("thread__messages"), starter=F("thread__started_by__name"))
    return counted.select_related("thread")


def _row(one: Participant) -> ThreadRow:
    about = one.thread
    return ThreadRow(
        about.pk,
        about.subject,
        one.starter,  # type: ignore[attr-defined]
        about.to_label,
        about.about_label,
        about.last_at,
        one.unread,
        one.said,  # type: ignore[attr-defined]
    )
