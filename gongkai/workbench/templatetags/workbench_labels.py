"""Codes as words on staff pages."""

from django import template
from django.utils.translation import gettext

from gongkai.law.vocabulary import Openness, Term
from gongkai.publication.vocabulary import Act
from gongkai.review.scan import Severity
from gongkai.review.vocabulary import Conclusion
from gongkai.workbench.journal_words import ACTIONS

register = template.Library()

SEVERITY_TONES = {Severity.BLOCK: "bad", Severity.WARN: "soon", Severity.INFO: "info"}


@register.filter
def action_label(action: str) -> str:
    """What a journal line's action is called."""
    return str(ACTIONS.get(action, action))


@register.filter
def severity_label(code: str) -> str:
    """How much a finding of the release checks weighs."""
    return _label(Severity, code)


@register.filter
def severity_tone(code: str) -> str:
    """The colour that goes with it."""
    return SEVERITY_TONES[Severity(code)]


@register.filter
def conclusion_label(code: str) -> str:
    """审查结论."""
    return _label(Conclusion, code)


@register.filter
def openness_label(code: str) -> str:
    """公开属性."""
    return _label(Openness, code)


@register.filter
def act_label(code: str) -> str:
    """发布、更正、撤回、废止."""
    return _label(Act, code)


def _label(terms: type[Term], code: str) -> str:
    return gettext(terms(code).label) if code else ""
