"""检查新稿: run the release scan over drafts nobody has looked at yet, and over those whose scanned pages were read since."""

from django.db import transaction

from gongkai.accounts.actor import SYSTEM
from gongkai.attachments.reread import Step, read_waiting
from gongkai.audit import journal
from gongkai.information.models import InfoItem
from gongkai.information.states import WORKING
from gongkai.review.actions.rescan import rescan

AT_ONCE = 20  # items in one go, so that a release that is due need not wait


def scan_unseen(*, limit: int = AT_ONCE) -> int:
    """Scan up to `limit` drafts whose current revision was never scanned, and read on in one file that waits for OCR.

    Says how many drafts were scanned and files read on, so that the worker knows whether there is more to do.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    return _scan(limit) + _read_on()


@transaction.atomic
def _scan(limit: int) -> int:
    unseen = InfoItem.objects.filter(stage__in=WORKING, current__isnull=False, current__scan__isnull=True)
    found = list(unseen.order_by("id").values_list("pk", flat=True)[:limit])
    for item_id in found:
        rescan(item_id, by=SYSTEM)
    return len(found)


def _read_on() -> int:
    """Read the next scanned pages; when a file is read through, every draft that carries it is checked again."""
    step = read_waiting()
    if step is not None and step.mark:
        _tell(step)
    if step is not None and step.is_done and step.file_id is not None:
        carrying = InfoItem.objects.filter(current__files__file_id=step.file_id, current__scan__isnull=False)
        for item_id in carrying.order_by("id").values_list("pk", flat=True):
            rescan(item_id, by=SYSTEM)
    return step is not None


@transaction.atomic
def _tell(step: Step) -> None:
    """What was sealed off stands in the journal: the level of the mark, never the file's name or content.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    happened = [
        (journal.Thing("file", str(row.pk), "带有国家秘密标志的文件", row.agency_id), {"mark": row.mark})
        for row in step.sealed
    ]
    journal.record_many("attachments.seal_file", happened, by=SYSTEM)
