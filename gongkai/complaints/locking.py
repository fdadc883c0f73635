"""Finding one complaint, or one thing asked of a body, for changing it, with the right to."""

from typing import Final

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.complaints.models import Complaint, ComplaintOpinion, Measure
from gongkai.complaints.visibility import READ

HANDLE: Final = "complaints.handle"
COMPLAINANT: Final = Actor(user_id=None, name="投诉举报人")


def locked(pk: int, permission: str, *, by: Actor) -> Complaint:
    """The complaint, locked until the transaction ends; unknown and hidden look the same."""
    found = Complaint.objects.select_for_update(of=("self",)).select_related("agency", "against").filter(pk=pk).first()
    if found is None or not by.may(READ, found):
        raise Unknown
    by.must(permission, found)
    return found


def locked_opinion(pk: int, *, by: Actor) -> ComplaintOpinion:
    """What a body was asked, for its own people to answer or for the desk to enter what came on paper."""
    found = (
        ComplaintOpinion.objects.select_for_update(of=("self",))
        .select_related("complaint__agency", "agency")
        .filter(pk=pk)
        .first()
    )
    if found is None or not (by.may(READ, found) or by.may(READ, found.complaint)):
        raise Unknown
    if not by.may(HANDLE, found):
        by.must(HANDLE, found.complaint)
    return found


def locked_measure(pk: int, *, by: Actor) -> Measure:
    """What a body was told to do, for either side."""
    found = (
        Measure.objects.select_for_update(of=("self",))
        .select_related("complaint__agency", "agency")
        .filter(pk=pk)
        .first()
    )
    if found is None or not (by.may(READ, found) or by.may(READ, found.complaint)):
        raise Unknown
    return found
