"""Which reports a person may know of: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.annual_reports.models import ReportVersion

READ, COMPILE, APPROVE = "annual_reports.read", "annual_reports.compile", "annual_reports.approve"


def reach(actor: Actor, permission: str = READ, *, agency: str = "agency_id") -> Q:
    """The bodies a permission reaches, as a condition: whole ones only, for a section has no report of its own."""
    scope = actor.scope(permission)
    return EVERYTHING if scope.everything else Q(**{f"{agency}__in": scope.agency_ids})


def visible_to(actor: Actor) -> QuerySet[ReportVersion]:
    """Every version of every report of the bodies this person's duties reach as a whole."""
    return ReportVersion.objects.filter(reach(actor, agency="report__agency_id"))


def visible_version(actor: Actor, version_pk: int) -> ReportVersion:
    """One version with its report, its body and what happened to it; unknown and hidden look the same."""
    found = (
        visible_to(actor)
        .select_related("report__agency", "item__current")
        .prefetch_related("events")
        .filter(pk=version_pk)
        .first()
    )
    if found is None:
        raise Unknown
    return found


def must_read(actor: Actor, agency_id: int) -> None:
    """Refuse a body this person's duties do not reach; unknown and hidden look the same."""
    if not actor.may(READ, At(agency_id)):
        raise Unknown
