"""What staff may see of people, money and liaisons: a year of every unit, one unit's year, the list of liaisons."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.law.vocabulary import AgencyKind
from gongkai.office.displays_staff import (
    LiaisonFilters,
    LiaisonRow,
    MemberOfStaff,
    StaffBoard,
    StaffRow,
    StaffYearView,
    YearRow,
)
from gongkai.office.models import Liaison, StaffCall, StaffYear
from gongkai.office.visibility_people import OVERSEE, READ, WRITE, within
from gongkai.office.vocabulary_people import StaffKind
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5
_NOTHING = StaffYear(full_time=0, part_time=0, posts_new=0, funds=Decimal(0))


def board(actor: Actor, year: int, *, work: Mapping[int, int] | None = None) -> StaffBoard:
    """Every body in reach with its numbers of a year; `work` is what each body did, by its number. Three queries.

    Bodies the Regulation does not bind are left out, unless they handed something in.
    """
    actor.must(READ)
    held = {one.agency_id: one for one in StaffYear.objects.filter(within(actor), year=year)}
    asked = _asked(year)
    bodies = Agency.objects.filter(within(actor, "pk"), is_active=True)
    wanted = bodies.filter(~Q(kind=AgencyKind.OUT_OF_SCOPE) | Q(pk__in=held)).order_by("position", "pk")
    rows = [_row(body, held.get(body.pk), asked.get(body.pk), (work or {}).get(body.pk, 0)) for body in wanted]
    return StaffBoard(
        year=year,
        rows=rows,
        full_time=sum(row.full_time for row in rows),
        part_time=sum(row.part_time for row in rows),
        total=sum(row.total for row in rows),
        posts_new=sum(row.posts_new for row in rows),
        funds=sum((row.funds for row in rows), Decimal(0)),
        missing=sum(row.is_missing for row in rows),
    )


def staff_year(actor: Actor, agency_id: int, year: int) -> StaffYearView:
    """One unit's year, empty where nothing was handed in."""
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not actor.may(READ, At(agency_id)):
        raise Unknown
    years = {one.year: one for one in agency.staff_years.select_related("saved_by")}
    one = years.get(year)
    call = agency.staff_calls.filter(year=year).order_by("-called_at").first()
    members = one.members.all() if one else []
    shown = one or _NOTHING
    return StaffYearView(
        agency_id=agency.pk,
        agency_name=agency.name,
        year=year,
        full_time=shown.full_time,
        part_time=shown.part_time,
        total=shown.total if one else 0,
        posts_new=shown.posts_new,
        funds=shown.funds,
        note=shown.note,
        members=[MemberOfStaff(row.name, row.post, StaffKind(row.kind)) for row in members],
        saved_by=one.saved_by.name if one else "",
        saved_at=one.saved_at if one else None,
        others=[_of_year(each) for each in years.values() if each.year != year],
        due_on=call.due_on if call and one is None else None,
        may_write=actor.may(WRITE, At(agency_id)),
    )


def calls_open(actor: Actor) -> list[tuple[int, str, int, date]]:
    """What the competent office asked of this person's units and was not handed in: body, its name, year, last day."""
    calls = StaffCall.objects.filter(within(actor, permission=WRITE)).select_related("agency").order_by("called_at")
    newest = {(call.agency_id, call.year): call for call in calls}
    done = set(StaffYear.objects.filter(within(actor, permission=WRITE)).values_list("agency_id", "year"))
    return [
        (call.agency_id, call.agency.name, call.year, call.due_on) for key, call in newest.items() if key not in done
    ]


def liaisons(actor: Actor, filters: LiaisonFilters | None = None, *, page: int = 1) -> Page[LiaisonRow]:
    """One page of liaisons of every body: all staff may find whom to ring."""
    chosen = _liaisons(actor, filters or LiaisonFilters())
    order = ("agency__position", "agency_id", "section__position", "section_id", "-from_on")
    return paged(chosen, lambda one: _liaison(actor, one), order=order, page=page)


def liaison_rows(actor: Actor, filters: LiaisonFilters) -> Iterator[LiaisonRow]:
    """Every liaison of the list, for exports."""
    return streamed(_liaisons(actor, filters), lambda one: _liaison(actor, one))


def liaison(actor: Actor, pk: int) -> LiaisonRow:
    """One liaison."""
    found = _liaisons(actor, LiaisonFilters(state="")).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return _liaison(actor, found)


def without_liaison(actor: Actor) -> list[tuple[int, str]]:
    """Bodies in reach that have no liaison of the unit today."""
    today = timezone.localdate()
    covered = Liaison.objects.filter(from_on__lte=today, section__isnull=True).exclude(to_on__lt=today)
    bodies = Agency.objects.filter(within(actor, "pk"), is_active=True).exclude(kind=AgencyKind.OUT_OF_SCOPE)
    return list(bodies.exclude(pk__in=covered.values("agency_id")).order_by("position").values_list("pk", "name"))


def _asked(year: int) -> dict[int, StaffCall]:
    return {call.agency_id: call for call in StaffCall.objects.filter(year=year).order_by("called_at")}


def _row(body: Agency, one: StaffYear | None, call: StaffCall | None, work: int) -> StaffRow:
    shown = one or _NOTHING
    return StaffRow(
        agency_id=body.pk,
        agency_name=body.name,
        kind=AgencyKind(body.kind),
        full_time=shown.full_time,
        part_time=shown.part_time,
        total=shown.total if one else 0,
        posts_new=shown.posts_new,
        funds=shown.funds,
        saved_at=one.saved_at if one else None,
        called_on=timezone.localdate(call.called_at) if call and one is None else None,
        due_on=call.due_on if call and one is None else None,
        phone=body.phone,
        work=work,
    )


def _of_year(one: StaffYear) -> YearRow:
    return YearRow(one.year, one.full_time, one.part_time, one.total, one.posts_new, one.funds)


def _liaisons(actor: Actor, filters: LiaisonFilters) -> QuerySet[Liaison]:
    actor.must(READ)
    today = timezone.localdate()
    chosen = Liaison.objects.select_related("agency", "section")
    if filters.agency_id:
        chosen = chosen.filter(agency_id=filters.agency_id)
    if filters.state in ("now", "unregistered"):
        chosen = chosen.filter(Q(to_on__isnull=True) | Q(to_on__gte=today), from_on__lte=today)
    if filters.state == "unregistered":
        chosen = chosen.filter(registered_on__isnull=True)
    if filters.state == "ended":
        chosen = chosen.filter(to_on__lt=today)
    for word in filters.q.split()[:MOST_WORDS]:
        where = Q(agency__name__icontains=word) | Q(section__name__icontains=word)
        chosen = chosen.filter(where | Q(name__icontains=word) | Q(post__icontains=word) | Q(phone__icontains=word))
    return chosen


def _liaison(actor: Actor, one: Liaison) -> LiaisonRow:
    at = At(one.agency_id)
    return LiaisonRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        section_id=one.section_id,
        section_name=one.section.name if one.section else "",
        name=one.name,
        post=one.post,
        phone=one.phone,
        from_on=one.from_on,
        to_on=one.to_on,
        registered_on=one.registered_on,
        may_write=actor.may(WRITE, at),
        may_register=one.registered_on is None and one.to_on is None and actor.may(OVERSEE, at),
    )
