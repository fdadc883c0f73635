"""添加案件材料: notices, replies, evidence, decisions."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.remedies.locking import locked
from gongkai.remedies.models import RemedyPaper


@transaction.atomic
def add_paper(pk: int, upload: BinaryIO, *, name: str, note: str = "", by: Actor) -> RemedyPaper:
    """Keep a file with the case, for those who may read the case."""
    case = locked(pk, by=by)
    said = plain.said(plain.one_line(note), what="说明", most=200, field="note")
    kept = attach(RemedyPaper, upload, name=name, note=said, by=by, case=case)
    journal.record("remedies.add_paper", case, by=by)
    return kept
