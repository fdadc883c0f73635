"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.assessment import queries_waiting
from gongkai.ui.saying import said
from gongkai.workbench.waiting import Inbox, Waiting, joined


def to_assess(actor: Actor, today: date) -> Inbox | None:
    """Rounds to score, to decide on, to approve and to publish."""
    if not actor.may("assessment.score"):
        return None
    rows = [
        Waiting(
            f"{said(row.label)}　{row.title}",
            reverse("workbench:assessment", args=[row.id]),
            row.appeals_until,
            note=_(row.state.label),
            alarm=_("%(n)d件申诉待裁定") % {"n": row.appeals} if row.appeals else "",
        )
        for row in queries_waiting.rounds_to_work_on(actor)
    ]
    return Inbox("to_assess", _("考核办理"), "soon", rows, reverse("workbench:assessments")) if rows else None


def scores_to_look_at(actor: Actor, today: date) -> Inbox | None:
    """The own body's scores while it may appeal, and field checks announced to it."""
    if not actor.may("assessment.appeal"):
        return None
    shown = [
        Waiting(
            _("%(label)s考核得分征求意见") % {"label": said(row.label)},
            reverse("workbench:score", args=[row.result_id]),
            row.until,
            note=joined(row.agency_name, _("得分%(n)s") % {"n": row.points}),
        )
        for row in queries_waiting.scores_shown(actor, today=today)
    ]
    checks = [
        Waiting(said(row.label), reverse("workbench:assessments"), row.until, note=_("实地考核"))
        for row in queries_waiting.checks_coming(actor, today=today)
    ]
    rows = [*shown, *checks]
    return Inbox("scores_shown", _("考核得分待核对"), "info", rows, reverse("workbench:assessments")) if rows else None


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (to_assess, scores_to_look_at)
