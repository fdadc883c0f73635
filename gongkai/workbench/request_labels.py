"""How cases are worded and coloured on staff pages: urgency, state, what comes next, and where pages lead."""

from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gongkai.info_requests.displays import CaseRow, Flag
from gongkai.info_requests.urgency import Urgency
from gongkai.info_requests.vocabulary import NextStep, State
from gongkai.ui.formats import cn_date, short_date

STATE_TONES = {
    State.UNCONFIRMED: "soon",
    State.RECEIVED: "info",
    State.CORRECTING: "violet",
    State.HANDLING: "info",
    State.CONSULTING: "violet",
    State.EXPLAINING: "violet",
    State.AWAITING_FEE: "violet",
    State.SIGNING: "solid",
    State.DECIDED: "soon",
    State.CLOSED: "good",
    State.ARCHIVED: "plain",
}
TONES = {
    Urgency.LATE: "bad",
    Urgency.TODAY: "bad",
    Urgency.SOON: "soon",
    Urgency.FINE: "good",
    Urgency.PAUSED: "paused",
    Urgency.NONE: "none",
}


def address_of(name: str, *args: Any) -> str:
    """Where a page of the desk is; empty while there is none of that name."""
    try:
        return reverse(f"workbench:{name}", args=args)
    except NoReverseMatch:
        return ""


def state_badge(state: str) -> SafeString:
    """Where a case stands, as a coloured word."""
    term = State(state)
    return format_html('<span class="badge badge--{}">{}</span>', STATE_TONES[term], _(term.label))


def flags(row: CaseRow) -> SafeString:
    """The marks of a case as coloured words."""
    tone = {Flag.SENSITIVE: "bad"}
    marks = ((tone.get(flag, "soon"), _(flag.label)) for flag in row.flags)
    return format_html_join(" ", '<span class="badge badge--{}">{}</span>', marks)


def next_words(row: CaseRow) -> str:
    """What falls due next, in words."""
    return _(row.next_step.label) if row.next_step is not NextStep.NONE else ""


def urgency_chip(row: CaseRow, *, today: date) -> SafeString:
    """What falls due next as a chip in the colour of its urgency; words say the same."""
    return chip(row.next_due_on, row.urgency, provisional=row.next_provisional, today=today)


def reply_chip(row: CaseRow, *, today: date) -> SafeString:
    """The reply's own last day as a chip."""
    return chip(row.due_on, row.reply_urgency, provisional=row.due_provisional, today=today)


def chip(day: date | None, urgency: Urgency, *, provisional: bool, today: date) -> SafeString:
    """A day in the colour of its urgency; one that rests on no holiday notice yet is dashed and says so."""
    words = day_words(day, urgency, today=today)
    note = _("暂按周一至周五推算") if provisional else ""
    return format_html(
        '<span class="chip chip--{}{}" title="{}">{}{}</span>',
        TONES[urgency],
        " chip--provisional" if provisional else "",
        f"{cn_date(day)} {note}".strip(),
        words,
        _("（暂）") if provisional else "",
    )


def urgency_words(row: CaseRow, *, today: date) -> str:
    """How pressing a case is, in words, for sheets."""
    return day_words(row.next_due_on, row.urgency, today=today) if row.is_open else ""


def day_words(day: date | None, urgency: Urgency, *, today: date) -> str:
    """The chip's words: late since, today, until; standing still."""
    if day is None:
        return _(urgency.label)
    written = short_date(day) if day.year == today.year else cn_date(day)
    if urgency is Urgency.LATE:
        return _("已逾期 · %(day)s") % {"day": written}
    if urgency is Urgency.TODAY:
        return _("今日到期")
    if urgency is Urgency.PAUSED:
        return _("暂停 · 预计%(day)s") % {"day": written}
    return _("%(day)s到期") % {"day": written}
