"""内部公开: put a reviewed internal matter on the board that staff alone read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import locking
from gongkai.information.models import InfoItem, Revision
from gongkai.law import kinds, withholding
from gongkai.law.withholding import Force
from gongkai.publication import sorts
from gongkai.publication.errors import NotDecided, NotForStaff, NotInternal
from gongkai.publication.models import InternalFile, InternalItem
from gongkai.publication.projection import current_of
from gongkai.publication.vocabulary import InternalReach
from gongkai.review import findings
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import SlipState

_AS_SAID = ("title", "doc_number", "summary", "body_html", "body_text", "made_on")


@transaction.atomic
def publish_internal(item_id: int, *, reach: InternalReach = InternalReach.AGENCY, by: Actor) -> InternalItem:
    """Show the reviewed revision to the staff within reach; published again, it takes the place of the earlier one.

    Law: Regulation 2019, Arts. 16-17; Regulation 2008, Art. 14.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.internal", item)
    if not sorts.is_internal(item.kind):
        raise NotInternal(kind=kinds.name_of(item.kind))
    revision = _must_be_decided(item)
    findings.must_be_clear(revision.pk, verb="在机关内部公开栏公开")

    row = _put(item, revision, reach=reach, at=timezone.now(), by=by)
    journal.record("publication.publish_internal", item, by=by, revision=revision.number, reach=reach.label)
    return row


def _must_be_decided(item: InfoItem) -> Revision:
    """The revision a concluded slip speaks of. The board is open to staff alone, but not to what law keeps from them too."""
    revision = current_of(item)
    decided = ReviewSlip.objects.filter(
        item=item, revision=revision, digest=revision.digest, state=SlipState.CONCLUDED
    ).exclude(conclusion="")
    slip = decided.order_by("-id").first()
    if slip is None:
        raise NotDecided(law=NotDecided.law)
    if slip.ground_code and (ground := withholding.ground(slip.ground_code)).force is Force.MUST:
        raise NotForStaff(ground=ground.label, law=ground.article)
    return revision


def _put(item: InfoItem, revision: Revision, *, reach: InternalReach, at: datetime, by: Actor) -> InternalItem:
    before = InternalItem.objects.filter(pk=item.pk).first()
    first = before.published_at if before else at
    row = InternalItem(
        item=item, agency=item.agency, reach=reach, kind=item.kind,
        **{name: getattr(revision, name) for name in _AS_SAID},
        matter=str(revision.extra.get(sorts.MATTER, ""))[:20],
        extra=_for_staff(revision.extra), revision_number=revision.number,
        published_at=first, published_on=timezone.localdate(first), updated_at=at, published_by_id=by.person_id,
    )  # fmt: skip
    row.save(force_insert=before is None, force_update=before is not None)
    row.files.all().delete()
    InternalFile.objects.bulk_create(
        InternalFile(
            internal=row,
            sha256=one.file.sha256,
            name=one.name,
            media_type=one.file.media_type,
            size=one.file.size,
            position=one.position,
        )
        for one in revision.files.select_related("file")
    )
    return row


def _for_staff(extra: Mapping[str, Any]) -> dict[str, Any]:
    """Every field of the kind; what begins with an underscore is the entering office's own."""
    return {name: value for name, value in extra.items() if not name.startswith("_")}
