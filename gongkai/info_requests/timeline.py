"""What happened to a case, as its page tells it."""

from collections.abc import Iterable

from gongkai.info_requests.displays_parts import EventRow
from gongkai.info_requests.models import RequestEvent
from gongkai.law.vocabulary import EventKind


def event_rows(events: Iterable[RequestEvent]) -> tuple[EventRow, ...]:
    """The events in the order they happened; of one day, in the order they were written down."""
    return tuple(_row(event) for event in sorted(events, key=lambda event: (event.on, event.pk)))


def _row(event: RequestEvent) -> EventRow:
    return EventRow(
        kind=EventKind(event.kind),
        on=event.on,
        until=event.until,
        working_days=event.working_days,
        note=event.note,
        by=event.by_name,
        at=event.at,
        is_public=event.is_public,
    )
