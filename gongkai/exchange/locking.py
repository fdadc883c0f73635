"""Finding one source for changing it, with the right to."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.exchange.entering import READ
from gongkai.exchange.models import Source


def locked(pk: int, *, permission: str, by: Actor) -> Source:
    """The source, locked until the transaction ends; unknown and hidden look the same."""
    rows = Source.objects.select_for_update(of=("self",)).select_related("agency", "answers_for")
    found = rows.filter(pk=pk).first()
    if found is None or not (by.may(READ, found) or by.may(permission, found)):
        raise Unknown
    by.must(permission, found)
    return found
