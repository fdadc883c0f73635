"""更正登记: what was entered wrongly about a case is put right, with the reason; its result is another matter."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies import clock, entering
from gongkai.remedies.actions.register import must_be_let
from gongkai.remedies.entering import Entry
from gongkai.remedies.errors import LaterSuits
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyCase


@transaction.atomic
def amend(pk: int, entry: Entry, *, reason: str, by: Actor) -> RemedyCase:
    """Mend the entry. The journal names the fields, never what stood in them.

    Law: Report Format 2021.
    """
    case = locked(pk, by=by)
    must_be_let(entry.agency_id, by=by)
    why = plain.needed(reason, what="更正理由", most=300, field="reason")
    values = entering.checked(entry, by=by, own=case)
    _must_suit_later(case, entry)

    changed = [name for name, value in values.items() if getattr(case, name) != value]
    if not changed:
        return case
    for name in changed:
        setattr(case, name, values[name])
    if case.stands:
        case.stands = entering.standing(case)
    case.save(update_fields=[*changed, "stands"])
    clock.restate(case)
    journal.record("remedies.amend", case, by=by, reason=why, changed=changed)
    return case


def _must_suit_later(case: RemedyCase, entry: Entry) -> None:
    """A reconsideration that suits follow stays one, and stays before them."""
    suit = case.later.order_by("filed_on", "id").first()
    if suit is None:
        return
    block = RemedyBlock(entry.block)
    if block is not RemedyBlock.RECONSIDERATION:
        raise LaterSuits(number=case.case_number, later=suit.case_number, block=block.label)
    after = (entry.filed_on, entering.filed_what(block))
    must_have_come(suit.filed_on, what=entering.filed_what(suit.block), field="filed_on", after=after)
