"""What of this room waits for a person on the start page."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.consultations import queries, queries_inquiries, queries_questions
from gongkai.consultations.displays import ConsultationRow
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined


def to_approve(actor: Actor, today: date) -> Inbox | None:
    """Consultations, feedbacks and frequent questions that wait for this person's approval."""
    if not actor.may("consultations.approve"):
        return None
    questions = [
        Waiting(row.question, reverse("workbench:question", args=[row.id]), note=joined(_("常见问题"), row.agency_name))
        for row in queries_questions.to_approve(actor)
    ]
    rows = [*_things(queries.to_approve(actor)), *questions]
    return Inbox("consultations_to_approve", _("征求意见待审批"), "soon", rows) if rows else None


def to_judge(actor: Actor, today: date) -> Inbox | None:
    """Consultations with comments nobody has judged."""
    if not actor.may("consultations.moderate"):
        return None
    rows = [
        Waiting(
            row.title, f"{reverse('workbench:consultation_comments', args=[row.id])}?showing=waiting",
            note=joined(row.number, row.agency_name), alarm=_("{n}条意见待审核").format(n=row.comments),
        )
        for row in queries.to_judge(actor)
    ]  # fmt: skip
    return Inbox("comments_to_judge", _("意见待审核"), "soon", rows) if rows else None


def to_answer(actor: Actor, today: date) -> Inbox | None:
    """Consultations that are over and have no feedback, and drafts given back."""
    if not actor.may("consultations.draft"):
        return None
    rows = list(_things(queries.to_answer(actor)))
    return Inbox("consultations_to_answer", _("征求意见待反馈"), "info", rows) if rows else None


def questions_due(actor: Actor, today: date) -> Inbox | None:
    """Questions this person may answer, what is due next on top."""
    if not actor.may("consultations.answer"):
        return None
    rows = [
        Waiting(
            row.title, reverse("workbench:inquiry", args=[row.id]), row.due_on, row.due_provisional,
            note=joined(row.number, _(row.channel.label), row.section_name or row.agency_name),
        )
        for row in queries_inquiries.waiting(actor)
    ]  # fmt: skip
    more = f"{reverse('workbench:inquiries')}?state=open"
    return Inbox("inquiries_due", _("咨询待答复"), "soon", rows, more) if rows else None


def _things(rows: Iterable[ConsultationRow]) -> list[Waiting]:
    return [
        Waiting(
            row.title, reverse("workbench:consultation", args=[row.id]),
            note=joined(row.number, _(row.phase.label), row.agency_name),
        )
        for row in rows
    ]  # fmt: skip


INBOX: tuple[Source | Seldom, ...] = (questions_due, to_judge, to_approve, Seldom(to_answer, queries.unanswered))
