"""What staff may see of clean-up batches: the list, one batch, its items, what could be taken in."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import OrderBy

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.clearance import states
from gongkai.clearance.counting import Totals
from gongkai.clearance.displays import Candidate, ClearanceRow, ClearanceView, LineRow, Progress, Signed
from gongkai.clearance.models import Clearance, ClearanceLine
from gongkai.clearance.showing import line_row
from gongkai.clearance.spans import Span
from gongkai.clearance.visibility import APPROVE, CLEAR, PLAN, SIGN, lines_visible, one, visible_to
from gongkai.clearance.vocabulary import ClearanceState, Order, SignedAs, Standing
from gongkai.information.importing import shapes
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to as items_visible
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness
from gongkai.paging import Page, paged, streamed
from gongkai.publication.models import PublicItem

_OF_VERB = {
    "change_plan": PLAN,
    "add_items": CLEAR,
    "drop_lines": CLEAR,
    "propose": CLEAR,
    "check_lines": SIGN,
    "sign": SIGN,
    "approve": APPROVE,
    "send_back": APPROVE,
    "cancel": PLAN,
    "submit_lines": CLEAR,
}
_WHOLE_BODY = frozenset({"change_plan", "cancel", "sign", "approve", "send_back"})
DEFINITE = (Openness.PROACTIVE, Openness.ON_REQUEST, Openness.WITHHELD)


@dataclass(frozen=True)
class LineFilters:
    """What the items of a batch are narrowed to."""

    section_id: int | None = None
    openness: str = ""  # waiting: none yet
    standing: str = ""
    text: str = ""


def clearances(actor: Actor, *, agency_id: int | None = None, state: str = "", page: int = 1) -> Page[ClearanceRow]:
    """One page of the batches, the newest on top."""
    return paged(_counted(_narrowed(actor, agency_id, state)), _row, order=("-id",), page=page)


def all_clearances(actor: Actor, *, agency_id: int | None = None, state: str = "") -> Iterator[ClearanceRow]:
    """Every batch, for exports."""
    return streamed(_counted(_narrowed(actor, agency_id, state)), _row)


def clearance(actor: Actor, pk: int) -> ClearanceView:
    """One batch with its progress and what this person may do; unknown and hidden look the same."""
    found = _counted(visible_to(actor).filter(pk=pk)).select_related("made_by").first()
    if found is None:
        raise Unknown
    scope = list(found.sections.order_by("position", "id").values_list("pk", "name"))
    return ClearanceView(
        **vars(_row(found)),
        from_on=found.from_on, cut_off_on=found.cut_off_on, includes_cut_off=found.includes_cut_off,
        order=Order(found.order), planned_from=found.planned_from, source=found.source, note=found.note,
        section_ids=tuple(pk for pk, _name in scope), sections=tuple(name for _pk, name in scope),
        made_by=found.made_by.name, made_at=found.made_at, progress=progress(actor, found),
        signatures=[
            Signed(SignedAs(s.signed_as), s.signer_name, s.post, s.opinion, s.signed_at, s.is_struck)
            for s in found.signatures.all()
        ],
        may=_may(actor, found), plans=actor.may(PLAN, found),
    )  # fmt: skip


def record(actor: Actor, pk: int) -> Clearance:
    """The record itself, for its journal and its papers."""
    return one(actor, pk)


def progress(actor: Actor, found: Clearance) -> list[Progress]:
    """How far each section has come, in the order of the sections."""
    is_settled = found.state == ClearanceState.SIGNED
    rows = (
        lines_visible(actor, found)
        .order_by("section__position", "section_id")
        .values("section_id", "section__name", "section__position")
        .annotate(
            n=Count("pk"),
            cleared=Count("pk", filter=~Q(openness="")),
            checked=Count("pk", filter=Q(checked_at__isnull=False)),
            definite=Count("pk", filter=Q(openness__in=DEFINITE)),
        )
    )
    return [
        Progress(
            row["section_id"], row["section__name"] or "", row["n"], row["cleared"], row["checked"],
            row["definite"] if is_settled else 0,
        )
        for row in rows
    ]  # fmt: skip


def lines(actor: Actor, pk: int, filters: LineFilters | None = None, *, page: int = 1) -> Page[LineRow]:
    """One page of the items in the order of the batch."""
    found = one(actor, pk)
    chosen = _told(_lines_narrowed(actor, found, filters or LineFilters()))
    return paged(chosen, lambda line: line_row(line, found), order=_order(found), page=page)


def all_lines(actor: Actor, pk: int, filters: LineFilters | None = None) -> list[LineRow]:
    """Every item of a batch in its order, for papers and exports."""
    found = one(actor, pk)
    chosen = _told(_lines_narrowed(actor, found, filters or LineFilters()))
    return [line_row(line, found) for line in chosen.order_by(*_order(found)).iterator(chunk_size=1000)]


def chosen_lines(actor: Actor, pk: int, line_ids: Collection[int]) -> list[LineRow]:
    """Some items of a batch in its order, for the page that does something to them. Three queries."""
    found = one(actor, pk)
    chosen = _told(lines_visible(actor, found).filter(pk__in=line_ids))
    return [line_row(line, found) for line in chosen.order_by(*_order(found))]


def candidates(actor: Actor, pk: int, *, text: str = "", page: int = 1) -> Page[Candidate]:
    """Old stock of the batch's body, sections and days that no batch holds yet, in the order of the batch."""
    found = one(actor, pk)
    chosen = _candidates(actor, found).select_related("current", "section")
    for word in text.split()[:5]:
        chosen = chosen.filter(Q(current__title__contains=word) | Q(current__doc_number__contains=word))
    return paged(chosen, _candidate, order=_order(found, "current__made_on"), page=page)


def open_choices(actor: Actor) -> list[tuple[int, str]]:
    """Batches being worked on in which this person clears, for the form of an import."""
    scope = actor.scope(CLEAR)
    bodies = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
    reach = EVERYTHING if scope.everything else Q(agency_id__in=bodies)
    found = Clearance.objects.filter(reach, state=ClearanceState.OPEN).select_related("agency").order_by("-id")[:200]
    return [(one.pk, f"{one.number} {one.name}（{one.agency.short_name or one.agency.name}）") for one in found]


def span_of(actor: Actor, pk: int | None) -> shapes.Span | None:
    """The days of a batch, as the check of an import takes them."""
    if pk is None:
        return None
    span = Span.of(one(actor, pk))
    return shapes.Span(span.first, span.last, span.words)


def joined(actor: Actor, pk: int | None) -> dict[str, Any] | None:
    """The batch an import was meant for, as its page names it."""
    found = visible_to(actor).filter(pk=pk).first() if pk else None
    return {"id": found.pk, "number": found.number, "name": found.name} if found else None


def waiting_for_signature(actor: Actor) -> list[ClearanceRow]:
    """The batches that wait for this person's signature: the section's where all is cleared, or the leader's."""
    rows = []
    for found in _counted(under_way(actor)).order_by("planned_to", "id")[:100]:
        row = _row(found)
        is_ready = row.totals.total and not row.totals.waiting
        verb = SIGN if found.state == ClearanceState.OPEN else APPROVE
        if is_ready and actor.may(verb, found):
            rows.append(row)
    return rows


def under_way(actor: Actor) -> QuerySet[Clearance]:
    """Everything `waiting_for_signature` and `to_clear` choose from, as a list to be asked further."""
    return visible_to(actor).filter(state__in=(ClearanceState.OPEN, ClearanceState.CHECKED))


def to_clear(actor: Actor) -> list[ClearanceRow]:
    """The batches with items that this person should give an attribute."""
    found = _counted(under_way(actor).filter(state=ClearanceState.OPEN)).order_by("planned_to", "id")[:100]
    rows = [_row(one) for one in found if actor.may(CLEAR, one)]
    return [row for row in rows if row.totals.waiting]


def _narrowed(actor: Actor, agency_id: int | None, state: str) -> QuerySet[Clearance]:
    asked = {"agency_id": agency_id, "state": state}
    return visible_to(actor).filter(**{name: value for name, value in asked.items() if value})


def _counted(chosen: QuerySet[Clearance]) -> QuerySet[Clearance]:
    sums = {f"n_{value}": Count("lines", filter=Q(lines__openness=value)) for value in Openness}
    sums["n_waiting"] = Count("lines", filter=Q(lines__openness=""))
    sums["n_checked"] = Count("lines", filter=Q(lines__checked_at__isnull=False))
    return chosen.select_related("agency").annotate(**sums)


def _row(found: Any) -> ClearanceRow:
    totals = Totals(waiting=found.n_waiting, **{value.value: getattr(found, f"n_{value}") for value in Openness})
    return ClearanceRow(
        found.pk, found.agency_id, found.number, found.name, found.agency.name, Span.of(found).words,
        ClearanceState(found.state), found.planned_to, found.signed_on, totals, found.n_checked,
    )  # fmt: skip


def _order(found: Clearance, column: str = "made_on") -> tuple[OrderBy, str]:
    if found.order == Order.NEWEST_FIRST:
        return F(column).desc(), "-pk"
    return F(column).asc(), "pk"


def _lines_narrowed(actor: Actor, found: Clearance, filters: LineFilters) -> QuerySet[ClearanceLine]:
    chosen = lines_visible(actor, found)
    if filters.section_id:
        chosen = chosen.filter(section_id=filters.section_id)
    if filters.openness:
        chosen = chosen.filter(openness="" if filters.openness == "waiting" else filters.openness)
    if filters.standing:
        chosen = chosen.filter(_standing(filters.standing, found))
    for word in filters.text.split()[:5]:
        chosen = chosen.filter(Q(title__contains=word) | Q(doc_number__contains=word))
    return chosen


def _standing(standing: str, found: Clearance) -> Q:
    """Lines that stand exactly there."""
    settled = Q(openness__in=DEFINITE) if found.state == ClearanceState.SIGNED else Q(pk__in=[])
    conditions = {
        Standing.WAITING: Q(openness=""),
        Standing.CLEARED: ~Q(openness="") & Q(checked_at__isnull=True),
        Standing.CHECKED: Q(checked_at__isnull=False) & ~settled,
        Standing.SETTLED: settled,
    }
    return conditions.get(Standing(standing), Q()) if standing in set(Standing) else Q()


def _told(chosen: QuerySet[ClearanceLine]) -> QuerySet[ClearanceLine]:
    number = PublicItem.objects.filter(pk=OuterRef("item_id")).values("index_number")[:1]
    return chosen.select_related("item__current", "section", "cleared_by").annotate(index_number=Subquery(number))


def _candidates(actor: Actor, found: Clearance) -> QuerySet[InfoItem]:
    sections = found.scope.values("section_id")
    here = ClearanceLine.objects.filter(item_id=OuterRef("pk"), is_live=True)
    days = Span.of(found).condition("current__made_on")
    chosen = items_visible(actor).filter(~Exists(here), agency_id=found.agency_id, is_backlog=True, **days)
    return chosen.filter(section_id__in=sections) if sections.exists() else chosen


def _candidate(item: InfoItem) -> Candidate:
    said = item.current
    if said is None:
        raise Unknown
    section = item.section.name if item.section else ""
    return Candidate(
        item.pk, said.title, said.doc_number, said.made_on, section, Openness(said.openness), Stage(item.stage)
    )


def _may(actor: Actor, found: Clearance) -> dict[str, bool]:
    """Verb → open to this person now; verbs about lines also to those with a duty in one section of the body."""
    answer = {}
    for verb, permission in _OF_VERB.items():
        scope = actor.scope(permission)
        partly = any(agency_id == found.agency_id for agency_id, _section in scope.sections)
        reaches = actor.may(permission, At(found.agency_id)) or (partly and verb not in _WHOLE_BODY)
        answer[verb] = reaches and states.may(verb, found)
    return answer
