"""Rows of the database as the values pages show."""

from datetime import date, datetime

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.agencies.reach import At
from gongkai.clarifications import clock, scanning, states
from gongkai.clarifications.displays import (
    Clock,
    ConfirmationRow,
    DraftRow,
    FileRow,
    FollowRow,
    HandlingRow,
    Problem,
    ReleaseRow,
    Row,
)
from gongkai.clarifications.locking import HANDLE
from gongkai.clarifications.models import Clarification, ClarificationFile
from gongkai.clarifications.vocabulary import Answer, Channel, Effect, FileRole, Severity, Source, State, Verdict
from gongkai.review.scan import Severity as Weight

QUIET = (State.NOT_NEEDED, State.ARCHIVED)


def row(case: Clarification) -> Row:
    """One line of the list; `missing` is annotated by the query."""
    return Row(
        id=case.pk,
        agency_id=case.agency_id,
        agency_name=case.agency.name,
        number=case.number,
        subject=case.subject,
        source=Source(case.source),
        severity=Severity(case.severity),
        state=State(case.state),
        verdict=Verdict(case.verdict) if case.verdict else None,
        found_at=case.found_at,
        due_on=case.due_on,
        due_provisional=case.due_provisional,
        is_open=State(case.state) in states.OPEN,
        is_late=_is_late(case, timezone.localdate()),
        clock=clock_of(case, now=timezone.now()),
        published_at=case.published_at,
        missing=getattr(case, "missing", 0) or 0,
    )


def clock_of(case: Clarification, *, now: datetime) -> Clock | None:
    """The hours of a grave matter as they stand now; none where no rule binds it or nothing is to be answered.

    Law: Response Notice 2016.
    """
    rule = clock.rule_of(case) if case.respond_by else None
    if rule is None or case.respond_by is None or (State(case.state) in QUIET and case.responded_at is None):
        return None
    at = case.responded_at or now
    minutes = int(abs((case.respond_by - at).total_seconds()) // 60)
    over = at > case.respond_by
    return Clock(case.respond_by, case.responded_at, rule.article, rule.hours, *divmod(minutes, 60), over)


def _is_late(case: Clarification, today: date) -> bool:
    return State(case.state) in states.OPEN and case.due_on is not None and case.due_on < today


def handlings(case: Clarification, *, actor: Actor) -> list[HandlingRow]:
    """Every body asked."""
    today = timezone.localdate()
    return [
        HandlingRow(
            id=one.pk,
            agency_id=one.agency_id,
            agency_name=one.agency.name,
            asked_on=one.asked_on,
            due_on=one.due_on,
            found_on=one.found_on,
            verdict=Verdict(one.verdict) if one.verdict else None,
            finding=one.finding,
            found_by=name_of(one.found_by),
            may_give=case.state == State.VERIFYING and actor.may(HANDLE, At(one.agency_id)),
            is_late=(one.found_on or today) > one.due_on,
        )
        for one in case.handlings.select_related("agency", "found_by")
    ]


def drafts(case: Clarification) -> list[DraftRow]:
    """Every version, the oldest first."""
    return [
        DraftRow(one.version, one.title, one.quoted, one.facts, one.sources, one.written_by.name, one.written_at)
        for one in case.drafts.select_related("written_by")
    ]


def problems(case: Clarification) -> list[Problem]:
    """What the checks find in the last version while it can still be mended."""
    last = case.drafts.select_related("case__agency__parent").last()
    if last is None or State(case.state) not in (*states.UNPUBLISHED, State.APPROVED):
        return []
    return [
        Problem(one.place, one.masked, one.message, one.severity is Weight.BLOCK)
        for one in scanning.found_in(last)
        if one.severity is not Weight.INFO
    ]


def confirmations(case: Clarification) -> list[ConfirmationRow]:
    """Every organ asked to agree."""
    return [
        ConfirmationRow(one.pk, one.organ, one.asked_on, Answer(one.answer), one.answered_on, one.words)
        for one in case.confirmations.all()
    ]


def releases(case: Clarification, files: list[ClarificationFile]) -> list[ReleaseRow]:
    """Every channel, with its proof."""
    return [
        ReleaseRow(
            Channel(one.channel),
            one.at,
            one.where,
            one.proof,
            [file_row(paper) for paper in files if paper.release_id == one.pk],
        )
        for one in case.releases.all()
    ]


def follow_ups(case: Clarification) -> list[FollowRow]:
    """What was seen afterwards."""
    rows = case.follow_ups.select_related("recorded_by")
    return [FollowRow(one.on, Effect(one.effect), one.words, one.recorded_by.name) for one in rows]


def file_row(one: ClarificationFile) -> FileRow:
    """One file."""
    return FileRow(one.file.sha256, one.name, one.file.size, FileRole(one.role), one.note)


def name_of(person: User | None) -> str:
    """The name, or nothing."""
    return person.name if person else ""
