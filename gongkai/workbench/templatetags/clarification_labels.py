"""Filters for the pages of clarifications."""

from django import template

from gongkai.clarifications.displays import Clock
from gongkai.clarifications.vocabulary import Severity, State
from gongkai.workbench.clarifications import labels

register = template.Library()


@register.filter
def state_tone(state: State) -> str:
    """The colour of a state."""
    return labels.STATES[state]


@register.filter
def severity_tone(severity: Severity) -> str:
    """The colour of a severity."""
    return labels.SEVERITIES[severity]


@register.filter
def clock_tone(clock: Clock) -> str:
    """The colour of the hours."""
    return labels.clock_tone(clock)


@register.filter
def clock_words(clock: Clock) -> str:
    """The hours in a few words."""
    return labels.clock_words(clock)


@register.filter
def clock_sentence(clock: Clock) -> str:
    """The hours with their rule."""
    return labels.clock_sentence(clock)
