"""更正采纳登记: what was entered wrongly is put right, with the reason."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import adopting, locking
from gongkai.assessment.adopting import Adoption
from gongkai.assessment.errors import AdoptionVoid
from gongkai.assessment.models import AdoptionRecord
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def correct_adoption(pk: int, entry: Adoption, *, reason: str, by: Actor) -> AdoptionRecord:
    """Mend a record; the body it counts for stays. The journal names the fields, and why."""
    record = locking.adoption(pk, by=by)
    if record.is_void:
        raise AdoptionVoid
    adopting.must_be_unsettled(record.rule.authority_id, record.year)
    why = plain.needed(reason, what="更正理由", most=300, field="reason")
    own = Adoption(record.agency_id, entry.rule_id, entry.adopted_on, entry.proof, entry.title, entry.item_id)
    values = adopting.checked(own, by=by, own=record) | {"reason": why}
    changed = [name for name, value in values.items() if getattr(record, name) != value]
    for name in changed:
        setattr(record, name, values[name])
    record.save(update_fields=changed or ["reason"])
    journal.record("assessment.correct_adoption", record, by=by, reason=why, changed=changed)
    return record
