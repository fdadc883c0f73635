"""人工检查: a reviewer confirms having looked through a file the checks could not read whole."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.review import locking, scanning
from gongkai.review.errors import SecondPersonNeeded
from gongkai.review.masking_errors import NothingToTick
from gongkai.review.models import Finding

REASON = "自动检查未能覆盖，已逐页人工检查"


@transaction.atomic
def tick_file(finding_id: int, *, by: Actor) -> Finding:
    """Tick a file as looked through page by page; not by whoever wrote the revision.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    finding = locking.locked_finding(finding_id, by=by)
    revision = finding.scan.revision
    by.must("review.lift", revision.item)
    if finding.rule != scanning.UNREADABLE or finding.lifted_by_id or revision.item.current_id != revision.pk:
        raise NothingToTick
    if by.user_id in (None, revision.made_by_id):
        raise SecondPersonNeeded(law=SecondPersonNeeded.law)

    finding.asked_reason, finding.lifted_by_id, finding.lifted_at = REASON, by.user_id, timezone.now()
    finding.save(update_fields=["asked_reason", "lifted_by", "lifted_at"])
    journal.record("review.tick_file", finding, by=by, item=revision.item_id)
    return finding
