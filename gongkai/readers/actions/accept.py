"""采纳并更正: the reader was right, and the page says so now."""

import re

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.publication.models import PublicItem
from gongkai.readers import states
from gongkai.readers.errors import NotCorrectedYet, NotPublicHere
from gongkai.readers.locking import locked
from gongkai.readers.models import Fault

ITEM = re.compile(r"(?:https?://[^/]+)?(?:/en)?/items/(\d{1,18})/?")


@transaction.atomic
def accept(pk: int, *, answer: str, correction: str = "", otherwise: bool = False, by: Actor) -> Fault:
    """Settle a report as right, once the page was corrected; `otherwise` where there was no item to correct.

    Law: Regulation 2019, Art. 6.
    """
    fault = locked(pk, by=by)
    states.must_allow("accept", fault)
    said = plain.needed(answer, what="处理结果", most=1000, field="answer")
    fault.correction = _page(correction)
    if not (otherwise or fault.correction or is_corrected(fault)):
        raise NotCorrectedYet(field="correction")
    fault.answer, fault.settled_on, fault.settled_by_id = said, timezone.localdate(), by.person_id
    states.move(fault, "accept", writing=["answer", "correction", "settled_on", "settled_by"])
    journal.record("readers.accept", fault, by=by, correction=fault.correction)
    return fault


def is_corrected(fault: Fault) -> bool:
    """Whether the item a report is about was published again, or taken away, since it came in."""
    if fault.item_id is None:
        return False
    public = PublicItem.objects.filter(pk=fault.item_id).first()
    return public is None or public.updated_at > fault.received_at


def _page(given: str) -> str:
    """The address of the corrected item as this site has it; empty where nothing was given."""
    typed = plain.one_line(given)
    if not typed:
        return ""
    found = ITEM.fullmatch(typed)
    if found is None or int(found[1]) >= 2**63 or not PublicItem.objects.filter(pk=int(found[1])).exists():
        raise NotPublicHere(given=typed[:100], field="correction")
    return f"/items/{int(found[1])}/"
