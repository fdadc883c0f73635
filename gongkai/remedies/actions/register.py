"""登记案件: a reconsideration or a suit, as soon as the body hears of it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies import clock, entering
from gongkai.remedies.entering import Entry
from gongkai.remedies.models import RemedyCase, RemedyEvent
from gongkai.remedies.vocabulary import EventKind


@transaction.atomic
def register(entry: Entry, *, by: Actor) -> RemedyCase:
    """Enter a case; it counts as pending until its result is entered.

    Law: Regulation 2019, Arts. 50-51; Regulation 2008, Arts. 32-33; Report Format 2021.
    """
    must_be_let(entry.agency_id, by=by)
    values = entering.checked(entry, by=by)
    case = RemedyCase.objects.create(**values, registered_by_id=by.person_id, registered_at=timezone.now())
    if entry.notified_on:
        on, now = entry.notified_on, timezone.now()
        RemedyEvent.objects.create(case=case, kind=EventKind.NOTICE, on=on, by_id=by.person_id, at=now)
        clock.restate(case)
    about = case.info_request.number if case.info_request else ""
    block = RemedyBlock(case.block).label
    journal.record("remedies.register", case, by=by, block=block, organ=case.organ, on=case.filed_on, request=about)
    return case


def must_be_let(agency_id: int, *, by: Actor) -> None:
    """A body the person knows nothing of looks like none at all."""
    if not by.may("remedies.read", At(agency_id)):
        raise Unknown
    by.must("remedies.write", At(agency_id))
