"""撤销一键脱敏: bring back what the text said before it was masked."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking, states
from gongkai.information.actions.revise import revise
from gongkai.information.models import Revision
from gongkai.information.revisions import content_of, current_of
from gongkai.review import masking, scanning
from gongkai.review.masking_errors import NotMasked


@transaction.atomic
def unmask(item_id: int, *, by: Actor) -> Revision:
    """Restore the revision before the masking as a new one, checked again at once; nothing is taken out of the history.

    Law: Regulation 2019, Art. 17.
    """
    item = locking.locked(item_id, by=by)
    by.must("information.write", item)
    states.must_allow("revise", item)
    current = current_of(item)
    earlier = item.revisions.filter(number__lt=current.number).order_by("-number").first()
    if earlier is None or not masking.MASKED_NOTE.match(current.change_note):
        raise NotMasked

    note = masking.UNDO_NOTE.format(number=earlier.number)
    revision = revise(item_id, content_of(earlier), base=current.number, note=note, by=by)
    item = locking.locked(item_id, by=by)
    scan = scanning.run(item)
    journal.record("review.unmask", item, by=by, revision=revision.number, blocks=scan.blocks)
    return revision
