"""误报复核放行: a second person lifts a block."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.review import locking
from gongkai.review.errors import NotAskedYet, NothingToLift, SecondPersonNeeded
from gongkai.review.models import Finding
from gongkai.review.scan import Severity


@transaction.atomic
def lift(finding_id: int, *, note: str = "", by: Actor) -> Finding:
    """Lift a block that somebody else explained; neither who asked nor who wrote the text may do it.

    Law: Regulation 2019, Art. 17.
    """
    finding = locking.locked_finding(finding_id, by=by)
    revision = finding.scan.revision
    by.must("review.lift", revision.item)
    if finding.severity != Severity.BLOCK or finding.lifted_by_id or revision.item.current_id != revision.pk:
        raise NothingToLift
    if finding.asked_by_id is None:
        raise NotAskedYet
    if by.user_id in (None, finding.asked_by_id, revision.made_by_id):
        raise SecondPersonNeeded(law=SecondPersonNeeded.law)

    finding.lifted_by_id, finding.lifted_at = by.user_id, timezone.now()
    finding.save(update_fields=["lifted_by", "lifted_at"])
    journal.record("review.lift", finding, by=by, item=revision.item_id, rule=finding.rule, note=note)
    return finding
