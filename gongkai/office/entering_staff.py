"""What is entered about staff and money of a year, and about liaisons: tidied and possible."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from gongkai.agencies.models import Agency, Section
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.entry.errors import NumberOutOfReach
from gongkai.entry.numbers import must_lie
from gongkai.law.sentences import say
from gongkai.office.errors_people import LiaisonThere, MoreNamedThanCounted, NamedTwice
from gongkai.office.models import Liaison, StaffMember, StaffYear
from gongkai.office.vocabulary_people import StaffKind

MOST_PEOPLE = 100_000
MOST_FUNDS = Decimal("100000000000")  # 元
FIRST_YEAR = 2008  # the first year there was a Regulation to work under
ROLL = "members"


@dataclass(frozen=True)
class MemberEntry:
    """One person on the roll."""

    name: str
    post: str = ""
    kind: StaffKind = StaffKind.FULL


@dataclass(frozen=True)
class StaffEntry:
    """A unit's numbers of one year; nobody types a total."""

    full_time: int
    part_time: int
    posts_new: int = 0
    funds: Decimal = Decimal(0)
    note: str = ""
    members: Sequence[MemberEntry] = ()


@dataclass(frozen=True)
class LiaisonEntry:
    """Who keeps the line to a unit or a section, and from when."""

    agency_id: int
    name: str
    phone: str
    from_on: date
    section_id: int | None = None
    post: str = ""
    to_on: date | None = None


def year_values(entry: StaffEntry) -> dict[str, Any]:
    """The columns of the year."""
    if not 0 <= entry.funds <= MOST_FUNDS:
        raise NumberOutOfReach(what="专项经费（元）", given=entry.funds, least=0, most=MOST_FUNDS, field="funds")
    return {
        "full_time": must_lie(entry.full_time, most=MOST_PEOPLE, what="专职人员", field="full_time"),
        "part_time": must_lie(entry.part_time, most=MOST_PEOPLE, what="兼职人员", field="part_time"),
        "posts_new": must_lie(entry.posts_new, most=MOST_PEOPLE, what="新增编制", field="posts_new"),
        "funds": entry.funds,
        "note": plain.said(entry.note, what="说明", most=500, field="note"),
    }


def roll(entry: StaffEntry) -> list[StaffMember]:
    """The people named, not yet kept: each once, and of each kind not more than are counted."""
    rows = [
        StaffMember(
            name=plain.needed(plain.one_line(one.name), what="姓名", most=40, field=ROLL),
            post=plain.said(plain.one_line(one.post), what="职务", most=60, field=ROLL),
            kind=StaffKind(one.kind),
            position=place,
        )
        for place, one in enumerate(entry.members)
    ]
    twice = [name for (name, _post), times in Counter((row.name, row.post) for row in rows).items() if times > 1]
    if twice:
        raise NamedTwice(name=twice[0], field=ROLL)
    named = Counter(row.kind for row in rows)
    counted = {StaffKind.FULL: entry.full_time, StaffKind.PART: entry.part_time}
    for kind, count in counted.items():
        if named[kind] > count:
            raise MoreNamedThanCounted(kind=kind.label, named=named[kind], counted=count, field=ROLL)
    return rows


def set_roll(staff_year: StaffYear, rows: Sequence[StaffMember]) -> None:
    """Put these people on the roll in place of those before."""
    staff_year.members.all().delete()
    for row in rows:
        row.staff_year = staff_year
    StaffMember.objects.bulk_create(rows)


def liaison_values(entry: LiaisonEntry, agency: Agency, section: Section | None, *, own_id: int = 0) -> dict[str, Any]:
    """The columns of a liaison, who overlaps with nobody in the same place."""
    must_have_come(entry.from_on, what="起始日期", field="from_on")
    if entry.to_on:
        must_follow(entry.to_on, after=(entry.from_on, "起始日期"), what="终止日期", field="to_on")
    values = {
        "section": section,
        "name": plain.needed(plain.one_line(entry.name), what="姓名", most=40, field="name"),
        "post": plain.said(plain.one_line(entry.post), what="职务", most=60, field="post"),
        "phone": plain.needed(plain.one_line(entry.phone), what="联系电话", most=60, field="phone"),
        "from_on": entry.from_on,
        "to_on": entry.to_on,
    }
    _must_be_alone(values, agency, own_id)
    return values


def _must_be_alone(values: dict[str, Any], agency: Agency, own_id: int) -> None:
    overlaps = Q(to_on__isnull=True) | Q(to_on__gte=values["from_on"])
    if values["to_on"]:
        overlaps &= Q(from_on__lte=values["to_on"])
    same = agency.liaisons.filter(overlaps, section=values["section"]).exclude(pk=own_id)
    found: Liaison | None = same.order_by("from_on").first()
    if found:
        raise LiaisonThere(
            place=values["section"].name if values["section"] else agency.name,
            since=found.from_on,
            until=f"{found.to_on:%Y-%m-%d}" if found.to_on else say("今"),
            name=found.name,
            field="from_on",
        )
