"""重新核实: new facts, or a conclusion that does not hold."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import Verdict
from gongkai.entry import plain

CLEARED = ("verdict", "reasons", "suggestion", "concluded_by", "concluded_at", "override_reason", "overridden_by")


@transaction.atomic
def reopen(pk: int, *, reason: str, by: Actor) -> Clarification:
    """Take the matter back to verification; findings stay and may be replaced, the drafts are kept.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("reopen", case)
    why = plain.needed(reason, what="重新核实理由", most=300, field="reason")
    before = Verdict(case.verdict).label if case.verdict else ""
    case.verdict = case.reasons = case.suggestion = case.override_reason = ""
    case.concluded_by = case.concluded_at = case.overridden_by = None
    states.move(case, "reopen", writing=CLEARED)
    journal.record("clarifications.reopen", case, by=by, reason=why, before=before)
    return case
