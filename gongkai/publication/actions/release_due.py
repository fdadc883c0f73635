"""到时发布: release what has been waiting for its hour. A timed job, safe to run in several places at once."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from gongkai.accounts.actor import SYSTEM
from gongkai.information import locking, states
from gongkai.law.refusals import Refusal
from gongkai.publication import release
from gongkai.publication.models import Schedule


@dataclass(frozen=True)
class Released:
    """What one run did: item numbers released, and those refused with the reason, which is kept for the staff to see."""

    items: list[int] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)


def release_due(now: datetime) -> Released:
    """Release every item whose hour has come, each in a transaction of its own.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    done = Released()
    waiting = Schedule.objects.filter(release_at__lte=now, problem="").order_by("release_at", "id")
    for schedule_id, item_id in list(waiting.values_list("id", "item_id")):
        try:
            if _release(schedule_id, item_id):
                done.items.append(item_id)
        except Refusal as refusal:
            done.refused.append((item_id, refusal.sentence))
            Schedule.objects.filter(pk=schedule_id).update(problem=refusal.sentence[:300])
    return done


@transaction.atomic
def _release(schedule_id: int, item_id: int) -> bool:
    """Release one item unless somebody else just did: whoever deletes the waiting row has the claim."""
    item = locking.locked(item_id, by=SYSTEM)
    claimed, _ = Schedule.objects.filter(pk=schedule_id, problem="").delete()
    if not claimed:
        return False
    states.must_allow("publish", item)
    release.must_be_fit(item)
    # an hour set in time may come late where the machine stood still: that item is not kept back until somebody says why
    release.release(item, by=SYSTEM)
    return True
