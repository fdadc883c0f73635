"""What staff may see of leading groups: the list, one group on any day, its notices, its posts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.office import public_people, seating, watch_groups
from gongkai.office.displays_groups import (
    DISSOLVED,
    STANDING,
    GroupFilters,
    GroupRow,
    GroupView,
    HolderRow,
    MemberRow,
    NoticeRow,
    NoticeView,
    PostView,
)
from gongkai.office.locking_people import may_keep
from gongkai.office.models import GroupNotice, LeadingGroup, Post, Seat
from gongkai.office.visibility_people import RELEASE, WRITE, visible_groups
from gongkai.office.vocabulary_people import Layer, NoticeKind, Purpose, Role
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5


def groups(actor: Actor, filters: GroupFilters | None = None, *, page: int = 1) -> Page[GroupRow]:
    """One page of the list, body by body. Five queries, however long it is."""
    chosen = _narrowed(actor, filters or GroupFilters())
    return paged(_joined(chosen), _row, order=("agency__position", "agency_id", "founded_on", "id"), page=page)


def rows(actor: Actor, filters: GroupFilters) -> Iterator[GroupRow]:
    """Every line of the list, for exports."""
    return streamed(_joined(_narrowed(actor, filters)), _row)


def group(actor: Actor, pk: int, *, on: date | None = None) -> GroupView:
    """One group as it stood at the end of a day; unknown and hidden look the same."""
    found = _found(actor, pk)
    today = timezone.localdate()
    return _view(actor, found, on or today, today=today)


def notice(actor: Actor, pk: int) -> NoticeView:
    """One notice with who came and who left by it."""
    found = GroupNotice.objects.select_related("group__agency", "recorded_by").filter(pk=pk)
    one = found.filter(group__in=visible_groups(actor)).annotate(**_counted()).first()
    if one is None:
        raise Unknown
    seats = one.group.seats.select_related("post__agency", "opened_by").prefetch_related("post__holders")
    last_day = one.effective_on - timedelta(days=1)
    return NoticeView(
        notice=notice_row(one),
        group_id=one.group_id,
        group_name=one.group.name,
        agency_name=one.group.agency.name,
        duty_text=one.group.duty_text,
        came=_members(seats.filter(opened_by=one), one.effective_on),
        left=_members(seats.filter(closed_by=one), last_day),
        after=_members(seats.filter(seating.standing_on(one.effective_on)), one.effective_on),
    )


def post(actor: Actor, pk: int) -> PostView:
    """A post and everybody who held it, for those who keep it."""
    found = Post.objects.select_related("agency").filter(pk=pk).first()
    if found is None or not may_keep(found, by=actor):
        raise Unknown
    seats = found.seats.filter(to_on__isnull=True, group__in=visible_groups(actor)).select_related("group")
    holders = [HolderRow(h.person_name, h.from_on, h.to_on, h.basis) for h in found.holders.order_by("-from_on")]
    return PostView(found.pk, str(found), holders, [(s.group_id, s.group.name, Role(s.role)) for s in seats])


def views(actor: Actor, chosen: Iterable[LeadingGroup], on: date) -> list[GroupView]:
    """Several groups whole, as of a day."""
    today = timezone.localdate()
    return [_view(actor, one, on, today=today) for one in chosen]


def _found(actor: Actor, pk: int) -> LeadingGroup:
    joined = ("agency", "office_section", "recorded_by", "released_by")
    found: LeadingGroup | None = visible_groups(actor).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def _view(actor: Actor, one: LeadingGroup, on: date, *, today: date) -> GroupView:
    seats = public_people.seats_on(one, on)
    notices = list(one.notices.select_related("recorded_by").annotate(**_counted()).order_by("-effective_on", "-id"))
    return GroupView(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        name=one.name,
        purpose=Purpose(one.purpose),
        layer=Layer(one.layer),
        duty_text=one.duty_text,
        founded_on=one.founded_on,
        dissolved_on=one.dissolved_on,
        office_section=one.office_section.name if one.office_section else "",
        office_section_id=one.office_section_id,
        office_address=one.office_address,
        office_room=one.office_room,
        office_phone=one.office_phone,
        recorded_by=one.recorded_by.name,
        on=on,
        is_today=on == today,
        members=[member(seat, on) for seat in seats],
        notices=[notice_row(each) for each in notices],
        released_on=one.released_on,
        released_by=one.released_by.name if one.released_by else "",
        is_public_list_old=bool(one.public_list) and on == today and one.public_list != _public(seats, on),
        warnings=watch_groups.warnings(one, seats, on=on),
        may=_may(actor, one, notices),
        keepable=_keepable(actor, one, seats),
    )


def member(seat: Seat, on: date) -> MemberRow:
    """A seat as the pages show it."""
    unit = str(seat.post.agency or seat.post.unit_name) if seat.post else ""
    return MemberRow(
        id=seat.pk,
        role=Role(seat.role),
        post=public_people.post_words(seat),
        title=seat.post.title if seat.post else seat.person_title,
        unit=unit,
        name=seating.person_in(seat, on),
        post_id=seat.post_id,
        responsibility=seat.responsibility,
        from_on=seat.from_on,
        to_on=seat.to_on,
        opened_by=seat.opened_by.doc_number,
    )


def notice_row(one: GroupNotice) -> NoticeRow:
    """A notice, counted."""
    return NoticeRow(
        one.pk, NoticeKind(one.kind), one.doc_number, one.title, one.issued_on, one.effective_on, one.note,
        one.recorded_by.name, getattr(one, "entered", 0), getattr(one, "gone", 0),
    )  # fmt: skip


def _members(seats: QuerySet[Seat], on: date) -> list[MemberRow]:
    order = list(Role)
    found = sorted(seats, key=lambda seat: (order.index(Role(seat.role)), seat.position, seat.pk))
    return [member(seat, on) for seat in found]


def _public(seats: Sequence[Seat], on: date) -> list[list[str]]:
    return [
        [Role(seat.role).label, public_people.post_words(seat), seating.person_in(seat, on), seat.responsibility]
        for seat in seats
    ]


def _may(actor: Actor, one: LeadingGroup, notices: Sequence[GroupNotice]) -> dict[str, bool]:
    stands = one.dissolved_on is None
    writes = stands and actor.may(WRITE, At(one.agency_id))
    releases = stands and actor.may(RELEASE, At(one.agency_id))
    wrote = {one.recorded_by_id, notices[0].recorded_by_id if notices else None}
    return {
        "write": writes,
        "release": releases and actor.user_id not in wrote,
        "withdraw": releases and one.public_list is not None,
    }


def _keepable(actor: Actor, one: LeadingGroup, seats: Sequence[Seat]) -> frozenset[int]:
    """The posts whose holders this person may enter: all of a group they keep, else those of their own bodies."""
    found = [seat.post for seat in seats if seat.post]
    if actor.may(WRITE, At(one.agency_id)):
        return frozenset(post.pk for post in found)
    return frozenset(post.pk for post in found if post.agency_id and actor.may(WRITE, At(post.agency_id)))


def _counted() -> dict[str, Count]:
    return {"entered": Count("opened", distinct=True), "gone": Count("closed", distinct=True)}


def _narrowed(actor: Actor, filters: GroupFilters) -> QuerySet[LeadingGroup]:
    equal = {"agency_id": filters.agency_id, "purpose": filters.purpose, "layer": filters.layer}
    chosen = visible_groups(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.state in (STANDING, DISSOLVED):
        chosen = chosen.filter(dissolved_on__isnull=filters.state == STANDING)
    for word in filters.q.split()[:MOST_WORDS]:
        numbered = GroupNotice.objects.filter(doc_number__icontains=word).values("group_id")
        seated = _seats_of(word).values("group_id")
        named = Q(name__icontains=word) | Q(agency__name__icontains=word)
        chosen = chosen.filter(named | Q(pk__in=numbered) | Q(pk__in=seated))
    return chosen


def _seats_of(word: str) -> QuerySet[Seat]:
    holds = Q(post__holders__person_name__icontains=word, post__holders__to_on__isnull=True)
    return Seat.objects.filter(holds | Q(person_name__icontains=word), to_on__isnull=True)


def _joined(chosen: QuerySet[LeadingGroup]) -> QuerySet[LeadingGroup]:
    seats = Seat.objects.filter(to_on__isnull=True).select_related("post").prefetch_related("post__holders")
    return chosen.select_related("agency").prefetch_related(
        Prefetch("seats", queryset=seats, to_attr="sitting"), Prefetch("notices", to_attr="told")
    )


def _row(one: LeadingGroup) -> GroupRow:
    sitting: list[Seat] = one.sitting  # type: ignore[attr-defined]
    told: list[GroupNotice] = one.told  # type: ignore[attr-defined]
    chair = next((seat for seat in sitting if seat.role == Role.CHAIR), None)
    last = max(told, key=lambda each: (each.effective_on, each.pk), default=None)
    return GroupRow(
        id=one.pk,
        agency_name=one.agency.name,
        name=one.name,
        purpose=Purpose(one.purpose),
        layer=Layer(one.layer),
        chair=seating.person_in(chair, timezone.localdate()) if chair else "",
        members=len(sitting),
        founded_on=one.founded_on,
        dissolved_on=one.dissolved_on,
        last_number=last.doc_number if last else "",
        last_on=last.effective_on if last else None,
        released_on=one.released_on,
    )
