"""打印文书: a letter with the complainant's name in it, as DOCX or PDF."""

from typing import Literal

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.complaints.letters import paper_of
from gongkai.complaints.locking import locked
from gongkai.letters import docx, pdf

Shape = Literal["docx", "pdf"]


@transaction.atomic
def print_letter(pk: int, *, letter_id: int, shape: Shape, by: Actor) -> bytes:
    """The sheet for posting or handing over; journaled, for it shows who complains.

    Law: Document Layout 2012; Personal Information Law 2021, Art. 51.
    """
    complaint = locked(pk, "complaints.identity", by=by)
    letter = complaint.letters.select_related("complaint__agency", "agency").filter(pk=letter_id).first()
    if letter is None:
        raise Unknown
    drawn = docx([paper_of(letter)]) if shape == "docx" else pdf([paper_of(letter)])
    journal.record("complaints.print_letter", complaint, by=by, number=letter.number)
    return drawn
