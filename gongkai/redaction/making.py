"""The copy, made and proven: what making at once and making in the background share."""

import io
from dataclasses import dataclass

from django.utils import timezone
from pypdfium2 import PdfiumError

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake, storage
from gongkai.attachments.models import StoredFile
from gongkai.attachments.pdf_parts import BROKEN
from gongkai.audit import journal
from gongkai.redaction import proving, reading, states
from gongkai.redaction.errors import MarkedMeanwhile, StillThere, Unreadable
from gongkai.redaction.glyphs import Box, under
from gongkai.redaction.models import Redaction
from gongkai.redaction.proving import Proof
from gongkai.redaction.rebuilding import rebuilt
from gongkai.redaction.sheets import text_on

MOST_SAID = 5
Marks = dict[int, list[Box]]  # by page


@dataclass(frozen=True)
class Copy:
    """A finished file that was read again and kept, and the marks it was made for."""

    file: StoredFile
    marks: Marks
    proof: Proof


def marks_of(redaction: Redaction) -> Marks:
    """The regions to take away, by page."""
    found: Marks = {}
    for one in redaction.marks.filter(is_undone=False):
        found.setdefault(one.page, []).append(Box(one.left, one.top, one.right, one.bottom))
    return found


def copied(redaction: Redaction, marks: Marks) -> Copy:
    """Make the copy and read it again; refused, naming the pages, when anything removed is still in it.

    This takes a second or more a page: outside any transaction, so that nobody else's writing waits for it.
    """
    storage.must_be_open(redaction.pages.sha256, reader=redaction.opened_by_id, name=redaction.name)
    try:
        made, proof = _proven(reading.pages_file(redaction), marks)
    except (*BROKEN, PdfiumError, FileNotFoundError) as broken:
        raise Unreadable(name=redaction.name) from broken
    if proof.found:
        raise StillThere(where="、".join(proof.found[:MOST_SAID]))
    return Copy(intake.store(io.BytesIO(made), name=released_name(redaction.name)), marks, proof)


def _proven(pdf: bytes, marks: Marks) -> tuple[bytes, Proof]:
    removed = [text for page, boxes in marks.items() for text in under(boxes, text_on(pdf, page))]
    made = rebuilt(pdf, marks)
    return made, proving.proven(made, marks=marks, removed=removed)


def keep(redaction: Redaction, copy: Copy, *, by: Actor) -> None:
    """Put the copy beside the original; refused when the marks are no longer those it was made for."""
    states.must_allow("make", redaction)
    if marks_of(redaction) != copy.marks:
        raise MarkedMeanwhile(name=redaction.name)
    redaction.result, redaction.made_at = copy.file, timezone.now()
    redaction.proof, redaction.problem = copy.proof.as_kept(), ""
    states.move(redaction, "make", writing=["result", "made_at", "proof", "problem"])
    journal.record("redaction.make", redaction, by=by, result=copy.file.sha256, **copy.proof.as_kept())


def released_name(name: str) -> str:
    """What the copy is called: it is always a PDF, and says what it is."""
    return f"{name.rpartition('.')[0] or name}（已遮盖）.pdf"
