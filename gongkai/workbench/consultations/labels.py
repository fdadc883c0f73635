"""Colours and choices the pages of this room share."""

from typing import Any

from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Term
from gongkai.workbench.choices import bodies_in_reach

READ = "consultations.read"
ANSWER = "consultations.answer"
PHASE_TONES = {
    "draft": "", "submitted": "soon", "upcoming": "info", "open": "good", "closed": "soon", "feedback": "info",
    "feedback_submitted": "soon", "answered": "solid", "stopped": "bad",
}  # fmt: skip
RESPONSE_TONES = {"adopted": "good", "partly": "info", "not_adopted": "soon"}


def everything(choices: list[Any]) -> list[Any]:
    """Choices of a filter, with the one that does not narrow."""
    return [("", _("全部")), *choices]


def in_words(terms: type[Term]) -> list[tuple[str, str]]:
    """A closed list in the reader's language."""
    return [(term.value, _(term.label)) for term in terms]


def readable(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose consultations and questions this person may see."""
    return bodies_in_reach(actor, READ)


def answers_for_a_body(actor: Actor) -> bool:
    """Whether this person enters questions and writes frequent ones: for a whole body, not for a section of it."""
    scope = actor.scope(ANSWER)
    return scope.everything or bool(scope.agency_ids)


def must_answer_for_a_body(actor: Actor) -> None:
    """The pages that do so do not exist for anybody else."""
    if not answers_for_a_body(actor):
        raise Unknown


def numbers_posted(values: list[str]) -> list[int]:
    """The record numbers a form of tick boxes sent; what is none is left out."""
    return [int(value) for value in values if value.isascii() and value.isdecimal() and len(value) < 16]
