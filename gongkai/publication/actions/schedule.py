"""定时发布: let an item wait for its hour."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.audit import journal
from gongkai.information import locking, states
from gongkai.information.models import InfoItem
from gongkai.publication import release
from gongkai.publication.errors import TooLate, WrongHour
from gongkai.publication.models import Schedule


@transaction.atomic
def schedule(item_id: int, *, release_at: datetime, by: Actor) -> Schedule:
    """Release the item at an hour to come, not after its last day to publish.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.publish", item)
    if by.user_id is None:
        raise NotAllowed(label="定时发布")
    states.must_allow("schedule", item)
    release.must_be_fit(item)
    _must_fit_clock(item, release_at)
    states.move(item, "schedule")
    waiting = Schedule.objects.create(item=item, release_at=release_at, set_by_id=by.user_id)
    journal.record("publication.schedule", item, by=by, release_at=release_at.isoformat())
    return waiting


def _must_fit_clock(item: InfoItem, release_at: datetime) -> None:
    local = timezone.localtime(release_at)
    if release_at <= timezone.now():
        raise WrongHour(at=f"{local:%Y-%m-%d %H:%M}")
    if item.due_on and local.date() > item.due_on:
        raise TooLate(at=f"{local:%Y-%m-%d %H:%M}", due=f"{item.due_on:%Y-%m-%d}", law=TooLate.law)
