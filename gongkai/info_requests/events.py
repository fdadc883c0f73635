"""Writing down what happened to a case: rows that are never changed, out of which its dates are reckoned."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.info_requests.models import InfoRequest, RequestEvent
from gongkai.law.vocabulary import EventKind


def add(
    case: InfoRequest,
    kind: EventKind,
    *,
    on: date,
    by: Actor,
    until: date | None = None,
    working_days: int | None = None,
    key: str = "",
    note: str = "",
    is_public: bool = True,
) -> RequestEvent:
    """One more line in the history of a case; `is_public`: the applicant sees it too."""
    return RequestEvent.objects.create(
        info_request=case,
        kind=kind,
        on=on,
        until=until,
        working_days=working_days,
        key=key,
        note=note,
        is_public=is_public,
        by_id=by.user_id,
        by_name=by.name,
        at=timezone.now(),
    )


def begin(case: InfoRequest, lines: Sequence[tuple[EventKind, date, str]], *, by: Actor) -> None:
    """The first lines of a new case's history, each a kind, its day and a note: one statement for all of them."""
    now = timezone.now()
    RequestEvent.objects.bulk_create(
        RequestEvent(info_request=case, kind=kind, on=on, note=note, by_id=by.user_id, by_name=by.name, at=now)
        for kind, on, note in lines
    )
