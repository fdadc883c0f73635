"""Finding one case for changing it, with the right to."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.info_requests.models import InfoRequest

APPLICANT = Actor(user_id=None, name="申请人")  # holds no duty: may only what an action opens to the applicant


def locked(number: str, permission: str, *, by: Actor, own: bool = False) -> InfoRequest:
    """The case, locked until the transaction ends; unknown and hidden look the same.

    `own` opens the verb to the applicant, whom the face has let in by number and query code.
    """
    found = (
        InfoRequest.objects.select_for_update(of=("self",))
        .select_related("agency", "section", "applicant")
        .filter(number=number)
        .first()
    )
    if found is None:
        raise Unknown
    if by is APPLICANT:
        if not own:
            raise NotAllowed(label=PERMISSIONS[permission].label)
        return found
    if not by.may("info_requests.read", found):
        raise Unknown
    by.must(permission, found)
    return found
