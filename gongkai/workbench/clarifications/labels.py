"""How a matter looks in a list: colours of its state and severity, and its hours in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _, ngettext

from gongkai.clarifications.displays import Clock
from gongkai.clarifications.vocabulary import Severity, State, Verdict
from gongkai.law.vocabulary import Term
from gongkai.ui.formats import cn_datetime

STATES = {
    State.CLUE: "soon", State.VERIFYING: "info", State.DRAFTING: "info", State.SECRECY: "violet",
    State.APPROVING: "violet", State.APPROVED: "soon", State.PUBLISHED: "good", State.NOT_NEEDED: "plain",
    State.ARCHIVED: "plain",
}  # fmt: skip
SEVERITIES = {Severity.GRAVE: "solid", Severity.MAJOR: "bad", Severity.LARGE: "soon", Severity.GENERAL: "plain"}


def in_words(terms: Iterable[Term]) -> list[tuple[str, str]]:
    """The terms of a closed list for a form, in the reader's language."""
    return [(term.value, _(term.label)) for term in terms]


def clock_tone(clock: Clock) -> str:
    """Green when met, red when missed, amber while it runs."""
    if clock.is_over:
        return "bad"
    return "soon" if clock.is_running else "good"


def clock_words(clock: Clock) -> str:
    """How the hours stand, in a few words."""
    span = _("%(hours)d小时%(minutes)d分") % {"hours": clock.left_hours, "minutes": clock.left_minutes}
    if not clock.is_running:
        return _("逾期%(span)s举行") % {"span": span} if clock.is_over else _("按时举行")
    if clock.is_over:
        return _("已超%(span)s") % {"span": span}
    return _("还剩%(span)s") % {"span": span}


def clock_sentence(clock: Clock) -> str:
    """The rule and the exact hour, for the page of a matter."""
    rule = ngettext(
        "最迟应当在发现后%(n)d小时内举行新闻发布会（%(law)s）。",
        "最迟应当在发现后%(n)d小时内举行新闻发布会（%(law)s）。",
        clock.hours,
    ) % {"n": clock.hours, "law": _(clock.article)}
    until = _("时限：%(until)s。") % {"until": cn_datetime(clock.until)}
    held = _("首场发布会：%(held)s。") % {"held": cn_datetime(clock.held_at)} if clock.held_at else ""
    return "".join((rule, until, held))


def verdict_words(verdict: Verdict | None) -> str:
    """The conclusion, or that there is none yet."""
    return _(verdict.label) if verdict else "—"
