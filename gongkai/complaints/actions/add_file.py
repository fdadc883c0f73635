"""添加材料: evidence, notes of a talk, what a body handed in."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.complaints import events, states
from gongkai.complaints.locking import locked
from gongkai.complaints.models import ComplaintFile
from gongkai.entry import plain


@transaction.atomic
def add_file(pk: int, upload: BinaryIO, *, name: str, note: str = "", by: Actor) -> ComplaintFile:
    """Keep a file with the complaint, for the desk's eyes alone."""
    complaint = locked(pk, "complaints.register", by=by)
    states.must_allow("add_file", complaint)
    said = plain.said(plain.one_line(note), what="说明", most=200, field="note")

    kept = attach(ComplaintFile, upload, name=name, note=said, by=by, complaint=complaint)
    events.note(complaint, "add_file", by=by)
    journal.record("complaints.add_file", complaint, by=by)
    return kept
