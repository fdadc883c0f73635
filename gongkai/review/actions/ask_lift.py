"""申请误报放行: explain why a block is a false positive."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.review import locking, signing
from gongkai.review.errors import LiftReasonNeeded, NothingToLift
from gongkai.review.models import Finding
from gongkai.review.scan import Severity

LONGEST = 300  # characters, as the column holds


@transaction.atomic
def ask_lift(finding_id: int, *, reason: str, by: Actor) -> Finding:
    """Ask a second person to lift a block, with the reason. Asking again replaces the reason.

    Law: Regulation 2019, Art. 17.
    """
    finding = locking.locked_finding(finding_id, by=by)
    revision = finding.scan.revision
    by.must("review.ask_lift", revision.item)
    if finding.severity != Severity.BLOCK or finding.lifted_by_id or revision.item.current_id != revision.pk:
        raise NothingToLift
    if not reason.strip():
        raise LiftReasonNeeded

    finding.asked_by_id, finding.asked_reason = signing.person_id(by, "review.ask_lift"), reason.strip()[:LONGEST]
    finding.save(update_fields=["asked_by", "asked_reason"])
    journal.record("review.ask_lift", finding, by=by, item=revision.item_id, rule=finding.rule, reason=reason)
    return finding
