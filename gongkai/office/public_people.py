"""What the public sees of leading groups and responsible bodies: names of bodies, posts and those approved; no phones of persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.office import seating
from gongkai.office.models import BodyDuty, LeadingGroup, Seat, UnitTier
from gongkai.office.vocabulary_people import BodyDutyKind, Layer, Purpose, Role, Tier


@dataclass(frozen=True)
class PublicMember:
    """One line of a list."""

    role: str
    post: str
    name: str
    responsibility: str


@dataclass(frozen=True)
class PublicGroup:
    """A leading group as it was released."""

    id: int
    agency_code: str
    agency_name: str
    name: str
    purpose: str
    layer: str
    duty_text: str
    founded_on: date
    released_on: date
    office: str  # the section, its address and room
    phone: str  # of the office, never of a person
    members: Sequence[PublicMember]


@dataclass(frozen=True)
class PublicOffice:
    """政府信息公开工作机构 of a body."""

    agency_code: str
    agency_name: str
    section: str
    address: str
    phone: str
    office_hours: str


def groups(agency_code: str = "") -> list[PublicGroup]:
    """Every group that stands and was released, of all bodies or of one. One query.

    Law: Regulation 2019, Arts. 3, 20; Regulation 2008, Arts. 3, 9.
    """
    found = LeadingGroup.objects.filter(public_list__isnull=False, dissolved_on__isnull=True)
    if agency_code:
        found = found.filter(agency__code=agency_code)
    joined = found.select_related("agency", "office_section").order_by("agency__position", "agency_id", "founded_on")
    return [_group(one) for one in joined]


def offices(on: date) -> list[PublicOffice]:
    """The disclosure office of every body in use, with the body's public contact. One query.

    Law: Regulation 2019, Arts. 4, 12; Regulation 2008, Arts. 4, 19.
    """
    rows = UnitTier.objects.filter(seating.standing_on(on), tier=Tier.OFFICE, agency__is_active=True)
    joined = rows.select_related("agency", "section").order_by("agency__position", "agency_id")
    return [
        PublicOffice(
            one.agency.code,
            one.agency.name,
            one.section.name if one.section else "",
            one.agency.address,
            one.agency.phone,
            one.agency.office_hours,
        )
        for one in joined
    ]


def duties(on: date) -> list[tuple[str, str, str]]:
    """职责分工 on a day: the duty, the body, what it comprises.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """
    order = list(BodyDutyKind)
    rows = BodyDuty.objects.filter(seating.standing_on(on)).select_related("agency")
    found = sorted(rows, key=lambda one: (order.index(BodyDutyKind(one.kind)), one.agency.position, one.pk))
    return [(BodyDutyKind(one.kind).label, one.agency.name, one.details) for one in found]


def list_of(group: LeadingGroup, *, on: date) -> list[list[str]]:
    """The list as it reads on a day, in the order of its printing: role, post, name, responsibility."""
    rows = seats_on(group, on)
    return [
        [Role(seat.role).label, post_words(seat), seating.person_in(seat, on), seat.responsibility] for seat in rows
    ]


def seats_on(group: LeadingGroup, on: date) -> list[Seat]:
    """The seats of a group on a day with all that says who is in them, in order. Two queries."""
    order = list(Role)
    found = group.seats.filter(seating.standing_on(on)).select_related("post__agency", "opened_by", "closed_by")
    rows = found.prefetch_related("post__holders")
    return sorted(rows, key=lambda seat: (order.index(Role(seat.role)), seat.position, seat.pk))


def post_words(seat: Seat) -> str:
    """Unit and title of a seat."""
    return str(seat.post) if seat.post else seat.person_title


def _group(one: LeadingGroup) -> PublicGroup:
    where = [one.office_section.name if one.office_section else "", one.office_address, one.office_room]
    return PublicGroup(
        one.pk,
        one.agency.code,
        one.agency.name,
        one.name,
        Purpose(one.purpose).label,
        Layer(one.layer).label,
        one.duty_text,
        one.founded_on,
        one.released_on or one.founded_on,
        " ".join(part for part in where if part),
        one.office_phone,
        [PublicMember(*row) for row in one.public_list or []],
    )
