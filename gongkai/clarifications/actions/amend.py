"""更正线索: what was entered wrongly about a clue is put right, with the reason."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import clock, entering, states
from gongkai.clarifications.entering import Clue
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification
from gongkai.entry import plain


@transaction.atomic
def amend(pk: int, clue: Clue, *, reason: str, by: Actor) -> Clarification:
    """Mend the entry; the leading body stays, the clocks are reckoned anew. The journal names the fields alone.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("amend", case)
    why = plain.needed(reason, what="更正理由", most=300, field="reason")
    values = entering.checked(clue)

    changed = [name for name, value in values.items() if getattr(case, name) != value]
    if not changed:
        return case
    for name in changed:
        setattr(case, name, values[name])
    case.save(update_fields=changed)
    clock.restate(case)
    journal.record("clarifications.amend", case, by=by, reason=why, changed=changed)
    return case
