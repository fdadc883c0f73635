"""退回修改: the reviewer or the leader wants another text."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.locking import APPROVE, HANDLE, PUBLISH, SECRECY, locked_visible
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import State
from gongkai.entry import plain

JUDGES = {State.SECRECY: SECRECY, State.APPROVING: APPROVE, State.APPROVED: PUBLISH}
CLEARED = ("secrecy_by", "secrecy_opinion", "secrecy_at", "approved_by", "approval_opinion", "approved_at")


@transaction.atomic
def send_back(pk: int, *, reason: str, by: Actor) -> Clarification:
    """Return the draft to its writer, with the reason; review and approval begin anew.

    Law: Regulation 2019, Arts. 6, 17; Regulation 2008, Arts. 6, 14.
    """
    case = locked_visible(pk, by=by)
    states.must_allow("send_back", case)
    if not may_send_back(case, by=by):
        by.must(JUDGES[State(case.state)], case)
    case.sent_back_note = plain.needed(reason, what="退回意见", most=300, field="reason")
    clear_review(case)
    states.move(case, "send_back", writing=["sent_back_note", *CLEARED])
    journal.record("clarifications.send_back", case, by=by)
    return case


def may_send_back(case: Clarification, *, by: Actor) -> bool:
    """Whoever judges at this step, or the clerks of the leading body taking their own text back."""
    state = State(case.state)
    return state in JUDGES and (by.may(JUDGES[state], case) or by.may(HANDLE, case))


def clear_review(case: Clarification) -> None:
    """Nothing is reviewed or approved any longer; unsaved."""
    case.secrecy_by = case.secrecy_at = case.approved_by = case.approved_at = None
    case.secrecy_opinion = case.approval_opinion = ""
