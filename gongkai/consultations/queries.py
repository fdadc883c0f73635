"""What staff may see of consultations: the list, one in full, its papers, and what waits for a person."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.consultations import settling, states
from gongkai.consultations.displays import ConsultationFilters, ConsultationRow, ConsultationView
from gongkai.consultations.models import Consultation, ConsultationFile
from gongkai.consultations.showing import extension_rows, file_row, point_rows, ways_of
from gongkai.consultations.visibility import visible_to
from gongkai.consultations.vocabulary import Phase, Showing, State
from gongkai.paging import Page, paged, streamed

__all__ = ["consultation", "consultations", "file", "record", "rows", "to_answer", "to_approve", "to_judge"]
ORDER = ("-from_on", "-id")
MOST_WORDS = 5
MOST_WAITING = 100
_PLAIN = ("id", "agency_id", "number", "title", "from_on", "to_on", "answered_on")
_WHOLE = (
    "draft_html", "explanation", "contact", "phone", "address", "email", "meeting", "shows_comments", "remark",
    "drafted_at", "approved_at", "stopped_on", "stop_reason", "feedback", "final_item_id", "final_title",
)  # fmt: skip
_PEOPLE = ("drafted_by", "submitted_by", "approved_by", "feedback_by", "feedback_approved_by")
_DRAFTER, _APPROVER, _JUDGE = "consultations.draft", "consultations.approve", "consultations.moderate"
_VERBS = {
    "edit": _DRAFTER, "discard": _DRAFTER, "submit": _DRAFTER, "approve": _APPROVER, "send_back": _APPROVER,
    "extend": _APPROVER, "stop": _APPROVER, "enter_comment": _JUDGE, "moderate": _JUDGE, "sort_comments": _DRAFTER,
    "write_feedback": _DRAFTER, "submit_feedback": _DRAFTER, "approve_feedback": _APPROVER,
    "send_back_feedback": _APPROVER,
}  # fmt: skip


def consultations(actor: Actor, filters: ConsultationFilters, *, page: int = 1) -> Page[ConsultationRow]:
    """One page of the list, the newest on top. Two queries, however long it is."""
    today = timezone.localdate()
    return paged(_narrowed(actor, filters, today), lambda one: _row(one, today), order=ORDER, page=page)


def rows(actor: Actor, filters: ConsultationFilters) -> Iterator[ConsultationRow]:
    """Every line of the list in the order of entry, for exports."""
    today = timezone.localdate()
    return streamed(_narrowed(actor, filters, today), lambda one: _row(one, today))


def consultation(actor: Actor, pk: int) -> ConsultationView:
    """One consultation with everything its page shows; unknown and hidden look the same."""
    found = _counted(visible_to(actor)).select_related(*_PEOPLE).filter(pk=pk).first()
    if found is None:
        raise Unknown
    today = timezone.localdate()
    row = _row(found, today)
    names: dict[str, Any] = {name: _name(getattr(found, name)) for name in _PEOPLE}
    return ConsultationView(
        **vars(row),
        **{name: getattr(found, name) for name in _WHOLE},
        **names,
        ways=ways_of(found),
        files=[file_row(file) for file in found.files.select_related("file")],
        extensions=extension_rows(found),
        points=point_rows(found),
        totals=settling.totals(found),
        waiting=found.comments.filter(showing=Showing.WAITING).count(),
        may=_may(actor, found, row.phase),
    )


def record(actor: Actor, pk: int) -> Consultation:
    """The record itself, for the journal's history of it."""
    return visible_to(actor).get(pk=pk)


def file(actor: Actor, pk: int, file_id: int) -> ConsultationFile:
    """One paper of a consultation this person may see."""
    found = ConsultationFile.objects.select_related("file").filter(
        pk=file_id, consultation_id=pk, consultation__in=visible_to(actor)
    )
    one = found.first()
    if one is None:
        raise Unknown
    return one


def to_approve(actor: Actor) -> list[ConsultationRow]:
    """Consultations and feedbacks that wait for this person's approval; not what they wrote themselves."""
    own = Q(state=State.SUBMITTED) & (Q(drafted_by_id=actor.user_id) | Q(submitted_by_id=actor.user_id))
    own |= Q(state=State.FEEDBACK_SUBMITTED, feedback_by_id=actor.user_id)
    waiting = _reached(actor, _APPROVER).filter(state__in=(State.SUBMITTED, State.FEEDBACK_SUBMITTED)).exclude(own)
    return _first(waiting.order_by("from_on", "id"))


def to_judge(actor: Actor) -> list[ConsultationRow]:
    """Consultations with comments nobody has judged; `comments` says how many."""
    waiting = _reached(actor, _JUDGE).filter(state__in=states.WORKED, comments__showing=Showing.WAITING)
    today = timezone.localdate()
    found = waiting.select_related("agency").annotate(n=Count("comments")).order_by("to_on", "id")[:MOST_WAITING]
    return [_row(one, today) for one in found]


def to_answer(actor: Actor) -> list[ConsultationRow]:
    """Consultations over and without feedback, returned drafts and feedbacks among them."""
    return _first(unanswered(actor).order_by("to_on", "id"))


def unanswered(actor: Actor) -> QuerySet[Consultation]:
    """The same as a list to be asked further."""
    over = Q(state=State.APPROVED, to_on__lt=timezone.localdate()) | Q(state=State.FEEDBACK)
    return _reached(actor, _DRAFTER).filter(over | (Q(state=State.DRAFT) & ~Q(remark="")))


def _reached(actor: Actor, permission: str) -> QuerySet[Consultation]:
    scope = actor.scope(permission)
    whole = EVERYTHING if scope.everything else Q(agency_id__in=scope.agency_ids)
    return visible_to(actor).filter(whole)


def _first(chosen: QuerySet[Consultation]) -> list[ConsultationRow]:
    today = timezone.localdate()
    return [_row(one, today) for one in _counted(chosen)[:MOST_WAITING]]


def _counted(chosen: QuerySet[Consultation]) -> QuerySet[Consultation]:
    return chosen.select_related("agency").annotate(n=Count("comments"))


def _narrowed(actor: Actor, filters: ConsultationFilters, today: date) -> QuerySet[Consultation]:
    chosen = visible_to(actor).filter(in_phase(filters.phase, today))
    if filters.agency_id:
        chosen = chosen.filter(agency_id=filters.agency_id)
    if filters.year:
        chosen = chosen.filter(from_on__year=filters.year)
    for word in filters.q.split()[:MOST_WORDS]:
        chosen = chosen.filter(Q(title__icontains=word) | Q(number__icontains=word))
    return _counted(chosen)


def in_phase(phase: str, today: date) -> Q:
    """Those that stand in the phase today; anything else narrows nothing."""
    if phase not in {one.value for one in Phase}:
        return Q()
    dates = {
        Phase.UPCOMING: Q(from_on__gt=today),
        Phase.OPEN: Q(from_on__lte=today, to_on__gte=today),
        Phase.CLOSED: Q(to_on__lt=today),
    }.get(Phase(phase))
    return Q(state=State.APPROVED) & dates if dates is not None else Q(state=phase)


def _row(one: Any, today: date) -> ConsultationRow:
    values = {name: getattr(one, name) for name in _PLAIN}
    phase = states.phase_of(one, today=today)
    return ConsultationRow(**values, agency_name=one.agency.name, phase=phase, comments=one.n)


def _name(person: Any) -> str:
    return person.name if person else ""


def _may(actor: Actor, one: Consultation, phase: Phase) -> dict[str, bool]:
    may = {verb: states.may(verb, one) and actor.may(permission, one) for verb, permission in _VERBS.items()}
    running = phase in (Phase.UPCOMING, Phase.OPEN)
    mine = actor.user_id in (one.drafted_by_id, one.submitted_by_id)
    return may | {
        "extend": may["extend"] and running,
        "write_feedback": may["write_feedback"] and not running,
        "enter_comment": may["enter_comment"] and phase is not Phase.UPCOMING,
        "approve": may["approve"] and not mine,
        "approve_feedback": may["approve_feedback"] and actor.user_id not in settling.writers(one),
        "comments": actor.may("consultations.read", one),
    }
