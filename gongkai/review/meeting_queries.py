"""What staff may see of meetings that decided slips."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Openness
from gongkai.paging import Page, paged, streamed
from gongkai.review import policy
from gongkai.review.models import Meeting, MeetingFile, ReviewSlip
from gongkai.review.visibility import READ, REFER, within
from gongkai.review.vocabulary import MeetingKind, SlipState


@dataclass(frozen=True)
class MeetingRow:
    """One meeting in a list."""

    id: int
    kind: MeetingKind
    name: str
    agency_name: str
    held_on: date
    minutes_number: str
    slips: int


@dataclass(frozen=True)
class DecidedSlip:
    """What was decided about one slip, and what became of it."""

    slip_id: int
    number: str
    title: str
    openness: Openness
    note: str
    state: SlipState


@dataclass(frozen=True)
class MeetingView:
    """One meeting in full."""

    row: MeetingRow
    agency_id: int
    chair: str
    present: str
    conclusion: str
    recorded_by: str
    decisions: Sequence[DecidedSlip]
    files: Sequence[MeetingFile]


@dataclass(frozen=True)
class ToDiscuss:
    """A slip that may be brought before a meeting; `why` where the body's own rule demands it."""

    id: int
    number: str
    title: str
    proposed: Openness
    why: str


def meetings(actor: Actor, *, agency_id: int | None = None, page: int = 1) -> Page[MeetingRow]:
    """One page of the meetings, newest first."""
    return paged(_visible(actor, agency_id), _row, order=("-held_on", "-id"), page=page)


def all_meetings(actor: Actor, *, agency_id: int | None = None) -> Iterator[MeetingRow]:
    """All of them, for exports."""
    return streamed(_visible(actor, agency_id), _row)


def meeting(actor: Actor, pk: int) -> MeetingView:
    """One meeting; unknown and hidden look the same."""
    found = _visible(actor, None).select_related("recorded_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    rows = found.decisions.select_related("slip__revision")
    return MeetingView(
        _row(found),
        found.agency_id,
        found.chair,
        found.present,
        found.conclusion,
        found.recorded_by.name,
        [
            DecidedSlip(
                one.slip_id,
                one.slip.number,
                one.slip.revision.title,
                Openness(one.openness),
                one.note,
                SlipState(one.slip.state),
            )
            for one in rows
        ],
        list(found.files.select_related("file")),
    )


def to_discuss(actor: Actor, agency_id: int, *, most: int = 60) -> list[ToDiscuss]:
    """The open slips of a body that no meeting has decided, those that need one first."""
    rules = policy.of(agency_id)
    rows = ReviewSlip.objects.filter(
        within(actor, REFER, column="item__agency_id"),
        Q(state=SlipState.OPEN) | Q(state=SlipState.REFERRED),
        item__agency_id=agency_id,
        meeting_decision__isnull=True,
    )
    found = [
        ToDiscuss(
            slip.pk, slip.number, slip.revision.title, Openness(slip.proposed_openness), policy.why_meeting(slip, rules)
        )
        for slip in rows.select_related("item", "revision").order_by("-is_major", "id")[:most]
    ]
    return sorted(found, key=lambda one: (not one.why, one.id))


def waiting(actor: Actor) -> list[tuple[int, str, str, str]]:
    """Slips whose body sends them before a meeting that has not been recorded: (slip, title, body, why)."""
    demanded = Q(is_major=True, item__agency__review_policy__meeting_for_major=True) | Q(
        item__is_backlog=True, item__agency__review_policy__meeting_for_backlog=True
    )
    rows = ReviewSlip.objects.filter(
        demanded, within(actor, REFER, column="item__agency_id"), state=SlipState.OPEN, meeting_decision__isnull=True
    )
    rows = rows.select_related("item__agency__review_policy", "revision").order_by("step_due_on", "id")
    return [
        (row.pk, row.revision.title, row.item.agency.name, policy.why_meeting(row, row.item.agency.review_policy))
        for row in rows[:100]
    ]


def _visible(actor: Actor, agency_id: int | None) -> QuerySet[Meeting]:
    rows = Meeting.objects.filter(within(actor, READ)).select_related("agency").annotate(n=Count("decisions"))
    return rows.filter(agency_id=agency_id) if agency_id else rows


def _row(row: Meeting) -> MeetingRow:
    return MeetingRow(
        row.pk,
        MeetingKind(row.kind),
        row.name,
        row.agency.name,
        row.held_on,
        row.minutes_number,
        row.n,  # type: ignore[attr-defined]
    )
