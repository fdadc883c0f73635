"""上传遮盖: take up a file that belongs to no item, such as what is given with a reply."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.attachments import intake, storage
from gongkai.attachments.names import safe_name
from gongkai.redaction.models import Redaction
from gongkai.redaction.opening import Source, opened
from gongkai.redaction.visibility import MARK


def begin_upload(upload: BinaryIO, *, name: str, by: Actor) -> Redaction:
    """Check the file as every upload is, keep it, and begin.

    Law: Regulation 2019, Arts. 37, 17; Regulation 2008, Arts. 14, 22.
    """
    if by.agency_id is None:
        raise Unknown
    by.must(MARK, At(by.agency_id, by.section_id))
    file = intake.store(upload, name=name, by=by)
    with storage.open_file(file.sha256, reader=by.user_id, name=safe_name(name)) as stored:
        source = Source(safe_name(name), file, stored.read())
    with transaction.atomic():
        return opened(source, agency_id=by.agency_id, section_id=by.section_id, item=None, by=by)
