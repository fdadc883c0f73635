"""作出结论: whether what was said is true, and so whether accurate information must be published."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.errors import FindingsMissing
from gongkai.clarifications.locking import HANDLE, locked
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import TO_CLARIFY, Verdict
from gongkai.entry import plain
from gongkai.law.sentences import strung

WRITING = ("verdict", "reasons", "suggestion", "concluded_by", "concluded_at")


@transaction.atomic
def conclude(pk: int, *, verdict: Verdict, reasons: str, suggestion: str = "", by: Actor) -> Clarification:
    """Draw the conclusion. What is true, or cannot be verified, needs no clarification; disclosure may be suggested.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, HANDLE, by=by)
    states.must_allow("conclude", case)
    _must_be_complete(case)
    case.verdict = Verdict(verdict)
    case.reasons = plain.needed(reasons, what="结论理由", most=2000, field="reasons")
    case.suggestion = plain.said(plain.one_line(suggestion), what="公开建议", most=500, field="suggestion")
    case.concluded_by_id, case.concluded_at = by.person_id, timezone.now()

    states.move(case, "conclude" if case.verdict in TO_CLARIFY else "close", writing=WRITING)
    journal.record("clarifications.conclude", case, by=by, verdict=Verdict(verdict).label)
    return case


def _must_be_complete(case: Clarification) -> None:
    """Every body asked has answered, or the head let the matter go on."""
    waiting = case.handlings.filter(found_on=None).select_related("agency")
    names = [one.agency.name for one in waiting]
    if names and not case.override_reason:
        raise FindingsMissing(names=strung(names, between="、"))
