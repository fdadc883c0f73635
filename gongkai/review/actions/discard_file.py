"""移除涉密文件: the bytes of a file that was sealed off for its classification mark are taken away for good."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.attachments import storage
from gongkai.attachments.models import PageReading
from gongkai.audit import journal
from gongkai.review.visibility import SECRECY
from gongkai.vault import keeping


@transaction.atomic
def discard_file(pk: int, *, by: Actor) -> PageReading:
    """Take the bytes away, whoever else brought the same; what is left says that there was a mark, when, and who removed it.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    row = PageReading.objects.select_for_update(of=("self",)).select_related("file").filter(pk=pk).first()
    if row is None or row.found_at is None:
        raise Unknown
    by.must(SECRECY, At(row.agency_id))
    if row.discarded_at:
        return row
    same = PageReading.objects.filter(file_id=row.file_id) if row.file else PageReading.objects.filter(pk=pk)
    same.update(discarded_at=timezone.now(), discarded_by_id=by.person_id, name="")
    row.refresh_from_db()
    transaction.on_commit(partial(storage.delete, row.file.sha256) if row.file else partial(keeping.erase, row.place))
    journal.record("review.discard_file", row, by=by, mark=row.mark)
    return row
