"""打印文书: letters as one DOCX or PDF, each with its addressee; every clerk who draws one is written down."""

from collections.abc import Sequence
from typing import Literal

from django.db import transaction

from gongkai import letters as sheets
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.info_requests import serving
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import Letter
from gongkai.info_requests.papers import drawing
from gongkai.info_requests.vocabulary import LetterState

Format = Literal["docx", "pdf"]
READ = "info_requests.read"


@transaction.atomic
def print_letters(letter_ids: Sequence[int], *, file_format: Format, number: str = "", by: Actor) -> bytes:
    """Several letters one behind the other, in the order asked for, each beginning on a sheet of its own.

    The applicant draws only issued letters of their own case, whose number the face has checked, addressed to them.

    Law: Document Layout 2012; Personal Information Law 2021, Art. 51.
    """
    found = _letters(letter_ids)
    for letter in found:
        _must_be_open_to(letter, number=number, by=by)
    papers = [drawing.paper_of(letter) for letter in found]
    for letter in found:
        journal.record(
            "info_requests.print_letters", letter, by=by, case=letter.info_request.number, as_file=file_format
        )
    return sheets.pdf(papers) if file_format == "pdf" else sheets.docx(papers)


def _letters(letter_ids: Sequence[int]) -> list[Letter]:
    rows = Letter.objects.select_related(
        "info_request__applicant", "info_request__agency", "agency", "consultation__organ"
    )
    known = rows.in_bulk(list(letter_ids))
    if not letter_ids or len(known) != len(set(letter_ids)):
        raise Unknown
    return [known[pk] for pk in dict.fromkeys(letter_ids)]


def _must_be_open_to(letter: Letter, *, number: str, by: Actor) -> None:
    if by is APPLICANT:
        own = letter.info_request.number == number
        if not own or letter.state != LetterState.ISSUED or not serving.is_for_applicant(letter):
            raise Unknown
    elif not by.may(READ, letter.info_request):
        raise Unknown
    else:
        by.must("info_requests.identity" if letter.info_request.applicant.sealed else READ, letter.info_request)
