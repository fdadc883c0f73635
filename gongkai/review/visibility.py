"""Which records of this room a person may know of: the one place this is decided."""

from django.db.models import Q

from gongkai.accounts.actor import EVERYTHING, Actor

READ, REFER, COORDINATE = "review.read", "review.refer", "review.coordinate"
URGENT, SUMMARISE, OVERSEE, LOOK = "review.urgent", "review.summarise", "review.oversee", "review.look_again"
APPROVE, SECRECY = "review.approval", "review.secrecy_review"


def within(actor: Actor, *permissions: str, column: str = "agency_id") -> Q:
    """The bodies any of the permissions reaches, as a condition; a duty in one section alone reaches none."""
    scopes = [actor.scope(permission) for permission in permissions]
    if any(scope.everything for scope in scopes):
        return EVERYTHING
    return Q(**{f"{column}__in": frozenset().union(*(scope.agency_ids for scope in scopes))})


def sections_too(actor: Actor, *permissions: str, item: str = "item__") -> Q:
    """The same for records about an item: duties in one section reach what the section made."""
    found = Q(pk__in=[])
    for permission in permissions:
        scope = actor.scope(permission)
        if scope.everything:
            return EVERYTHING
        found |= scope.condition(f"{item}agency_id", f"{item}section_id") if scope else Q(pk__in=[])
    return found
