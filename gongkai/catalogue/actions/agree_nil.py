"""审核零信息说明: a second person agrees, and the public reads it beside the empty heading."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, entering, locking, states
from gongkai.catalogue.errors import OwnWork
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL, must_agree


@transaction.atomic
def agree_nil(declaration_id: int, *, by: Actor) -> NilDeclaration:
    """Agree to what another person wrote; refused when something has become public meanwhile.

    Law: Regulation 2019, Arts. 17, 20-21.
    """
    declaration = locking.declaration(declaration_id, by=by)
    must_agree(by, declaration.agency_id, permission=NIL)
    states.must_allow("agree_nil", declaration)
    if declaration.written_by_id == by.user_id:
        raise OwnWork(what="零信息说明")
    asked = entering.asked_heading(declaration.heading, declaration.agency)
    entering.must_be_possible(declaration.from_on, declaration.to_on, agency_id=declaration.agency_id)
    entering.must_be_empty(declaration.agency, asked)
    entering.checked_reason(declaration.reason, declaration.agency)
    declaration.agreed_by_id, declaration.agreed_at, declaration.remark = by.person_id, timezone.now(), ""
    states.move(declaration, "agree_nil", writing=("agreed_by", "agreed_at", "remark"))
    editions.renew()
    journal.record("catalogue.agree_nil", declaration, by=by, heading=declaration.heading)
    return declaration
