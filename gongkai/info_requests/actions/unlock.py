"""凭编号和查询码进入: lets an applicant in to the own case, and tells a guesser nothing."""

from django.db import transaction

from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import attempts, query_codes
from gongkai.info_requests.errors_intake import TooManyTries
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import InfoRequest

LONGEST_NUMBER = 60


@transaction.atomic
def unlock(number: str, code: str, *, address: str) -> str | None:
    """The number of the case when the code opens it, else None: for a wrong code and an unknown number alike.

    Wrong tries are counted for the number and for the address, both kept only as keyed hashes.

    Law: Personal Information Law 2021, Art. 51.
    """
    asked = plain.one_line(number)[:LONGEST_NUMBER]
    tried = attempts.held(number=asked, address=address)
    if tried.too_many:
        raise TooManyTries
    case = InfoRequest.objects.only("number", "code_version", "agency_id").filter(number=_writable(asked)).first()
    expected = query_codes.reckoned(asked, code_version=case.code_version if case else 1)
    if query_codes.fits(code, code=expected) and case is not None:
        return case.number
    if tried.count_one() and case is not None:
        journal.record("info_requests.lock_out", case, by=APPLICANT)
    return None


def _writable(number: str) -> str:
    """What a database can be asked for."""
    return "" if plain.UNSHOWABLE.search(number) else number
