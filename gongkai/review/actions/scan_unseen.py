"""检查新稿: run the release scan over drafts nobody has looked at yet, such as those an import brought in."""

from django.db import transaction

from gongkai.accounts.actor import SYSTEM
from gongkai.information.models import InfoItem
from gongkai.information.states import WORKING
from gongkai.review.actions.rescan import rescan

AT_ONCE = 20  # items in one go, so that a release that is due need not wait


@transaction.atomic
def scan_unseen(*, limit: int = AT_ONCE) -> int:
    """Scan up to `limit` drafts whose current revision was never scanned; says how many.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    unseen = InfoItem.objects.filter(stage__in=WORKING, current__isnull=False, current__scan__isnull=True)
    found = list(unseen.order_by("id").values_list("pk", flat=True)[:limit])
    for item_id in found:
        rescan(item_id, by=SYSTEM)
    return len(found)
