"""What staff may see of second looks: what is due, what was decided, and the figures of refusals by ground.

Law: Regulation 2019, Art. 18.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DateField, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, ExtractYear, TruncDate
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Openness
from gongkai.paging import Page, paged, streamed
from gongkai.review import clock, months
from gongkai.review.models import ReviewPolicy, ReviewSlip, SecondLook
from gongkai.review.registers import OUTDATED
from gongkai.review.visibility import APPROVE, LOOK, READ, sections_too
from gongkai.review.vocabulary import KEPT, LookOutcome, LookState, SlipState

DUE, PROPOSED, ALL = "due", "proposed", "all"


@dataclass(frozen=True)
class LookRow:
    """One decision not to publish, and its second looks."""

    slip_id: int
    item_id: int
    number: str
    title: str
    agency_name: str
    openness: Openness
    ground: str
    reason: str
    decided_on: date
    last_on: date
    due_on: date
    late: bool
    looks: Sequence["Look"]

    @property
    def proposed(self) -> "Look | None":
        """The look that waits for approval."""
        return next((look for look in self.looks if look.state is LookState.PROPOSED), None)


@dataclass(frozen=True)
class Look:
    """One second look."""

    id: int
    slip_id: int
    item_id: int
    title: str
    outcome: LookOutcome
    reason: str
    state: LookState
    proposed_by: str
    proposed_on: date
    decided_by: str
    decided_on: date | None
    remark: str
    started: bool


@dataclass(frozen=True)
class GroundCount:
    """Refusals on one ground: how many in each year."""

    label: str
    by_year: dict[int, int]

    @property
    def total(self) -> int:
        """In all years."""
        return sum(self.by_year.values())


@dataclass(frozen=True)
class BodyCount:
    """Refusals of one body in each year."""

    agency_id: int
    agency_name: str
    by_year: dict[int, int]

    @property
    def total(self) -> int:
        """In all years."""
        return sum(self.by_year.values())


def second_looks(
    actor: Actor, *, tab: str = DUE, agency_id: int | None = None, openness: str = "", page: int = 1
) -> Page[LookRow]:
    """One page of what is kept from the public, the longest unlooked-at first."""
    return paged(_narrowed(actor, tab, agency_id, openness), _shown(), order=("last_on", "id"), page=page)


def all_second_looks(
    actor: Actor, *, tab: str = DUE, agency_id: int | None = None, openness: str = ""
) -> Iterator[LookRow]:
    """All of it, for exports."""
    return streamed(_narrowed(actor, tab, agency_id, openness), _shown())


def counts(actor: Actor) -> dict[str, int]:
    """How many decisions are due for a look, wait for approval, stand in all."""
    return {tab: _narrowed(actor, tab, None, "").count() for tab in (DUE, PROPOSED, ALL)}


def second_look(actor: Actor, slip_id: int) -> LookRow:
    """One decision with all its looks; unknown and hidden look the same."""
    found = _kept(actor).filter(pk=slip_id).first()
    if found is None:
        raise Unknown
    return _shown()(found)


def look(actor: Actor, pk: int) -> Look:
    """One look, for the page that judges it."""
    found = _looks().filter(sections_too(actor, READ, LOOK, APPROVE), pk=pk).first()
    if found is None:
        raise Unknown
    return _look(found)


def to_approve(actor: Actor) -> list[Look]:
    """Looks somebody else proposed, which wait for this person."""
    return [_look(row) for row in proposed(actor).order_by("proposed_on", "id")[:100]]


def proposed(actor: Actor) -> QuerySet[SecondLook]:
    """The same as a list to be asked further."""
    rows = _looks().filter(sections_too(actor, APPROVE), state=LookState.PROPOSED)
    return rows.exclude(proposed_by_id=actor.user_id)


def to_start(actor: Actor) -> list[Look]:
    """Approved changes whose draft nobody has begun."""
    opening = (LookOutcome.OPEN.value, LookOutcome.ON_REQUEST.value)
    rows = _looks().filter(sections_too(actor, "information.write"), state=LookState.APPROVED, outcome__in=opening)
    rows = rows.filter(started__isnull=True, slip__revision_id=F("item__current_id"))
    return [_look(row) for row in rows.order_by("decided_on", "id")[:100]]


def due_now(actor: Actor, *, most: int = 100) -> list[LookRow]:
    """What is due for a look within this person's reach, the longest unlooked-at first."""
    shown = _shown()
    rows = _narrowed(actor, DUE, None, "", own=shown.own).filter(sections_too(actor, LOOK))
    return [shown(row) for row in rows.order_by("last_on", "id")[:most]]


def by_ground(actor: Actor, *, agency_id: int | None = None) -> list[GroundCount]:
    """Refusals by ground and year, most first.

    Law: Regulation 2019, Art. 18.
    """
    rows = _withheld(actor, agency_id).values_list("ground_code", "year").annotate(n=Count("pk")).order_by()
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for code, year, count in rows:
        found[code][year] = count
    counted = [GroundCount(months.ground_label(code) if code else "", years) for code, years in found.items()]
    return sorted(counted, key=lambda one: -one.total)


def by_body(actor: Actor) -> list[BodyCount]:
    """Refusals by body and year, most first."""
    columns = ("item__agency_id", "item__agency__name", "year")
    rows = _withheld(actor, None).values_list(*columns).annotate(n=Count("pk")).order_by()
    found: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
    for pk, name, year, count in rows:
        found[pk, name][year] = count
    return sorted((BodyCount(pk, name, years) for (pk, name), years in found.items()), key=lambda one: -one.total)


def _withheld(actor: Actor, agency_id: int | None) -> QuerySet[Any]:
    rows: Any = ReviewSlip.objects.filter(sections_too(actor, READ), final_openness=Openness.WITHHELD)
    rows = rows.filter(state=SlipState.CONCLUDED).exclude(OUTDATED)
    rows = rows.filter(item__agency_id=agency_id) if agency_id else rows
    return rows.annotate(year=ExtractYear("closed_at"))


def _kept(actor: Actor) -> QuerySet[Any]:
    """Every decision in force that keeps something from the public, with the day it was last looked at."""
    looked = SecondLook.objects.filter(slip=OuterRef("pk"), state=LookState.APPROVED).order_by("-decided_on")
    last = Subquery(looked.values("decided_on")[:1], output_field=DateField())
    rows: Any = ReviewSlip.objects.filter(
        sections_too(actor, READ, LOOK), state=SlipState.CONCLUDED, final_openness__in=[one.value for one in KEPT]
    )
    rows = rows.exclude(OUTDATED).annotate(last_on=Coalesce(last, TruncDate("closed_at")))
    return rows.select_related("item__agency", "revision").prefetch_related(
        "second_looks__proposed_by", "second_looks__decided_by"
    )


def kept(actor: Actor) -> QuerySet[Any]:
    """Every decision of this person's reach that a look may be about, as a list to be asked further."""
    return _kept(actor).filter(sections_too(actor, LOOK))


def _narrowed(
    actor: Actor, tab: str, agency_id: int | None, openness: str, *, own: Mapping[int, int] | None = None
) -> QuerySet[Any]:
    rows: Any = _kept(actor)
    asked = {"item__agency_id": agency_id, "final_openness": openness}
    rows = rows.filter(**{name: value for name, value in asked.items() if value})
    waiting = SecondLook.objects.filter(state=LookState.PROPOSED).values("slip_id")
    if tab == PROPOSED:
        return rows.filter(pk__in=waiting)
    return rows.filter(_due(timezone.localdate(), own)).exclude(pk__in=waiting) if tab == DUE else rows


def _own_months() -> dict[int, int]:
    rows = ReviewPolicy.objects.filter(look_months__isnull=False).values_list("agency_id", "look_months")
    return {agency_id: months for agency_id, months in rows if months is not None}


def _due(today: date, own: Mapping[int, int] | None) -> Q:
    """Due under the body's own number of months, where it set one, else under the default."""
    own = _own_months() if own is None else own
    due = Q(last_on__lte=clock.looked_at_before(today)) & ~Q(item__agency_id__in=list(own))
    for number in set(own.values()):
        bodies = [pk for pk, given in own.items() if given == number]
        due |= Q(item__agency_id__in=bodies, last_on__lte=clock.looked_at_before(today, own=number))
    return due


class _shown:  # noqa: N801
    """A slip as a row of the list."""

    def __init__(self) -> None:
        self.own = _own_months()
        self.today = timezone.localdate()

    def __call__(self, slip: Any) -> LookRow:
        last: date = slip.last_on
        due_on = clock.reassess_on(last, own=self.own.get(slip.item.agency_id))
        looks = sorted(slip.second_looks.all(), key=lambda one: -one.pk)
        return LookRow(
            slip_id=slip.pk,
            item_id=slip.item_id,
            number=slip.number,
            title=slip.revision.title,
            agency_name=slip.item.agency.name,
            openness=Openness(slip.final_openness),
            ground=months.ground_label(slip.ground_code) if slip.ground_code else "",
            reason=slip.ground_reason,
            decided_on=timezone.localdate(slip.closed_at),
            last_on=last,
            due_on=due_on,
            late=due_on < self.today,
            looks=[_look(one, title=slip.revision.title) for one in looks],
        )


def _looks() -> QuerySet[SecondLook]:
    return SecondLook.objects.select_related("slip__revision", "item", "proposed_by", "decided_by")


def _look(row: SecondLook, *, title: str = "") -> Look:
    return Look(
        row.pk,
        row.slip_id,
        row.item_id,
        title or row.slip.revision.title,
        LookOutcome(row.outcome),
        row.reason,
        LookState(row.state),
        row.proposed_by.name,
        row.proposed_on,
        row.decided_by.name if row.decided_by else "",
        row.decided_on,
        row.remark,
        row.started_id is not None,
    )
