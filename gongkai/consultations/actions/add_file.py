"""上传材料: the draft itself, its explanation or another paper."""

from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import TooManyFiles
from gongkai.consultations.locking import locked
from gongkai.consultations.models import ConsultationFile
from gongkai.consultations.vocabulary import Part
from gongkai.entry import plain

MOST_FILES = 20


@transaction.atomic
def add_file(pk: int, upload: BinaryIO, *, name: str, part: Part, note: str = "", by: Actor) -> ConsultationFile:
    """Hang a checked file on the draft.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("edit", one)
    if one.files.count() >= MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    said = plain.said(plain.one_line(note), what="说明", most=200, field="note")

    file = attach(ConsultationFile, upload, name=name, note=said, by=by, consultation=one, part=Part(part))
    journal.record("consultations.add_file", one, by=by, name=file.name, sha256=file.file.sha256)
    return file
