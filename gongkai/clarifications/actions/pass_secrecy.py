"""保密审查通过: nothing in the draft is a state secret or otherwise not for the public."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import separation, states
from gongkai.clarifications.locking import SECRECY, locked
from gongkai.clarifications.models import Clarification
from gongkai.entry import plain


@transaction.atomic
def pass_secrecy(pk: int, *, opinion: str, by: Actor) -> Clarification:
    """Let the draft go on to approval, with the opinion.

    Law: Regulation 2019, Arts. 6, 17; Regulation 2008, Arts. 6, 14.
    """
    case = locked(pk, SECRECY, by=by)
    states.must_allow("pass_secrecy", case)
    separation.must_be_another(case, what="作保密审查", by=by)
    case.secrecy_opinion = plain.needed(opinion, what="保密审查意见", most=300, field="opinion")
    case.secrecy_by_id, case.secrecy_at = by.person_id, timezone.now()
    states.move(case, "pass_secrecy", writing=["secrecy_opinion", "secrecy_by", "secrecy_at"])
    journal.record("clarifications.pass_secrecy", case, by=by)
    return case
