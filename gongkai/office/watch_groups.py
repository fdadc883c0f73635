"""提醒: what about a leading group is worth a second look; never a refusal."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from gongkai.law.sentences import say
from gongkai.office import seating
from gongkai.office.models import LeadingGroup, Seat
from gongkai.office.public_people import post_words
from gongkai.office.vocabulary_people import Layer


def warnings(group: LeadingGroup, seats: Sequence[Seat], *, on: date) -> list[str]:
    """The sentences that hold on a day."""
    if group.dissolved_on and group.dissolved_on <= on:
        return []
    return [*_layers(group, seats), *_vacant(seats, on), *_by_two_posts(seats, on)]


def _layers(group: LeadingGroup, seats: Sequence[Seat]) -> list[str]:
    """The same group at two layers: of the same name, or with the same people."""
    others = LeadingGroup.objects.filter(agency=group.agency_id, dissolved_on__isnull=True).exclude(layer=group.layer)
    mine = _people(seats)
    found = [
        other
        for other in others.prefetch_related("seats")
        if other.name == group.name or (mine and _people([s for s in other.seats.all() if s.to_on is None]) == mine)
    ]
    return [
        say(
            "同一组成人员又列为{layer}的“{other}”（本机构为{own}）。同一机构同时列在两个层面的，层面之间没有分工，请核对。",
            layer=Layer(other.layer).label,
            other=other.name,
            own=Layer(group.layer).label,
        )
        for other in found
    ]


def _people(seats: Sequence[Seat]) -> frozenset[tuple[int | None, str]]:
    return frozenset((seat.post_id, seat.person_name) for seat in seats)


def _vacant(seats: Sequence[Seat], on: date) -> list[str]:
    empty = [post_words(seat) for seat in seats if not seating.person_in(seat, on)]
    if not empty:
        return []
    return [say("{posts}没有登记任职人员。请在名单中登记任职。", posts="、".join(dict.fromkeys(empty)))]


def _by_two_posts(seats: Sequence[Seat], on: date) -> list[str]:
    names = Counter(
        name for seat in seats if seat.role not in seating.OF_OFFICE and (name := seating.person_in(seat, on))
    )
    twice = [name for name, times in names.items() if times > 1]
    if not twice:
        return []
    return [say("{names}以不同职务在组内占有两个席位。请核对是否重复，或者是否同名。", names="、".join(twice))]
