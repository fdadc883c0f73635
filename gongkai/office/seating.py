"""组成人员: the rows of a list as people type them, checked; who sits in a group on a day; what a notice changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from gongkai.agencies.models import Agency
from gongkai.agencies.queries import all_names
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.office import posts
from gongkai.office.errors_people import NotLater, OneChair, SamePersonTwice, SeatTwice, SeatUnclear
from gongkai.office.models import GroupNotice, LeadingGroup, Post, PostHolder, Seat
from gongkai.office.vocabulary_people import Role

FIELD = "members"
MOST = 200  # rows one list may have
OF_OFFICE = (Role.OFFICE_HEAD, Role.OFFICE_DEPUTY)
Key = tuple[str, int, str, str]


@dataclass(frozen=True)
class SeatEntry:
    """One row of a list: a post of a unit, whoever holds it, or a person by name; an empty unit is the group's own."""

    role: Role
    unit: str = ""
    title: str = ""
    person_name: str = ""
    is_by_post: bool = True
    responsibility: str = ""


@dataclass(frozen=True)
class Sitting:
    """One row that can stand: what the seat's columns will hold, and who is in it on the day."""

    role: Role
    post: Post | None
    person_name: str  # of the seat: empty where the post decides
    person_title: str
    responsibility: str
    who: str  # the person there on the day, or empty
    unit: str

    @property
    def key(self) -> Key:
        """What makes it the same seat before and after a notice."""
        return (self.role, self.post.pk if self.post else 0, self.person_name, self.person_title)


def sittings(entries: Sequence[SeatEntry], group_agency: Agency, *, on: date, basis: str) -> list[Sitting]:
    """The rows of a list checked one by one and against each other; posts and holders not known yet are made."""
    must_lie(len(entries), least=1, most=MOST, what="组成人员", field=FIELD)
    units = [plain.said(plain.one_line(one.unit), what="单位", most=120, field=FIELD) for one in entries]
    bodies = posts.units_named([unit for unit in units if unit], all_names())
    rows = [
        _sitting(entry, bodies.get(unit) if unit else group_agency, unit, row=row, on=on, basis=basis)
        for row, (entry, unit) in enumerate(zip(entries, units, strict=True), start=1)
    ]
    _must_have_one_chair(rows)
    _must_stand_once(rows)
    return rows


def standing_on(on: date) -> Q:
    """Seats taken on a day."""
    return Q(from_on__lte=on) & (Q(to_on__isnull=True) | Q(to_on__gte=on))


def seat_all(group: LeadingGroup, rows: Sequence[Sitting], *, notice: GroupNotice) -> tuple[int, int]:
    """Make the list of the group that of these rows from the notice's day on; how many seats were opened and closed."""
    taken = {_key(seat): seat for seat in group.seats.filter(to_on__isnull=True)}
    wanted = {row.key: (place, row) for place, row in enumerate(rows)}
    for key, seat in taken.items():
        if key in wanted:
            _keep(seat, *wanted[key])
        else:
            close(seat, notice=notice)
    fresh = [_seat(group, place, row, notice) for key, (place, row) in wanted.items() if key not in taken]
    Seat.objects.bulk_create(fresh)
    return len(fresh), len(taken.keys() - wanted.keys())


def close(seat: Seat, *, notice: GroupNotice) -> None:
    """End a seat on the day before the notice takes effect."""
    if seat.from_on >= notice.effective_on:
        raise NotLater(given=notice.effective_on, last=seat.from_on, field="effective_on")
    seat.to_on, seat.closed_by = notice.effective_on - timedelta(days=1), notice
    seat.save(update_fields=["to_on", "closed_by"])


def person_in(seat: Seat, on: date) -> str:
    """Who sat there on a day; empty where the post was vacant. The post's holders must have been read."""
    if seat.post is None:
        return seat.person_name
    held: PostHolder | None = posts.holder_on(seat.post.holders.all(), on)
    return held.person_name if held else ""


def _sitting(entry: SeatEntry, body: Agency | None, unit: str, *, row: int, on: date, basis: str) -> Sitting:
    longest = 60 if entry.is_by_post else 160  # a person's title holds the unit as well
    title = plain.said(plain.one_line(entry.title), what="职务", most=longest, field=FIELD)
    name = posts.person(entry.person_name, field=FIELD)
    duty = plain.said(plain.one_line(entry.responsibility), what="职责分工", most=500, field=FIELD)
    shown = body.name if body else unit
    if not entry.is_by_post:
        if not name:
            raise SeatUnclear(row=row, what="姓名", field=FIELD)
        said = f"{shown if unit else ''}{title}"
        return Sitting(entry.role, None, name, said[:160], duty, name, shown)
    if not title:
        raise SeatUnclear(row=row, what="职务", field=FIELD)
    post = posts.post_of(body, unit, title)
    if name:
        posts.settle_holder(post, name, on=on, basis=basis, field=FIELD)
    held = posts.holder_on(post.holders.all(), on)
    return Sitting(entry.role, post, "", "", duty, held.person_name if held else "", shown)


def _must_have_one_chair(rows: Sequence[Sitting]) -> None:
    chairs = sum(row.role == Role.CHAIR for row in rows)
    if chairs != 1:
        raise OneChair(count=chairs, field=FIELD)


def _must_stand_once(rows: Sequence[Sitting]) -> None:
    """The same post, or the same person of one unit, has one seat in the group and perhaps one in its office."""
    seats: dict[tuple[bool, Key], int] = {}
    people: dict[tuple[bool, str, str], int] = {}
    for number, row in enumerate(rows, start=1):
        part = row.role in OF_OFFICE
        seat = (part, ("", *row.key[1:]))
        if seat in seats:
            who = str(row.post) if row.post else f"{row.person_title}{row.person_name}"
            raise SeatTwice(who=who, first=seats[seat], second=number, field=FIELD)
        seats[seat] = number
        one = (part, row.unit, row.who)
        if row.who and one in people:
            raise SamePersonTwice(name=row.who, unit=row.unit, first=people[one], second=number, field=FIELD)
        people[one] = number


def _key(seat: Seat) -> Key:
    return (seat.role, seat.post_id or 0, seat.person_name, seat.person_title)


def _keep(seat: Seat, place: int, row: Sitting) -> None:
    if (seat.position, seat.responsibility) != (place, row.responsibility):
        seat.position, seat.responsibility = place, row.responsibility
        seat.save(update_fields=["position", "responsibility"])


def _seat(group: LeadingGroup, place: int, row: Sitting, notice: GroupNotice) -> Seat:
    return Seat(
        group=group,
        role=row.role,
        position=place,
        post=row.post,
        person_name=row.person_name,
        person_title=row.person_title,
        responsibility=row.responsibility,
        from_on=notice.effective_on,
        opened_by=notice,
    )
