"""Finding one line of the register for changing it."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.doc_register.models import IssuedDocument

READ, WRITE = "doc_register.read", "doc_register.write"


def locked(pk: int, *, by: Actor) -> IssuedDocument:
    """The line, locked until the transaction ends; unknown and hidden look the same."""
    rows = IssuedDocument.objects.select_for_update(of=("self",)).select_related("agency", "section")
    found = rows.filter(pk=pk).first()
    if found is None or not by.may(READ, found):
        raise Unknown
    by.must(WRITE, found)
    return found
