"""What staff may see of nil declarations 零信息说明."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.catalogue import headings, states
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL, READ, SIGN, may_agree, within
from gongkai.catalogue.vocabulary import NilState
from gongkai.information.models import InfoItem
from gongkai.law.openness import duties
from gongkai.paging import Page, paged

MOST = 100


@dataclass(frozen=True)
class NilRow:
    """One declaration as a list and its own page show it; `over` once its period has run out."""

    id: int
    agency_id: int
    agency_name: str
    heading: str
    text: str
    article: str
    reason: str
    from_on: date
    to_on: date
    state: NilState
    over: bool
    written_by: str
    written_by_id: int
    written_at: datetime
    agreed_by: str
    agreed_at: datetime | None
    remark: str
    ended_on: date | None
    end_reason: str


@dataclass(frozen=True)
class NilView:
    """One declaration with what this person may do with it."""

    row: NilRow
    verbs: frozenset[str]


@dataclass(frozen=True)
class NilFilters:
    """What the list is narrowed to; `standing` is a state, or `over` for those whose period ran out."""

    agency_id: int | None = None
    standing: str = ""


def rows(actor: Actor, filters: NilFilters, *, today: date, page: int = 1) -> Page[NilRow]:
    """The declarations in reach, the newest first. Two queries."""
    chosen = visible(actor)
    if filters.agency_id:
        chosen = chosen.filter(agency_id=filters.agency_id)
    if filters.standing == "over":
        chosen = chosen.filter(state=NilState.AGREED, to_on__lt=today)
    elif filters.standing in list(NilState):
        chosen = chosen.filter(state=filters.standing)
    return paged(_named(chosen), lambda one: _row(one, today), order=["-id"], page=page)


def one(actor: Actor, pk: int, *, today: date) -> NilView:
    """One declaration; what the person may not know of looks like nothing."""
    found = _named(visible(actor)).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return NilView(_row(found, today), _verbs(actor, found))


def visible(actor: Actor) -> QuerySet[NilDeclaration]:
    """The declarations of the bodies whose figures this person reads."""
    return NilDeclaration.objects.filter(within(actor, READ))


def waiting(actor: Actor) -> list[NilRow]:
    """What waits for this person as the second one."""
    return [_row(row, date.min) for row in _named(written(actor)).order_by("id")[:MOST]]


def written(actor: Actor) -> QuerySet[NilDeclaration]:
    """The same as a list to be asked further."""
    reach = within(actor, NIL) | within(actor, SIGN)
    return NilDeclaration.objects.filter(reach, state=NilState.WRITTEN).exclude(written_by_id=actor.user_id)


def under_way(actor: Actor) -> QuerySet[NilDeclaration]:
    """Everything `to_mend` and `to_end` choose from, as a list to be asked further."""
    return NilDeclaration.objects.filter(within(actor, NIL), state__in=(NilState.RETURNED, NilState.AGREED))


def to_mend(actor: Actor) -> list[NilRow]:
    """What came back to this person's unit."""
    found = NilDeclaration.objects.filter(within(actor, NIL), state=NilState.RETURNED)
    return [_row(row, date.min) for row in _named(found).order_by("id")[:MOST]]


def to_end(actor: Actor, *, today: date) -> list[tuple[NilRow, int]]:
    """Declarations that no longer hold: something is public under the heading (how many), or the period is over (0).

    Law: Regulation 2019, Arts. 20-21.
    """
    found = list(_named(NilDeclaration.objects.filter(within(actor, NIL), state=NilState.AGREED)).order_by("id")[:500])
    columns = {row.heading: found_one.columns for row in found if (found_one := headings.heading(row.heading))}
    counted = _counted({row.agency_id for row in found})
    rows = ((row, sum(counted.get((row.agency_id, code), 0) for code in columns.get(row.heading, ()))) for row in found)
    return [(_row(row, today), count) for row, count in rows if count or row.to_on < today]


def counts(actor: Actor, *, today: date) -> Mapping[str, int]:
    """How many stand where, for the tiles. One query."""
    over = Q(state=NilState.AGREED, to_on__lt=today)
    live = Q(state=NilState.AGREED, to_on__gte=today)
    return visible(actor).aggregate(
        live=Count("pk", filter=live),
        over=Count("pk", filter=over),
        written=Count("pk", filter=Q(state=NilState.WRITTEN)),
        returned=Count("pk", filter=Q(state=NilState.RETURNED)),
    )


def live(agency_ids: Sequence[int], *, today: date) -> Mapping[tuple[int, str], date]:
    """(agency, heading) → last day, of every declaration that holds on a day. One query."""
    found = NilDeclaration.objects.filter(
        agency_id__in=agency_ids, state=NilState.AGREED, from_on__lte=today, to_on__gte=today
    )
    return {(pk, code): to_on for pk, code, to_on in found.values_list("agency_id", "heading", "to_on")}


def _counted(agency_ids: set[int]) -> Mapping[tuple[int, str], int]:
    found = InfoItem.objects.filter(is_public=True, agency_id__in=agency_ids).order_by()
    grouped = found.values("agency_id", "current__column_code").annotate(n=Count("pk"))
    return {(row["agency_id"], row["current__column_code"]): row["n"] for row in grouped}


def _verbs(actor: Actor, row: NilDeclaration) -> frozenset[str]:
    writes = actor.may(NIL, At(row.agency_id))
    agrees = may_agree(actor, row.agency_id, permission=NIL) and row.written_by_id != actor.user_id
    allowed = {"amend_nil": writes, "end_nil": writes, "agree_nil": agrees, "return_nil": agrees}
    return frozenset(verb for verb, may in allowed.items() if may and states.may(verb, row))


def _named(chosen: QuerySet[NilDeclaration]) -> QuerySet[NilDeclaration]:
    return chosen.select_related("agency", "written_by", "agreed_by")


def _row(one: Any, today: date) -> NilRow:
    duty = _DUTIES.get(one.heading)
    return NilRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        heading=one.heading,
        text=duty.text if duty else one.heading,
        article=duty.article if duty else "",
        reason=one.reason,
        from_on=one.from_on,
        to_on=one.to_on,
        state=NilState(one.state),
        over=one.state == NilState.AGREED and one.to_on < today,
        written_by=one.written_by.name,
        written_by_id=one.written_by_id,
        written_at=one.written_at,
        agreed_by=one.agreed_by.name if one.agreed_by else "",
        agreed_at=one.agreed_at,
        remark=one.remark,
        ended_on=one.ended_on,
        end_reason=one.end_reason,
    )


_DUTIES = {duty.code: duty for duty in duties()}
