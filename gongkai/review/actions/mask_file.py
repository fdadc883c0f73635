"""附件脱敏: a masked copy of a Word or Excel file takes the place of the original in the draft."""

import io
from dataclasses import replace

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import intake, storage
from gongkai.attachments.models import StoredFile
from gongkai.attachments.ooxml import UNREADABLE
from gongkai.attachments.remains import left_in
from gongkai.audit import journal
from gongkai.information import locking, states
from gongkai.information.actions.revise import revise
from gongkai.information.content import FileRef
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of, current_of
from gongkai.review import masking, scanning
from gongkai.review.actions.mask import Masking
from gongkai.review.masking_errors import FileNotMaskable, FileNotRewritable, NothingToMaskInFile, StillThere


@transaction.atomic
def mask_file(item_id: int, *, sha256: str, by: Actor) -> Masking:
    """Put a masked copy of one file in its place as a new revision; the original stays with the earlier one.

    The copy is read again in every way before it is kept, and refused when a value is still in it.

    Law: Regulation 2019, Art. 15; Regulation 2008, Art. 14(4).
    """
    item = locking.locked(item_id, by=by)
    by.must("information.write", item)
    states.must_allow("revise", item)
    before = current_of(item)
    content = content_of(before)
    original = next((file for file in content.files if file.sha256 == sha256), None)
    if original is None:
        raise Unknown

    kept, count = _masked(item, original)
    copy = FileRef(kept.pk, kept.sha256, original.name)
    files = tuple(copy if file.sha256 == sha256 else file for file in content.files)
    note = masking.FILE_NOTE.format(name=original.name, count=count)[:300]
    revision = revise(item_id, replace(content, files=files), base=before.number, note=note, by=by)
    item = locking.locked(item_id, by=by)
    scan = scanning.run(item)
    journal.record("review.mask_file", item, by=by, revision=revision.number, count=count, blocks=scan.blocks)
    return Masking(revision, count, scan)


def _masked(item: InfoItem, original: FileRef) -> tuple[StoredFile, int]:
    """The masked copy, kept once it is proven."""
    code = StoredFile.objects.values_list("kind", flat=True).get(pk=original.file_id)
    if code not in masking.WRITERS:
        raise FileNotMaskable(name=original.name)
    with storage.open_file(original.sha256, name=original.name) as opened:
        data = opened.read()
    try:
        made, values = masking.masked_file(data, code=code, item=item, revision=current_of(item))
    except UNREADABLE as unusual:
        raise FileNotRewritable(name=original.name) from unusual
    if not values:
        raise NothingToMaskInFile(name=original.name)
    left = left_in(made, {value for _, value in values}, code=code)
    if left:
        raise StillThere(name=original.name, count=len(left), law=StillThere.law)
    return intake.store(io.BytesIO(made), name=original.name), len(values)
