"""What staff may see of publicity, and the sums of a year: trainings, people trained, meetings, publicity of every unit."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.law.sentences import say
from gongkai.law.vocabulary import AgencyKind
from gongkai.office import counting
from gongkai.office.displays_trainings import PublicityFilters, PublicityRow, YearSums
from gongkai.office.models import Publicity, StaffYear
from gongkai.office.visibility_people import WRITE, visible_publicity, within
from gongkai.office.vocabulary_people import Medium
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5
LEAST_SHARE = Decimal("0.5")  # of all who could have come; below it the numbers are asked about, never refused


def publicity(actor: Actor, filters: PublicityFilters | None = None, *, page: int = 1) -> Page[PublicityRow]:
    """One page of publicity, the newest on top."""
    chosen = _told(actor, filters or PublicityFilters())
    return paged(chosen, lambda one: _publicity(actor, one), order=("-on", "-id"), page=page)


def publicity_rows(actor: Actor, filters: PublicityFilters) -> Iterator[PublicityRow]:
    """Every piece of the list, for exports."""
    return streamed(_told(actor, filters), lambda one: _publicity(actor, one))


def one_publicity(actor: Actor, pk: int) -> PublicityRow:
    """One piece."""
    found = visible_publicity(actor).select_related("agency").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return _publicity(actor, found)


def by_medium(actor: Actor, filters: PublicityFilters) -> list[tuple[Medium, int, int]]:
    """How many records and how much in each medium, of what the list is narrowed to."""
    sums = _told(actor, filters).values("medium").annotate(records=Count("pk"), amount=Sum("count")).order_by()
    found = {row["medium"]: (row["records"], row["amount"]) for row in sums}
    return [(medium, *found[medium]) for medium in Medium if medium in found]


def sums(actor: Actor, year: int) -> list[YearSums]:
    """A year of every body in reach. Six queries, however many there are."""
    span = (date(year, 1, 1), date(year, 12, 31))
    bodies = Agency.objects.filter(within(actor, "pk"), is_active=True).exclude(kind=AgencyKind.OUT_OF_SCOPE)
    held = _by_agency(counting.trainings_held(*span), count=Count("pk"), hours=Sum("hours"))
    met = _by_agency(counting.meetings_held(*span), count=Count("pk"))
    came = {
        row["training__agency_id"]: row["heads"]
        for row in counting.trainees(*span).values("training__agency_id").annotate(heads=Sum("heads")).order_by()
    }
    told = _by_agency(counting.publicity_done(*span), count=Sum("count"))
    staff = dict(StaffYear.objects.filter(year=year).values_list("agency_id", "total"))
    return [
        YearSums(
            agency_id=body.pk,
            agency_name=body.name,
            trainings=held[body.pk].get("count") or 0,
            heads=came.get(body.pk, 0),
            meetings=met[body.pk].get("count") or 0,
            hours=held[body.pk].get("hours") or Decimal(0),
            publicity=told[body.pk].get("count") or 0,
            warning=implausible(held[body.pk].get("count") or 0, came.get(body.pk, 0), staff=staff.get(body.pk)),
        )
        for body in bodies.order_by("position", "pk")
    ]


def implausible(count: int, heads: int, *, staff: int | None) -> str:
    """What does not go together in a year's numbers, in a sentence; empty where nothing strikes."""
    if count and not heads:
        return say("登记了{count}次培训，没有登记参加人数。请补填各单位参加人数。", count=count)
    if heads and not count:
        return say("登记了{heads}人次，没有登记培训次数。请核对。", heads=heads)
    if count and staff and heads < count * staff * LEAST_SHARE:
        most = count * staff
        return say(
            "{count}次培训共{heads}人次，而本单位工作人员有{staff}人（每次都参加应为{most}人次）。请核对是否漏填人数。",
            count=count,
            heads=heads,
            staff=staff,
            most=most,
        )
    return ""


def _told(actor: Actor, filters: PublicityFilters) -> QuerySet[Publicity]:
    chosen = visible_publicity(actor).select_related("agency")
    if filters.agency_id:
        chosen = chosen.filter(agency_id=filters.agency_id)
    if filters.medium:
        chosen = chosen.filter(medium=filters.medium)
    if filters.year:
        chosen = chosen.filter(on__range=(date(filters.year, 1, 1), date(filters.year, 12, 31)))
    for word in filters.q.split()[:MOST_WORDS]:
        chosen = chosen.filter(Q(theme__icontains=word) | Q(outlet__icontains=word) | Q(agency__name__icontains=word))
    return chosen


def _publicity(actor: Actor, one: Publicity) -> PublicityRow:
    return PublicityRow(
        one.pk, one.agency.name, Medium(one.medium), one.theme, one.on, one.count, one.unit, one.outlet, one.note,
        actor.may(WRITE, At(one.agency_id)),
    )  # fmt: skip


def _by_agency(chosen: QuerySet[Any], **amounts: Any) -> dict[int, dict[str, Any]]:
    rows = chosen.values("agency_id").annotate(**amounts).order_by()
    return defaultdict(dict, {row["agency_id"]: row for row in rows})
