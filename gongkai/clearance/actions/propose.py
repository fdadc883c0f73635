"""拟定公开属性: say of some items of a batch what the public may do with them."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import states
from gongkai.clearance.errors import NotAnAttribute, UnderReview
from gongkai.clearance.locking import chosen_lines, locked
from gongkai.clearance.models import Clearance, ClearanceLine
from gongkai.clearance.visibility import CLEAR
from gongkai.information import revisions
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.revisions import current_of
from gongkai.information.states import WORKING
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness

NOTE = "历史清理：拟定公开属性"


@transaction.atomic
def propose(
    pk: int, lines: Sequence[int], *, openness: str, ground_code: str = "", ground_reason: str = "", by: Actor
) -> Clearance:
    """Give these lines one attribute; an item that was entered with another one gets a new revision.

    Law: Regulation 2019, Arts. 13-16; Regulation 2008, Arts. 13-14.
    """
    clearance = locked(pk, by=by)
    states.must_allow("propose", clearance)
    found = chosen_lines(clearance, lines, permission=CLEAR, by=by)
    if openness not in set(Openness):
        raise NotAnAttribute(field="openness")
    ground_code, ground_reason = (ground_code, ground_reason) if openness == Openness.WITHHELD else ("", "")
    for line in found:
        if line.item is not None:
            _say(line.item, openness, ground_code, ground_reason, by)
    _note(found, openness, ground_code, by)
    journal.record("clearance.propose", clearance, by=by, count=len(found), openness=openness)
    return clearance


def _say(item: InfoItem, openness: str, ground_code: str, ground_reason: str, by: Actor) -> None:
    said = current_of(item)
    if (said.openness, said.ground_code, said.ground_reason) == (openness, ground_code, ground_reason):
        return
    if Stage(item.stage) not in WORKING:
        raise UnderReview(title=said.title[:60], stage=Stage(item.stage).label)
    content = revisions.content_of(said)
    changed = content.with_(openness=openness, ground_code=ground_code, ground_reason=ground_reason)
    revise(item.pk, changed, note=NOTE, by=by)


def _note(found: list[ClearanceLine], openness: str, ground_code: str, by: Actor) -> None:
    now = timezone.now()
    ClearanceLine.objects.filter(pk__in=[line.pk for line in found]).update(
        openness=openness,
        ground_code=ground_code,
        cleared_by=by.person_id,
        cleared_at=now,
        checked_by=None,
        checked_at=None,
    )
