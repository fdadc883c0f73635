"""Bodies, groups, staff and trainings for the tests of this room, made through the real actions."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.law.vocabulary import Duty
from gongkai.office.actions.appoint_liaison import appoint_liaison
from gongkai.office.actions.found_group import found_group
from gongkai.office.actions.hold_training import hold_training
from gongkai.office.actions.save_staff_year import save_staff_year
from gongkai.office.entering_groups import GroupEntry, NoticeEntry
from gongkai.office.entering_staff import LiaisonEntry, StaffEntry
from gongkai.office.entering_trainings import AttendeeEntry, TrainingEntry
from gongkai.office.models import LeadingGroup, Liaison, Training
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import Layer, Purpose, Role, TrainingKind
from tests.factories import make_actor, make_agency, make_county, make_section

FOUNDED = date(2024, 3, 1)


@dataclass(frozen=True)
class County:
    """A county with one unit below it, and who keeps the records of each."""

    root: Agency
    unit: Agency
    section: Section
    overseer: Actor
    head: Actor
    principal: Actor
    clerk: Actor
    stranger: Actor


def make_people() -> County:
    """The competent office over everything; the unit's head of office, its principal and a clerk; somebody elsewhere."""
    root = make_county(f"示范县人民政府{Agency.objects.count() or ''}")
    unit = make_agency(parent=root, address="示范大道8号")
    return County(
        root=root,
        unit=unit,
        section=make_section(unit, "办公室"),
        overseer=make_actor(root, Duty.OVERSEE, branch=True),
        head=make_actor(unit, Duty.OFFICE_HEAD),
        principal=make_actor(unit, Duty.PRINCIPAL),
        clerk=make_actor(unit, Duty.FILL),
        stranger=make_actor(make_agency(parent=root), Duty.OFFICE_HEAD),
    )


def notice(number: str = "示政办发〔2024〕3号", on: date = FOUNDED, **changes: Any) -> NoticeEntry:
    """A notice that takes effect the day it is issued."""
    return NoticeEntry(**{"doc_number": number, "title": "关于领导小组的通知", "issued_on": on} | changes)


def members(*more: SeatEntry) -> list[SeatEntry]:
    """A chair and a member by post, of the group's own body; and some more."""
    chair = SeatEntry(Role.CHAIR, title="局长", person_name="张演示")
    return [chair, SeatEntry(Role.MEMBER, title="办公室主任", person_name="李演示"), *more]


def group_entry(county: County, **changes: Any) -> GroupEntry:
    """A working group of the unit."""
    values = {"agency_id": county.unit.pk, "name": "政府信息公开领导小组", "purpose": Purpose.OGI, "layer": Layer.WORK}
    return GroupEntry(**values | changes)


def make_group(
    county: County, *, seats: list[SeatEntry] | None = None, by: Actor | None = None, **changes: Any
) -> LeadingGroup:
    """A group founded on 1 March 2024."""
    entry = group_entry(county, **changes)
    return found_group(entry, notice=notice(), members=seats or members(), by=by or county.head)


def staff_entry(**changes: Any) -> StaffEntry:
    """Two full-time and three part-time."""
    return StaffEntry(**{"full_time": 2, "part_time": 3, "posts_new": 1, "funds": Decimal("12000.50")} | changes)


def make_staff(county: County, year: int = 2025, **changes: Any) -> Any:
    """The unit's numbers of a year."""
    return save_staff_year(county.unit.pk, year, entry=staff_entry(**changes), by=county.head)


def liaison_entry(county: County, **changes: Any) -> LiaisonEntry:
    """The unit's own liaison since January 2025."""
    values = {"agency_id": county.unit.pk, "name": "王演示", "phone": "0000-0000001", "from_on": date(2025, 1, 6)}
    return LiaisonEntry(**values | changes)


def make_liaison(county: County, **changes: Any) -> Liaison:
    """One liaison."""
    return appoint_liaison(liaison_entry(county, **changes), by=county.head)


def training_entry(county: County, **changes: Any) -> TrainingEntry:
    """A course of one day with 12 people of the unit."""
    values = {
        "agency_id": county.unit.pk,
        "kind": TrainingKind.COURSE,
        "theme": "依申请公开业务培训",
        "from_on": date(2025, 4, 10),
        "hours": Decimal("3.5"),
        "attendees": [AttendeeEntry(county.unit.name, 12)],
    }
    return TrainingEntry(**values | changes)


def make_training(county: County, **changes: Any) -> Training:
    """One training."""
    return hold_training(training_entry(county, **changes), by=county.head)


def seats_of(group: LeadingGroup) -> list[tuple[str, str]]:
    """Role and post or person of those who sit there now."""
    standing = group.seats.filter(to_on__isnull=True).order_by("position")
    return [(seat.role, seat.post.title if seat.post else seat.person_name) for seat in standing]
