"""撤销采纳登记: a record entered by mistake no longer counts; it stays in the list, struck out."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import adopting, locking
from gongkai.assessment.errors import AdoptionVoid
from gongkai.assessment.models import AdoptionRecord
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def void_adoption(pk: int, *, reason: str, by: Actor) -> AdoptionRecord:
    """Take a record back, with the reason."""
    record = locking.adoption(pk, by=by)
    if record.is_void:
        raise AdoptionVoid
    adopting.must_be_unsettled(record.rule.authority_id, record.year)
    record.reason = plain.needed(reason, what="撤销理由", most=300, field="reason")
    record.is_void = True
    record.save(update_fields=["reason", "is_void"])
    journal.record("assessment.void_adoption", record, by=by, reason=record.reason)
    return record
