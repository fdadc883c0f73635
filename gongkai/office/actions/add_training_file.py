"""上传培训材料: notice, papers, signed list, photos."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.errors_people import FileThere
from gongkai.office.locking_people import locked_training
from gongkai.office.models import TrainingFile
from gongkai.office.vocabulary_people import TrainingFileKind


@transaction.atomic
def add_training_file(
    pk: int, upload: BinaryIO, *, name: str, kind: TrainingFileKind, note: str = "", by: Actor
) -> TrainingFile:
    """Keep a file of a training; the same file once."""
    training = locked_training(pk, by=by)
    said = plain.said(plain.one_line(note), what="说明", most=200, field="note")
    stored = intake.store(upload, name=name, by=by)
    known = training.files.filter(file=stored).first()
    if known:
        raise FileThere(name=known.name, field="file")
    upload.seek(0)
    kept = attach(TrainingFile, upload, name=name, note=said, by=by, training=training, kind=TrainingFileKind(kind))
    journal.record("office.add_training_file", training, by=by, kind=kept.kind, sha256=stored.sha256)
    return kept
