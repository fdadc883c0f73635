"""退回零信息说明: a second person does not agree, and says why."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import locking, states
from gongkai.catalogue.errors import OwnWork
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL, must_agree
from gongkai.entry import plain


@transaction.atomic
def return_nil(declaration_id: int, *, remark: str, by: Actor) -> NilDeclaration:
    """Send the declaration back to be mended."""
    declaration = locking.declaration(declaration_id, by=by)
    must_agree(by, declaration.agency_id, permission=NIL)
    states.must_allow("return_nil", declaration)
    if declaration.written_by_id == by.user_id:
        raise OwnWork(what="零信息说明")
    declaration.remark = plain.one_line(plain.needed(remark, what="审核意见", most=300, field="remark"))
    states.move(declaration, "return_nil", writing=("remark",))
    journal.record("catalogue.return_nil", declaration, by=by, heading=declaration.heading)
    return declaration
