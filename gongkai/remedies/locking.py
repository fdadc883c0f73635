"""Finding one case for changing it, with the right to."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.remedies.models import RemedyCase


def locked(pk: int, *, by: Actor) -> RemedyCase:
    """The case, locked until the transaction ends; unknown and hidden look the same."""
    found = (
        RemedyCase.objects.select_for_update(of=("self",))
        .select_related("agency", "info_request", "earlier", "redone_request", "appeal_of")
        .filter(pk=pk)
        .first()
    )
    if found is None or not by.may("remedies.read", found):
        raise Unknown
    by.must("remedies.write", found)
    return found
