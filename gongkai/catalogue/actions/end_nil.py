"""结束零信息说明: something has come, or the reason no longer holds."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.catalogue import editions, locking, states
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL
from gongkai.entry import plain


@transaction.atomic
def end_nil(declaration_id: int, *, reason: str, by: Actor) -> NilDeclaration:
    """Take the declaration off the public page; it stays in the record.

    Law: Regulation 2019, Arts. 20-21.
    """
    declaration = locking.declaration(declaration_id, by=by)
    by.must(NIL, At(declaration.agency_id))
    states.must_allow("end_nil", declaration)
    declaration.end_reason = plain.one_line(plain.needed(reason, what="结束原因", most=300, field="reason"))
    declaration.ended_on = timezone.localdate()
    states.move(declaration, "end_nil", writing=("end_reason", "ended_on"))
    editions.renew()
    journal.record("catalogue.end_nil", declaration, by=by, heading=declaration.heading)
    return declaration
