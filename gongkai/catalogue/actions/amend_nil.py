"""修改零信息说明: put right what nobody has agreed to yet."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.catalogue import entering, locking, states
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL


@transaction.atomic
def amend_nil(declaration_id: int, *, reason: str, from_on: date, to_on: date, by: Actor) -> NilDeclaration:
    """Change reason and period; whoever changes it last counts as its writer.

    Law: Regulation 2019, Arts. 20-21.
    """
    declaration = locking.declaration(declaration_id, by=by)
    by.must(NIL, At(declaration.agency_id))
    states.must_allow("amend_nil", declaration)
    entering.must_be_possible(from_on, to_on, agency_id=declaration.agency_id)
    declaration.reason = entering.checked_reason(reason, declaration.agency)
    declaration.from_on, declaration.to_on = from_on, to_on
    declaration.written_by_id, declaration.written_at = by.person_id, timezone.now()
    states.move(declaration, "amend_nil", writing=("reason", "from_on", "to_on", "written_by", "written_at"))
    journal.record("catalogue.amend_nil", declaration, by=by, heading=declaration.heading)
    return declaration
