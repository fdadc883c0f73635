"""凭编号和查询码进入: lets a complainant in to the own case, and tells a guesser nothing."""

from django.db import transaction

from gongkai.complaints import codes
from gongkai.complaints.models import Complaint
from gongkai.entry import plain
from gongkai.info_requests import attempts
from gongkai.info_requests.errors_intake import TooManyTries

LONGEST_NUMBER = 40


@transaction.atomic
def unlock(number: str, code: str, *, address: str) -> int | None:
    """The complaint the code opens, else None: for a wrong code and an unknown number alike.

    Law: Personal Information Law 2021, Art. 51.
    """
    asked = plain.compact(number)[:LONGEST_NUMBER]
    tried = attempts.held(number=f"complaint {asked}", address=address)
    if tried.too_many:
        raise TooManyTries
    for found in _numbered(number):
        if codes.fits(code, code=codes.code_of(found)):
            return found.pk
    tried.count_one()
    return None


def _numbered(number: str) -> list[Complaint]:
    """Every desk has its own sequence, so one number may stand at several."""
    asked = plain.one_line(number)[:LONGEST_NUMBER].replace("—", "-").replace("－", "-")
    if plain.UNSHOWABLE.search(asked):
        return []
    return list(Complaint.objects.only("number", "agency_id").filter(number=asked)[:200])
