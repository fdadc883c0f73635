"""Who works on a matter: the leading body's people, and those of every body asked to verify."""

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.clarifications.locking import HANDLE
from gongkai.clarifications.models import Clarification


def handles(case: Clarification, *, by: Actor) -> bool:
    """Whether the person handles the matter for any of its bodies."""
    asked = case.handlings.values_list("agency_id", flat=True)
    return by.may(HANDLE, case) or any(by.may(HANDLE, At(pk)) for pk in asked)
