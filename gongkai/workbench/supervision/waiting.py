"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.supervision.queries import evaluations, problems, urgings
from gongkai.supervision.vocabulary import EvaluationState
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting, joined

INSPECT, RECTIFY = "supervision.inspect", "supervision.rectify"


def to_put_right(actor: Actor, today: date) -> Inbox | None:
    """Problems of the own unit that are not handed in yet, late ones first."""
    if not actor.may(RECTIFY):
        return None
    rows = [
        Waiting(
            one.what,
            reverse("workbench:problem", args=[one.pk]),
            one.due_on,
            note=joined(one.number, one.agency.name, _(one.get_state_display())),
            alarm=_("已逾期") if one.due_on < today else "",
        )
        for one in problems.pressing(actor, today=today)
    ]
    tone = "bad" if any(row.alarm for row in rows) else "soon"
    return Inbox("to_put_right", _("待整改的问题"), tone, rows, reverse("workbench:problems")) if rows else None


def to_confirm(actor: Actor, today: date) -> Inbox | None:
    """Results handed in that this person may confirm."""
    if not actor.may(INSPECT):
        return None
    rows = [
        Waiting(one.what, reverse("workbench:problem", args=[one.pk]), note=joined(one.number, one.agency.name))
        for one in problems.to_confirm(actor)
    ]
    more = reverse("workbench:problems") + "?state=handed_in"
    return Inbox("to_confirm", _("待确认的整改结果"), "soon", rows, more) if rows else None


def to_answer(actor: Actor, today: date) -> Inbox | None:
    """Letters to the own unit that wait for an answer."""
    if not actor.may(RECTIFY):
        return None
    rows = [
        Waiting(
            one.title,
            reverse("workbench:urging", args=[one.pk]),
            one.reply_due_on,
            note=joined(one.number, _(one.get_kind_display()), one.sender.name),
            alarm=_("逾期未回复") if one.reply_due_on < today else "",
        )
        for one in urgings.to_answer(actor)
    ]
    return Inbox("urgings_to_answer", _("待回复的督办"), "bad", rows, reverse("workbench:urgings")) if rows else None


def answered(actor: Actor, today: date) -> Inbox | None:
    """Answers the office has to look at."""
    if not actor.may(INSPECT):
        return None
    rows = [
        Waiting(one.title, reverse("workbench:urging", args=[one.pk]), note=joined(one.number, one.agency.name))
        for one in urgings.answered(actor)
    ]
    more = reverse("workbench:urgings") + "?state=answered"
    return Inbox("urgings_answered", _("已回复待办结的督办"), "info", rows, more) if rows else None


def to_decide(actor: Actor, today: date) -> Inbox | None:
    """Plans and results of evaluations that wait for this person's word."""
    rows = [
        Waiting(
            one.title,
            reverse("workbench:evaluation", args=[one.pk]),
            one.opens_on if one.state == EvaluationState.SUBMITTED else None,
            note=joined(one.number, _(one.get_state_display())),
        )
        for one in evaluations.to_decide(actor)
    ]
    return Inbox("evaluations_to_decide", _("待审批的社会评议"), "soon", rows) if rows else None


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(to_put_right, problems.unmended),
    Seldom(to_confirm, problems.unconfirmed),
    Seldom(to_answer, urgings.unanswered),
    Seldom(answered, urgings.unclosed),
    to_decide,
)
