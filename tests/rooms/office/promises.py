"""Commitments and gaps for the tests of this room."""

from datetime import date

from gongkai.office.actions.draft_commitment import Promise, draft_commitment
from gongkai.office.actions.note_gap import note_gap
from gongkai.office.vocabulary_work import CommitmentKind, GapCause, RuleKind

FOUND = date(2026, 5, 6)


def make_promise(desk, *, pk=None, **changes):
    """首问负责, written by the head of the office."""
    values = {"kind": CommitmentKind.FIRST_ASKED, "title": "首问负责制", "text": "首位接待的人负责到底。"}
    return draft_commitment(desk.agency.pk, Promise(**(values | changes)), pk=pk, by=desk.head)


def make_gap(desk, **changes):
    """The superior's rules on secrecy review are missing."""
    values = {"kind": RuleKind.SECRECY, "title": "上级保密审查细则", "cause": GapCause.SUPERIOR, "found_on": FOUND}
    return note_gap(desk.agency.pk, by=desk.head, **(values | changes))
