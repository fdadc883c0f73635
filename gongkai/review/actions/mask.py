"""一键脱敏: mask the personal data in title, summary and text by one press."""

from dataclasses import dataclass

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking, states
from gongkai.information.actions.revise import revise
from gongkai.information.models import Revision
from gongkai.information.revisions import content_of, current_of
from gongkai.review import masking, scanning
from gongkai.review.masking_errors import NothingToMask
from gongkai.review.models import Scan


@dataclass(frozen=True)
class Masking:
    """What one press did: the new revision, how many places were masked, and what the checks still find."""

    revision: Revision
    count: int
    scan: Scan


@transaction.atomic
def mask(item_id: int, *, by: Actor) -> Masking:
    """Mask what a program can mask, as a new revision that is checked again at once; the earlier one stays.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    item = locking.locked(item_id, by=by)
    by.must("information.write", item)
    states.must_allow("revise", item)
    before = current_of(item)
    context = scanning.context_of(item, before)
    masked = masking.masked_content(content_of(before), context=context, keeps=masking.judged(before))
    if not masked.values:
        raise NothingToMask

    note = masking.NOTE.format(count=len(masked.values))
    revision = revise(item_id, masked.content, base=before.number, note=note, by=by)
    item = locking.locked(item_id, by=by)
    scan = scanning.run(item)
    journal.record("review.mask", item, by=by, revision=revision.number, count=len(masked.values), blocks=scan.blocks)
    return Masking(revision, len(masked.values), scan)
