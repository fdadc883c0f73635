"""Finding one matter for changing it, with the right to."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.visibility import is_visible

HANDLE = "clarifications.handle"
APPROVE = "clarifications.approve"
PUBLISH = "clarifications.publish"
SECRECY = "review.secrecy_review"


def locked(pk: int, permission: str, *, by: Actor) -> Clarification:
    """The matter, locked until the transaction ends; unknown and hidden look the same."""
    found = locked_visible(pk, by=by)
    by.must(permission, found)
    return found


def locked_visible(pk: int, *, by: Actor) -> Clarification:
    """The same for whoever may know of it; the caller judges what they may do."""
    found = (
        Clarification.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
        if pk < 2**63
        else None
    )
    if found is None or not is_visible(found, to=by):
        raise Unknown
    return found
