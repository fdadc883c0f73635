"""发布: the clarification is put before the public on the site."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.queries import name_on
from gongkai.audit import journal
from gongkai.clarifications import clock, scanning, states
from gongkai.clarifications.actions.approve import must_be_agreed
from gongkai.clarifications.errors import NoDraft
from gongkai.clarifications.locking import PUBLISH, locked
from gongkai.clarifications.models import Clarification, Release
from gongkai.clarifications.vocabulary import Channel

WRITING = ("published_at", "published_on", "published_by", "published_name")


@transaction.atomic
def publish(pk: int, *, by: Actor) -> Clarification:
    """Publish the approved text on this site; other channels are noted as they follow.

    Law: Regulation 2019, Arts. 6, 23; Regulation 2008, Arts. 6, 15.
    """
    case = locked(pk, PUBLISH, by=by)
    states.must_allow("publish", case)
    must_be_agreed(case)
    draft = case.drafts.last()
    if draft is None:
        raise NoDraft(number=case.number)
    scanning.must_be_clean(draft)

    now = timezone.now()
    case.published_at, case.published_on, case.published_by_id = now, timezone.localdate(now), by.person_id
    case.published_name = _name_today(case)
    states.move(case, "publish", writing=WRITING)
    Release.objects.create(case=case, channel=Channel.SITE, at=now, on=case.published_on, recorded_by_id=by.person_id)
    clock.restate(case)
    journal.record("clarifications.publish", case, by=by, on=case.published_on)
    return case


def _name_today(case: Clarification) -> str:
    """What the body is called today; the page keeps it when the body changes."""
    named = case.agency.names.exists()
    return name_on(case.agency_id, timezone.localdate()) if named else case.agency.name
