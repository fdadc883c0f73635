"""Who may do what to notes, declarations and settings of the catalogue: the one place this is decided."""

from django.db.models import Q

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At

COLUMNS, GUIDE, NIL = "catalogue.columns", "catalogue.guide", "catalogue.nil"
RULE, TEMPLATE, READ = "catalogue.index_rule", "catalogue.template", "publication.figures"
SIGN = "review.approval"


def within(actor: Actor, permission: str, *, column: str = "agency_id") -> Q:
    """The bodies a permission reaches, as a condition; a duty in one section alone reaches none."""
    scope = actor.scope(permission)
    return EVERYTHING if scope.everything else Q(**{f"{column}__in": scope.agency_ids})


def may_agree(actor: Actor, agency_id: int, *, permission: str) -> bool:
    """Whether the person may be the second one: whoever does the same work there, or signs for the body."""
    return actor.may(permission, At(agency_id)) or actor.may(SIGN, At(agency_id))


def must_agree(actor: Actor, agency_id: int, *, permission: str) -> None:
    """Refuse whoever may not; to a stranger there is nothing."""
    if not may_agree(actor, agency_id, permission=permission):
        raise Unknown


def must_read(actor: Actor, agency_id: int) -> None:
    """What somebody may not read looks like nothing."""
    if not actor.may(READ, At(agency_id)):
        raise Unknown
