"""核验: another person looks at the copy, and passes it or sends it back."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.plain import needed, said
from gongkai.redaction import locking, states
from gongkai.redaction.errors import OwnWork
from gongkai.redaction.models import Redaction
from gongkai.redaction.visibility import CHECK

LONGEST = 300


@transaction.atomic
def check(pk: int, *, passes: bool, remark: str = "", by: Actor) -> Redaction:
    """Judge the copy; whoever marked it does not, and sending back asks for a reason.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    redaction = locking.locked(pk, permission=CHECK, by=by)
    verb = "pass" if passes else "send_back"
    states.must_allow(verb, redaction)
    if by.user_id in {redaction.opened_by_id, redaction.marked_by_id} | set(_markers(redaction)):
        raise OwnWork
    tidied = said if passes else needed
    redaction.remark = tidied(remark, what="核验意见", most=LONGEST, field="remark")
    redaction.checked_by_id, redaction.checked_at = by.person_id, timezone.now()
    written = ["remark", "checked_by", "checked_at"]
    if not passes:
        redaction.result, redaction.proof, redaction.made_at = None, {}, None
        written += ["result", "proof", "made_at"]
    states.move(redaction, verb, writing=written)
    journal.record(f"redaction.{verb}", redaction, by=by)
    return redaction


def _markers(redaction: Redaction) -> list[int]:
    return list(redaction.marks.filter(is_undone=False).values_list("made_by_id", flat=True).distinct())
