"""上传材料: a screenshot of what was said, a paper of the finding, a proof."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.errors import NoFile
from gongkai.clarifications.locking import HANDLE, locked_visible
from gongkai.clarifications.models import ClarificationFile
from gongkai.clarifications.vocabulary import FileRole
from gongkai.clarifications.whose import handles
from gongkai.entry import plain


@transaction.atomic
def add_file(pk: int, *, upload: BinaryIO | None, role: FileRole, note: str = "", by: Actor) -> ClarificationFile:
    """Keep a file with the matter, for staff alone; also for the bodies asked to verify.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked_visible(pk, by=by)
    if not handles(case, by=by):
        by.must(HANDLE, case)
    states.must_allow("add_file", case)
    if upload is None:
        raise NoFile(field="upload")
    words = plain.said(plain.one_line(note), what="说明", most=200, field="note")
    name = getattr(upload, "name", "") or ""
    kept = attach(ClarificationFile, upload, name=name, note=words, by=by, case=case, role=FileRole(role))
    journal.record("clarifications.add_file", case, by=by, role=FileRole(role).label, sha256=kept.file.sha256)
    return kept
