"""What staff may see of coordination before release: the own rounds, those asked of the own body, one round in full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.information.queries import item as visible_item
from gongkai.paging import Page, paged, streamed
from gongkai.review import coordinating
from gongkai.review.models import Consent, ConsentFile, Coordination
from gongkai.review.visibility import COORDINATE, READ, URGENT, sections_too, within
from gongkai.review.vocabulary import ConsentAnswer, CoordinationKind, CoordinationState

OWN, ASKED = "own", "asked"


@dataclass(frozen=True)
class CoordinationRow:
    """One round in a list."""

    id: int
    item_id: int
    number: str
    title: str
    agency_name: str
    kind: CoordinationKind
    state: CoordinationState
    asked_on: date
    due_on: date
    asked: int
    answered: int
    disagreeing: int
    late: bool


@dataclass(frozen=True)
class ConsentRow:
    """One body that was asked, with its answer and whether this person may give it."""

    id: int
    name: str
    is_inside: bool
    answer: ConsentAnswer | None
    reason: str
    doc_number: str
    answered_on: date | None
    answered_by: str
    files: Sequence[ConsentFile]
    may_answer: bool


@dataclass(frozen=True)
class CoordinationView:
    """One round in full."""

    row: CoordinationRow
    agency_id: int
    matter: str
    summary: str
    body_html: str
    files: Sequence[tuple[str, str]]  # sha256, name
    asked_by: str
    decision: str
    decided_by: str
    decided_on: date | None
    consents: Sequence[ConsentRow]
    is_outdated: bool
    is_own: bool  # the reader belongs to the lead body's side and may open the item
    may_decide: bool


@dataclass(frozen=True)
class ToAnswer:
    """One consent that waits for this person's body."""

    id: int
    coordination_id: int
    title: str
    agency_name: str
    due_on: date


def coordinations(
    actor: Actor, *, side: str = OWN, state: str = "", agency_id: int | None = None, page: int = 1
) -> Page[CoordinationRow]:
    """One page of the rounds: the own ones, or those the own body was asked in; newest first."""
    return paged(_narrowed(actor, side, state, agency_id), _row, order=("-asked_on", "-id"), page=page)


def all_coordinations(
    actor: Actor, *, side: str = OWN, state: str = "", agency_id: int | None = None
) -> Iterator[CoordinationRow]:
    """All of them, for exports."""
    return streamed(_narrowed(actor, side, state, agency_id), _row)


def coordination(actor: Actor, pk: int) -> CoordinationView:
    """One round; those who were asked read what they are asked about, and nothing else of the item."""
    found = _counted(Coordination.objects.filter(pk=pk)).select_related("asked_by", "decided_by", "revision").first()
    if found is None:
        raise Unknown
    consents, is_own = _consents(actor, found), _is_own(actor, found)
    asked = any(actor.may(COORDINATE, At(one.agency_id)) for one in found.consents.all() if one.agency_id)
    if not is_own and not asked:
        raise Unknown
    revision = found.revision
    return CoordinationView(
        row=_row(found),
        agency_id=found.agency_id,
        matter=found.matter,
        summary=revision.summary,
        body_html=revision.body_html,
        files=[(one.file.sha256, one.name) for one in revision.files.select_related("file")],
        asked_by=found.asked_by.name,
        decision=found.decision,
        decided_by=found.decided_by.name if found.decided_by else "",
        decided_on=found.decided_on,
        consents=consents,
        is_outdated=coordinating.outdated(found, found.item),
        is_own=is_own,
        may_decide=_may_decide(actor, found, consents),
    )


def coordination_record(actor: Actor, pk: int) -> Coordination:
    """The record itself, for its journal and its letters; the lead body's people alone."""
    found = Coordination.objects.select_related("agency", "revision", "item").filter(pk=pk).first()
    if found is None or not _is_own(actor, found):
        raise Unknown
    return found


def consent_of(actor: Actor, pk: int) -> tuple[CoordinationView, ConsentRow]:
    """One body's answer with its round, for the page that gives it."""
    found = Consent.objects.filter(pk=pk).values_list("coordination_id", flat=True).first()
    if found is None:
        raise Unknown
    view = coordination(actor, found)
    return view, next(row for row in view.consents if row.id == pk)


def consent_file(actor: Actor, pk: int, file_id: int) -> ConsentFile | None:
    """A written consent of a round this person may see."""
    view = coordination(actor, pk)
    return next((one for row in view.consents for one in row.files if one.pk == file_id), None)


def to_answer(actor: Actor) -> list[ToAnswer]:
    """What other bodies ask of this person's body, the most urgent first."""
    rows = (
        unanswered(actor)
        .select_related("coordination__agency", "coordination__revision")
        .order_by("coordination__due_on", "id")
    )
    return [
        ToAnswer(
            row.pk,
            row.coordination_id,
            row.coordination.revision.title,
            row.coordination.agency.name,
            row.coordination.due_on,
        )
        for row in rows[:100]
    ]


def unanswered(actor: Actor) -> QuerySet[Consent]:
    """The same as a list to be asked further; whoever reaches everywhere answers for the own body alone."""
    own = {"agency_id": actor.agency_id or 0} if actor.scope(COORDINATE).everything else {"agency_id__isnull": False}
    waiting = Consent.objects.filter(within(actor, COORDINATE), **own)
    return waiting.filter(answered_on__isnull=True, coordination__state=CoordinationState.OPEN)


def to_decide(actor: Actor, *, today: date) -> list[CoordinationRow]:
    """Rounds a leader must decide: everybody answered and not everybody agreed, or the days have passed."""
    rows = _counted(undecided(actor))
    rows = rows.filter(Q(n_answered=F("n_asked")) | Q(due_on__lt=today)).exclude(asked_by_id=actor.user_id)
    return [_row(row) for row in rows.order_by("due_on", "id")[:100]]


def undecided(actor: Actor) -> QuerySet[Coordination]:
    """Everything `to_decide` chooses from, as a list to be asked further."""
    return Coordination.objects.filter(sections_too(actor, URGENT), state=CoordinationState.OPEN)


def for_item(actor: Actor, item_id: int) -> list[CoordinationRow]:
    """Every round about an item this person may see."""
    item = visible_item(actor, item_id)
    return [_row(row) for row in _counted(Coordination.objects.filter(item=item)).order_by("-id")]


def _is_own(actor: Actor, found: Coordination) -> bool:
    return any(actor.may(permission, found.item) for permission in (READ, COORDINATE, URGENT))


def _narrowed(actor: Actor, side: str, state: str, agency_id: int | None) -> QuerySet[Coordination]:
    if side == ASKED:
        mine = Consent.objects.filter(within(actor, COORDINATE), agency_id__isnull=False)
        rows = Coordination.objects.filter(pk__in=mine.values("coordination_id"))
    else:
        rows = Coordination.objects.filter(sections_too(actor, READ, COORDINATE, URGENT))
    asked = {"state": state, "agency_id": agency_id}
    return _counted(rows.filter(**{name: value for name, value in asked.items() if value}))


def _counted(rows: QuerySet[Coordination]) -> QuerySet[Coordination]:
    against = Q(consents__answer__in=[ConsentAnswer.REFUSE.value, ConsentAnswer.PARTLY.value])
    return rows.select_related("agency", "revision", "item__current").annotate(
        n_asked=Count("consents"),
        n_answered=Count("consents", filter=Q(consents__answered_on__isnull=False)),
        n_against=Count("consents", filter=against),
    )


def _row(row: Coordination) -> CoordinationRow:
    asked, answered, against = (getattr(row, name) for name in ("n_asked", "n_answered", "n_against"))
    state = CoordinationState(row.state)
    return CoordinationRow(
        id=row.pk,
        item_id=row.item_id,
        number=row.number,
        title=row.revision.title,
        agency_name=row.agency.name,
        kind=CoordinationKind(row.kind),
        state=state,
        asked_on=row.asked_on,
        due_on=row.due_on,
        asked=asked,
        answered=answered,
        disagreeing=against,
        late=state is CoordinationState.OPEN and answered < asked and row.due_on < timezone.localdate(),
    )


def _consents(actor: Actor, found: Coordination) -> list[ConsentRow]:
    leads = actor.may(COORDINATE, found.item)
    is_open = found.state == CoordinationState.OPEN
    rows = found.consents.select_related("answered_by").prefetch_related("files__file")
    return [
        ConsentRow(
            id=one.pk,
            name=one.name,
            is_inside=one.agency_id is not None,
            answer=ConsentAnswer(one.answer) if one.answer else None,
            reason=one.reason,
            doc_number=one.doc_number,
            answered_on=one.answered_on,
            answered_by=one.answered_by.name if one.answered_by else "",
            files=list(one.files.all()),
            may_answer=is_open and not one.answer and (leads or _may_answer(actor, one)),
        )
        for one in rows
    ]


def _may_answer(actor: Actor, one: Consent) -> bool:
    return one.agency_id is not None and actor.may(COORDINATE, At(one.agency_id))


def _may_decide(actor: Actor, found: Coordination, consents: Sequence[ConsentRow]) -> bool:
    if not actor.may(URGENT, found.item) or actor.user_id == found.asked_by_id:
        return False
    if found.state == CoordinationState.AGREED:
        return coordinating.outdated(found, found.item)
    waiting = any(row.answer is None for row in consents)
    return found.state == CoordinationState.OPEN and (not waiting or timezone.localdate() > found.due_on)
