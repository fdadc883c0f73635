"""修改征求意见: a draft is mended before it is handed in."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import entering, states
from gongkai.consultations.entering import Draft
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation


@transaction.atomic
def edit(pk: int, content: Draft, *, by: Actor) -> Consultation:
    """Mend the draft. The journal names the fields, never what stood in them."""
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("edit", one)
    values = entering.checked(content)

    changed = [name for name, value in values.items() if getattr(one, name) != value]
    if not changed:
        return one
    for name in changed:
        setattr(one, name, values[name])
    one.save(update_fields=changed)
    journal.record("consultations.edit", one, by=by, changed=changed)
    return one
