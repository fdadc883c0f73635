"""One record held until the transaction ends; what a person may not know of looks like nothing."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL, READ, may_agree


def declaration(declaration_id: int, *, by: Actor) -> NilDeclaration:
    """A nil declaration with its agency."""
    found = NilDeclaration.objects.select_related("agency").select_for_update(of=("self",))
    row = found.filter(pk=declaration_id).first()
    if row is None or not _knows(by, row.agency_id):
        raise Unknown
    return row


def _knows(by: Actor, agency_id: int) -> bool:
    return by.may(READ, At(agency_id)) or may_agree(by, agency_id, permission=NIL)
