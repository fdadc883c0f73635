"""What the public is told of complaining: to whom, where, by which telephone and box; nothing of any complaint.

Law: Regulation 2019, Arts. 12, 47, 51.
"""

from dataclasses import dataclass
from datetime import date

from gongkai import law
from gongkai.agencies.models import Agency
from gongkai.complaints.desk_queries import about
from gongkai.complaints.models import ComplaintDesk, ComplaintRoute
from gongkai.law.complaints import ComplaintReason, NotTaken, Receivers, reason_label, reasons, receivers, refusals


@dataclass(frozen=True)
class PublicDesk:
    """A receiving desk as the public sees it."""

    agency_name: str
    office_name: str
    duties: str
    phone: str
    email: str
    box: str
    address: str
    postcode: str
    hours: str
    accept_days: int
    decide_days: int
    extension_days: int


@dataclass(frozen=True)
class PublicRoute:
    """One line of the table: about whom, of what, to whom."""

    about: str  # empty: every body
    reason: str  # empty: every reason
    receiver: str
    note: str


def desks() -> list[PublicDesk]:
    """Every published desk; the competent office with its ordinary contact where none was set up."""
    rows = ComplaintDesk.objects.filter(is_published=True, agency__is_active=True).select_related("agency")
    found = list(rows)
    if not found:
        offices = Agency.objects.filter(is_competent=True, is_active=True).order_by("position", "id")
        found = [ComplaintDesk(agency=office) for office in offices]
    return [_desk(one) for one in found]


def routes() -> list[PublicRoute]:
    """The routing table, in the order staff gave it."""
    rows = ComplaintRoute.objects.select_related("receiver", "against").filter(receiver__is_active=True)
    return [
        PublicRoute(about(one), reason_label(one.reason) if one.reason else "", one.receiver.name, one.note)
        for one in rows
    ]


def may_be_complained_of(on: date) -> list[ComplaintReason]:
    """The reasons the law of the day knows."""
    return list(reasons(law.regulation_on(on)).values())


def not_taken() -> list[NotTaken]:
    """When a complaint is not taken up."""
    return list(refusals().values())


def whom_to_turn_to(on: date) -> Receivers:
    """Who may be complained to, by the law of the day.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    return receivers(law.regulation_on(on))


def bodies() -> list[tuple[int, str]]:
    """Bodies a complaint may be about."""
    return list(Agency.objects.filter(is_active=True).with_tree_fields().values_list("pk", "name"))


def _desk(one: ComplaintDesk) -> PublicDesk:
    body = one.agency
    return PublicDesk(
        body.name, one.office_name, one.duties, one.phone or body.phone, one.email or body.email, one.box,
        one.address or body.address, one.postcode or body.postcode, one.hours or body.office_hours,
        one.accept_days, one.decide_days, one.extension_days,
    )  # fmt: skip
