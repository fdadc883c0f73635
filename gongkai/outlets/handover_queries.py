"""What staff may see of hand-overs: what is owed to whom, what waits, the lists and one list in full."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.outlets import clock, states
from gongkai.outlets.displays import HandoverRow, HandoverView, LineRow, Owed, QueueRow, Receipt
from gongkai.outlets.models import Handover, HandoverFile, HandoverLine, Point
from gongkai.outlets.queue import late, owed_to, receivers_of, waiting_for
from gongkai.outlets.visibility import READ, WRITE, handovers_visible
from gongkai.outlets.vocabulary import CountedFrom, HandoverState, PointKind
from gongkai.paging import Page, paged, streamed
from gongkai.publication.models import PublicItem

QUEUE = 50


def owed(actor: Actor, *, today: date, agency_id: int | None = None) -> list[Owed]:
    """How much each body within this person's writing reach still owes each place, what is late on top."""
    bodies, parents = _bodies(actor, agency_id), agencies.superiors()
    terms = clock.terms_for(bodies, parents)
    found: list[Owed] = []
    for receiver in Point.objects.filter(receives_for__isnull=False, closed_on__isnull=True):
        served = [pk for pk in bodies if receiver.receives_for_id in (pk, *agencies.above(pk, parents))]
        for same in set(terms.values()):
            chosen = [pk for pk in served if terms[pk] == same]
            found += _owed(bodies, chosen, receiver, same, today)
    return sorted(found, key=lambda one: (-one.late, one.next_due_on or date.max, one.agency_id))


def owed_late(actor: Actor, *, today: date) -> list[Owed]:
    """Of the person's own body, what is late or comes due within the days of the reminder, for the start page."""
    if actor.agency_id is None:
        return []
    terms, working = clock.terms_of(actor.agency_id), clock.calendar()
    until = working.add(today, terms.warn_days)
    return [
        one for one in owed(actor, today=today, agency_id=actor.agency_id) if (one.next_due_on or date.max) <= until
    ]


def late_count(agency_id: int, *, today: date) -> int:
    """How many items of a body some place should have by now and has not; whoever reads this judged who may."""
    terms = clock.terms_of(agency_id)
    return sum(late(waiting_for(agency_id, one), terms=terms, today=today).count() for one in receivers_of(agency_id))


def queue(actor: Actor, agency_id: int, receiver_id: int, *, today: date, page: int = 1) -> Page[QueueRow]:
    """The items of a body a place has not been given yet, the most urgent first."""
    receiver = receiver_for(actor, agency_id, receiver_id)
    terms, working = clock.terms_of(agency_id), clock.calendar()

    def shown(one: PublicItem) -> QueueRow:
        due = clock.due_on(one.published_on, one.made_on, terms=terms, working=working)
        return QueueRow(
            one.pk, one.index_number, one.title, one.doc_number, one.column_name, one.made_on, one.published_on,
            due, working.provisional(due), clock.days_left(due, today),
        )  # fmt: skip

    first = "made_on" if terms.counted_from is CountedFrom.MADE else "published_on"
    return paged(waiting_for(agency_id, receiver), shown, order=(first, "item_id"), page=page, size=QUEUE)


def receiver_for(actor: Actor, agency_id: int, receiver_id: int) -> Point:
    """A place this body hands over to."""
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not actor.may(READ, At(agency_id)):
        raise Unknown
    found = receivers_of(agency_id).filter(pk=receiver_id).first()
    if found is None:
        raise Unknown
    return found


def receiver_choices(actor: Actor, agency_id: int) -> list[tuple[int, str]]:
    """The places this body hands over to, for a form."""
    if not actor.may(READ, At(agency_id)):
        return []
    return [(one.pk, f"{one.name}（{PointKind(one.kind).label}）") for one in receivers_of(agency_id)]


def handovers(actor: Actor, *, agency_id: int | None = None, state: str = "", page: int = 1) -> Page[HandoverRow]:
    """One page of the lists, the newest on top."""
    return paged(_counted(_narrowed(actor, agency_id, state)), _row, order=("-prepared_on", "-id"), page=page)


def all_handovers(actor: Actor, *, agency_id: int | None = None, state: str = "") -> Iterator[HandoverRow]:
    """Every list, for exports."""
    return streamed(_counted(_narrowed(actor, agency_id, state)), _row)


def handover(actor: Actor, pk: int) -> HandoverView:
    """One list with its lines; unknown and hidden look the same."""
    found = _counted(handovers_visible(actor)).select_related("prepared_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return HandoverView(
        **vars(_row(found)),
        received_by=found.received_by,
        note=found.note,
        prepared_by=found.prepared_by.name,
        rows=_lines(found),
        files=[Receipt(one.pk, one.name, one.file.size, one.added_at) for one in found.files.select_related("file")],
        may=_may(actor, found),
    )


def handover_record(actor: Actor, pk: int) -> Handover:
    """The record itself, for its journal and its papers."""
    found = handovers_visible(actor).select_related("agency", "receiver").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def receipt(actor: Actor, pk: int, file_id: int) -> HandoverFile | None:
    """A file of a list this person may see."""
    mine = handovers_visible(actor).filter(pk=pk).values("pk")
    return HandoverFile.objects.select_related("file").filter(pk=file_id, handover__in=mine).first()


def recalls(actor: Actor) -> list[HandoverRow]:
    """The lists with withdrawn items whose receivers have not been told, within this person's writing reach."""
    public = PublicItem.objects.filter(pk=OuterRef("item_id"))
    gone = HandoverLine.objects.filter(~Exists(public), handover=OuterRef("pk"), is_live=True, recalled_on__isnull=True)
    out = (HandoverState.SENT.value, HandoverState.RECEIVED.value)
    found = _counted(handovers_visible(actor).filter(Exists(gone), state__in=out))
    return [_row(one) for one in found.order_by("-id")[:100] if actor.may(WRITE, one)]


def sent_count(actor: Actor) -> int:
    """How many lists were sent and are not signed for."""
    return handovers_visible(actor).filter(state=HandoverState.SENT.value).count()


def unsigned(actor: Actor) -> list[HandoverRow]:
    """The lists made or sent and not signed for yet, within this person's writing reach."""
    under_way = (HandoverState.PREPARED.value, HandoverState.SENT.value)
    found = _counted(handovers_visible(actor).filter(state__in=under_way)).order_by("prepared_on", "id")[:100]
    return [_row(one) for one in found if actor.may(WRITE, one)]


def _bodies(actor: Actor, agency_id: int | None) -> dict[int, str]:
    scope = actor.scope(WRITE)
    found = Agency.objects.filter(is_active=True).order_by("position", "id")
    if agency_id:
        found = found.filter(pk=agency_id) if actor.may(READ, At(agency_id)) else found.none()
    elif not scope.everything:
        found = found.filter(pk__in=scope.agency_ids)
    return dict(found.values_list("pk", "name"))


def _owed(
    names: Mapping[int, str], chosen: Sequence[int], receiver: Point, terms: clock.Terms, today: date
) -> Iterator[Owed]:
    """What each of the bodies owes one place: one query for all that share their settings."""
    if not chosen:
        return
    field = "made_on" if terms.counted_from is CountedFrom.MADE else "published_on"
    overdue = Q(**{f"{field}__lt": clock.late_before(today, terms=terms)})
    waiting: Any = owed_to(receiver).filter(agency_id__in=chosen).order_by().values("agency_id")
    sums = {"n": Count("pk"), "first": Min(field), "late": Count("pk", filter=overdue)}
    for row in waiting.annotate(**sums):
        due = clock.due_on(row["first"], row["first"], terms=terms)
        body, kind = row["agency_id"], PointKind(receiver.kind)
        yield Owed(body, names[body], receiver.pk, receiver.name, kind, row["n"], row["late"], due)


def _narrowed(actor: Actor, agency_id: int | None, state: str) -> QuerySet[Handover]:
    asked = {"agency_id": agency_id, "state": state}
    return handovers_visible(actor).filter(**{name: value for name, value in asked.items() if value})


def _counted(chosen: QuerySet[Handover]) -> QuerySet[Handover]:
    public = PublicItem.objects.filter(pk=OuterRef("lines__item_id"))
    gone = Q(~Exists(public), lines__recalled_on__isnull=True, lines__is_live=True)
    sums = {"n_lines": Count("lines"), "n_copies": Sum("lines__copies"), "n_gone": Count("lines", filter=gone)}
    return chosen.select_related("agency", "receiver").annotate(**sums)


def _row(one: Handover) -> HandoverRow:
    return HandoverRow(
        one.pk,
        one.agency_id,
        one.number,
        one.agency.name,
        one.receiver.name,
        HandoverState(one.state),
        one.prepared_on,
        one.sent_on,
        one.received_on,
        one.n_lines,  # type: ignore[attr-defined]
        one.n_copies or 0,  # type: ignore[attr-defined]
        one.n_gone,  # type: ignore[attr-defined]
    )


def _lines(found: Handover) -> list[LineRow]:
    revision = PublicItem.objects.filter(pk=OuterRef("item_id")).values("revision_number")[:1]
    from_db = found.lines.annotate(now=revision)
    until = found.sent_on or timezone.localdate()
    return [_line(one, until) for one in from_db]


def _line(one: HandoverLine, until: date) -> LineRow:
    now = one.now  # type: ignore[attr-defined]
    return LineRow(
        one.item_id,
        one.index_number,
        one.title,
        one.doc_number,
        one.made_on,
        one.published_on,
        one.due_on,
        one.copies,
        is_late=one.is_live and until > one.due_on,
        is_public=now is not None,
        is_corrected=now is not None and now > one.revision_number,
        recalled_on=one.recalled_on,
    )


def _may(actor: Actor, one: Handover) -> dict[str, bool]:
    writes = actor.may(WRITE, one)
    verbs = {verb: writes and states.may(verb, one) for verb in states.ROWS}
    verbs["recall"] = verbs["recall"] and one.n_gone > 0  # type: ignore[attr-defined]
    return verbs
