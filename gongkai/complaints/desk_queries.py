"""The desks and the routing table as staff set them."""

from dataclasses import dataclass

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.complaints.desks import desk_of
from gongkai.complaints.models import ComplaintDesk, ComplaintRoute
from gongkai.law.complaints import reason_label
from gongkai.law.vocabulary import AgencyKind

CONFIGURE = "complaints.configure"


@dataclass(frozen=True)
class RouteRow:
    """One line of the routing table."""

    id: int
    about: str
    reason_label: str
    receiver_name: str
    note: str
    may_drop: bool


def desks(actor: Actor) -> list[ComplaintDesk]:
    """Every desk set up, in the order of the bodies."""
    actor.must(CONFIGURE)
    return list(ComplaintDesk.objects.select_related("agency", "changed_by"))


def desk(actor: Actor, agency_id: int) -> ComplaintDesk:
    """One body's desk, with defaults where nothing was set."""
    actor.must(CONFIGURE, At(agency_id))
    return desk_of(Agency.objects.get(pk=agency_id))


def routes(actor: Actor) -> list[RouteRow]:
    """The routing table."""
    found = ComplaintRoute.objects.select_related("receiver", "against")
    return [
        RouteRow(
            one.pk, about(one), reason_label(one.reason) if one.reason else "", one.receiver.name, one.note,
            actor.may(CONFIGURE, At(one.receiver_id)),
        )
        for one in found
    ]  # fmt: skip


def about(route: ComplaintRoute) -> str:
    """Which bodies a line is about; empty for all."""
    if route.against:
        return route.against.name
    return AgencyKind(route.against_kind).label if route.against_kind else ""
