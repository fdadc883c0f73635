"""The course of a case for its page and for the start page: what happened, what falls due, by which article."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law.citations import chinese
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies import clock
from gongkai.remedies.displays import DueView, EventView, PaperView, RemedyDue
from gongkai.remedies.models import RemedyCase, RemedyEvent, RemedyPaper
from gongkai.remedies.rows import about_of, row_of
from gongkai.remedies.visibility import visible_to
from gongkai.remedies.vocabulary import DecisionPaper, EventKind, Procedure

ANSWER, DEFEND, PERFORM, HEAR, APPEAL, SUE = (
    "提交复议答复",
    "提交答辩和证据",
    "履行、重新答复",
    "听证、开庭",
    "可以上诉",
    "可以起诉",
)
MOST = 200


def of(actor: Actor, one: RemedyCase) -> dict[str, Any]:
    """What the page of a case shows of its course."""
    today = timezone.localdate()
    mine = visible_to(actor)
    below = one.appeal_of if one.appeal_of_id and mine.filter(pk=one.appeal_of_id).exists() else None
    family = _family(mine, one)
    return {
        "appeal_of": row_of(below) if below else None,
        "appeals": [row_of(found) for found in family if found.appeal_of_id == one.pk],
        "ladder": [row_of(found) for found in family] if len(family) > 1 else [],
        "redone": about_of(actor, one.redone_request),
        "procedure": Procedure(one.procedure),
        "decision_paper": DecisionPaper(one.decision_paper) if one.decision_paper else None,
        "notified_on": one.notified_on,
        "decision_received_on": one.decision_received_on,
        "dues": list(_dues(one)),
        "events": [_event(found, today) for found in one.events.select_related("by")],
        "papers": [_paper(found) for found in one.papers.select_related("file")],
    }


def _family(mine: QuerySet[RemedyCase], one: RemedyCase) -> list[RemedyCase]:
    """A suit with the instances below and above it, the first one first. One query."""
    below = [one.appeal_of_id, one.appeal_of.appeal_of_id] if one.appeal_of else []
    own = [pk for pk in (one.pk, *below) if pk]
    related = Q(pk__in=own) | Q(appeal_of__in=own) | Q(appeal_of__appeal_of__in=own)
    return list(mine.filter(related).select_related("agency", "info_request").order_by("filed_on", "id"))


def due(actor: Actor, today: date) -> list[RemedyDue]:
    """What falls due in the cases this person enters: replies, performance, hearings, a lost suit's last day to appeal."""
    scope = actor.scope("remedies.write").condition("agency_id", "info_request__section_id")
    cases = RemedyCase.objects.filter(scope).select_related("agency")
    waits = (
        Q(reply_due_on__isnull=False, replied_on__isnull=True, result="")
        | Q(perform_by__isnull=False, performed_on__isnull=True, result=RemedyResult.CORRECTED)
        | Q(contest_until__gte=today, result=RemedyResult.CORRECTED, appeals__isnull=True)
        & ~Q(block=RemedyBlock.RECONSIDERATION)
    )
    found = [row for case in cases.filter(waits).distinct()[:MOST] for row in _waiting(case, today)]
    hearings = RemedyEvent.objects.filter(kind=EventKind.HEARING, on__gte=today, case__in=cases, case__result="")
    heard = [_row(one.case, HEAR, one.on) for one in hearings.select_related("case__agency")[:MOST]]
    return sorted([*found, *heard], key=lambda row: (row.on, row.case_id))


def paper(actor: Actor, pk: int, paper_id: int) -> RemedyPaper:
    """A file of a case this person may see."""
    mine = RemedyPaper.objects.select_related("file").filter(pk=paper_id, case_id=pk, case__in=visible_to(actor))
    found = mine.first()
    if found is None:
        raise Unknown
    return found


def _dues(one: RemedyCase) -> Iterator[DueView]:
    reply, contest = clock.reply(one), clock.contest(one)
    is_review = one.block == RemedyBlock.RECONSIDERATION
    if reply:
        label = ANSWER if is_review else DEFEND
        yield DueView(label, reply.on, reply.provisional, reply.article, one.replied_on, True)
    if contest:
        yield DueView(SUE if is_review else APPEAL, contest.on, contest.provisional, contest.article, None, False)
    if one.perform_by:
        law = "Reconsideration Law 2023, Art. 77" if is_review else "Litigation Law 2017, Art. 94"
        yield DueView(PERFORM, one.perform_by, one.perform_provisional, chinese(law), one.performed_on, True)


def _waiting(case: RemedyCase, today: date) -> Iterator[RemedyDue]:
    if case.reply_due_on and case.replied_on is None and not case.result:
        label = ANSWER if case.block == RemedyBlock.RECONSIDERATION else DEFEND
        yield _row(case, label, case.reply_due_on, provisional=case.reply_provisional)
    if case.perform_by and case.performed_on is None and case.result == RemedyResult.CORRECTED:
        yield _row(case, PERFORM, case.perform_by, provisional=case.perform_provisional)
    lost = case.result == RemedyResult.CORRECTED and case.block != RemedyBlock.RECONSIDERATION
    if lost and case.contest_until and case.contest_until >= today:
        yield _row(case, APPEAL, case.contest_until)


def _row(case: RemedyCase, label: str, on: date, *, provisional: bool = False) -> RemedyDue:
    return RemedyDue(case.pk, case.case_number, case.about, case.agency.name, label, on, provisional)


def _event(one: RemedyEvent, today: date) -> EventView:
    return EventView(
        one.pk, EventKind(one.kind), one.on, one.clock_time, one.place, one.words, one.by.name, one.on > today
    )


def _paper(one: RemedyPaper) -> PaperView:
    return PaperView(one.pk, one.name, one.note, one.file.size, one.added_at)
