"""What staff may see of complaints: the list, one complaint whole, what a body was asked, what waits, and the desks."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.complaints import counting, showing
from gongkai.complaints.displays import (
    ComplaintFilters,
    ComplaintRow,
    ComplaintView,
    MeasureView,
    OpinionView,
)
from gongkai.complaints.models import Complaint, ComplaintFile, ComplaintOpinion, Measure
from gongkai.complaints.visibility import measures_of, opinions_of, visible_to
from gongkai.complaints.vocabulary import GRIEVANCES, OPEN, AnswerWay, Sort, State
from gongkai.law.complaints import reasons, refusals
from gongkai.law.vocabulary import Version
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5
MOST_KIN = 10
MOST_WAITING = 200
UPHELD = "upheld"
_JOINED = ("agency", "against", "info_request", "earlier")
_LOOKS = {name: name for name in ("agency_id", "against_id", "sort", "channel", "reason", "year")} | {
    "decided_on__gte": "decided_from", "decided_on__lte": "decided_to",
}  # fmt: skip


def complaints(actor: Actor, filters: ComplaintFilters, *, today: date, page: int = 1) -> Page[ComplaintRow]:
    """One page of the list, the newest on top. Two queries, however long it is."""
    return paged(_narrowed(actor, filters, today), showing.row, order=("-registered_on", "-id"), page=page)


def rows(actor: Actor, filters: ComplaintFilters, *, today: date) -> Iterator[ComplaintRow]:
    """Every line of the list, for exports."""
    return streamed(_narrowed(actor, filters, today), showing.row)


def tallies(actor: Actor, *, today: date, sorts: Sequence[Sort] = GRIEVANCES) -> dict[str, int]:
    """How many wait for what, over all this person sees: for the tiles above the list. One query."""
    marks = {
        "open": Q(),
        "received": Q(state=State.RECEIVED),
        "deciding": Q(state=State.DECIDING),
        "late": counting.is_late(today),
    }
    mine = visible_to(actor).filter(state__in=OPEN, sort__in=sorts)
    return mine.aggregate(**{name: Count("pk", filter=fits) for name, fits in marks.items()})


def complaint(actor: Actor, pk: int) -> ComplaintView:
    """One complaint with everything its page shows; unknown and hidden look the same."""
    joined = (
        *_JOINED,
        "item__current",
        "remedy_case",
        "registered_by",
        "found_by",
        "decided_by",
        "merged_into",
        "sent_on_from",
    )
    found = visible_to(actor).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    asked = showing.extension(found)
    return ComplaintView(
        **vars(showing.row(found)),
        **_words(found),
        **_parts(actor, found),
        **showing.links(actor, found),  # type: ignore[arg-type]
        extension=asked,
        kin=[showing.row(one) for one in _kin(actor, found)],
        may=showing.may(actor, found, asked),
    )


def opinion(actor: Actor, pk: int) -> OpinionView:
    """What a body was asked, for its own people and for the desk."""
    mine = Q(pk__in=opinions_of(actor).values("pk")) | Q(complaint__in=visible_to(actor))
    found = ComplaintOpinion.objects.select_related("complaint", "agency").filter(mine, pk=pk).first()
    if found is None:
        raise Unknown
    return showing.opinion(found, actor=actor)


def measure(actor: Actor, pk: int) -> MeasureView:
    """What a body was told to do, for its own people and for the desk."""
    mine = Q(pk__in=measures_of(actor).values("pk")) | Q(complaint__in=visible_to(actor))
    found = Measure.objects.select_related("complaint", "agency").filter(mine, pk=pk).first()
    if found is None:
        raise Unknown
    return showing.measure(found, actor=actor)


def asked_of(actor: Actor) -> list[OpinionView]:
    """Questions to the bodies of this person, open ones first. One query."""
    found = opinions_of(actor).filter(answered_on__isnull=True, complaint__state__in=OPEN)
    rows = found.select_related("complaint", "agency").order_by("due_on", "id")[:MOST_WAITING]
    return [view for one in rows if (view := showing.opinion(one, actor=actor)).may_answer]


def ordered_of(actor: Actor) -> list[MeasureView]:
    """Measures the bodies of this person still have to carry out. One query."""
    found = measures_of(actor).filter(confirmed_on__isnull=True, complaint__state__in=OPEN)
    rows = found.select_related("complaint", "agency").order_by("due_on", "id")[:MOST_WAITING]
    return [showing.measure(one, actor=actor) for one in rows]


def waiting(
    actor: Actor, permission: str, states: tuple[State, ...], *, sorts: Sequence[Sort] = GRIEVANCES
) -> list[ComplaintRow]:
    """Complaints in these states that this person may take further, the most pressing first. One query."""
    found = visible_to(actor).filter(state__in=states, sort__in=sorts).select_related(*_JOINED)
    rows = found.order_by("next_due_on", "id")[:MOST_WAITING]
    return [showing.row(one) for one in rows if actor.may(permission, one)]


def open_appeals(actor: Actor) -> QuerySet[Complaint]:
    """Appeals this person sees that are being worked on, as a list to be asked further."""
    return visible_to(actor).filter(sort=Sort.APPEAL, state__in=OPEN)


def file(actor: Actor, pk: int, file_id: int) -> ComplaintFile:
    """A file of a complaint this person may see."""
    found = (
        ComplaintFile.objects.select_related("file")
        .filter(pk=file_id, complaint__in=visible_to(actor), complaint_id=pk)
        .first()
    )
    if found is None:
        raise Unknown
    return found


def people_of(complaint_id: int, actor: Actor) -> list[tuple[int, str]]:
    """Who may be named to investigate: the people of the receiving body."""
    found = visible_to(actor).filter(pk=complaint_id).first()
    if found is None:
        raise Unknown
    staff = User.objects.filter(agency_id=found.agency_id, is_active=True).order_by("name", "id")
    return list(staff.values_list("pk", "name"))


def _narrowed(actor: Actor, filters: ComplaintFilters, today: date) -> QuerySet[Complaint]:
    equal: dict[str, Any] = {look: value for look, name in _LOOKS.items() if (value := getattr(filters, name))}
    chosen = visible_to(actor).filter(**equal)
    if not filters.sort:
        chosen = chosen.filter(sort__in=GRIEVANCES)
    if filters.state == "open":
        chosen = chosen.filter(state__in=OPEN)
    elif filters.state:
        chosen = chosen.filter(state=filters.state)
    if filters.outcome:
        chosen = counting.upheld(chosen) if filters.outcome == UPHELD else chosen.filter(outcome=filters.outcome)
    if filters.late:
        chosen = chosen.filter(counting.is_late(today))
    return chosen.filter(_says(filters.q)).select_related(*_JOINED)


def _says(text: str) -> Q:
    words = Q()
    for word in text.replace("\0", "").split()[:MOST_WORDS]:
        named = Q(number__icontains=word) | Q(title__icontains=word) | Q(against__name__icontains=word)
        named |= Q(contested__icontains=word) | Q(earlier__number__icontains=word)
        words &= named | Q(against_words__icontains=word) | Q(info_request__number__icontains=word)
    return words


def _kin(actor: Actor, one: Complaint) -> QuerySet[Complaint]:
    """Others by the same person, or about the same request or item, at the same desk."""
    same = Q(person_key=one.person_key) if one.person_key else Q(pk__in=[])
    if one.info_request_id:
        same |= Q(info_request_id=one.info_request_id)
    if one.item_id:
        same |= Q(item_id=one.item_id)
    found = visible_to(actor).filter(same, agency_id=one.agency_id).exclude(pk=one.pk)
    return found.select_related(*_JOINED).order_by("-registered_on", "-id")[:MOST_KIN]


def _words(one: Complaint) -> dict[str, Any]:
    reason, refusal = reasons(Version(one.version)).get(one.reason), refusals().get(one.refusal)
    plain = (
        "text", "wish", "contested_on", "heard_on_spot", "is_anonymous", "registered_at", "accept_due_on", "assign_due_on", "refusal_words",
        "sent_on_to", "findings", "proposal", "found_on", "decision",
    )  # fmt: skip
    return {name: getattr(one, name) for name in plain} | {
        "answer_way": AnswerWay(one.answer_way) if one.answer_way else None,
        "reason_code": one.reason,
        "against_id": one.against_id,
        "reason_article": reason.article if reason else "",
        "refusal_label": refusal.label if refusal else "",
        "registered_by": one.registered_by.name if one.registered_by else "",
        "found_by": one.found_by.name if one.found_by else "",
        "decided_by": one.decided_by.name if one.decided_by else "",
        "sent_on_from": one.sent_on_from.number if one.sent_on_from else "",
    }


def _parts(actor: Actor, one: Complaint) -> dict[str, Any]:
    for_opinions = one.opinions.select_related("agency", "complaint")
    for_measures = one.measures.select_related("agency", "complaint")
    into = one.merged_into
    return {
        "investigators": [who.user.name for who in one.investigators.filter(to_on__isnull=True).select_related("user")],
        "opinions": [showing.opinion(found, actor=actor) for found in for_opinions],
        "measures": [showing.measure(found, actor=actor) for found in for_measures],
        "letters": [showing.letter(found) for found in one.letters.all()],
        "events": [showing.event(found) for found in one.events.select_related("by")],
        "papers": [showing.paper(found) for found in one.papers.all()],
        "files": [showing.file(found) for found in one.files.select_related("file")],
        "appeals": [showing.row(found) for found in one.appeals.select_related(*_JOINED)],
        "merged_into": showing.Link(str(into.pk), into.number, into.number, True) if into else None,
        "merged": list(one.merged.values_list("number", flat=True)),
    }
