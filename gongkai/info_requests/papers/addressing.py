"""Whom a letter is for: filled in from what is kept sealed, when the letter is drawn."""

from gongkai.info_requests import identity
from gongkai.info_requests.models import Consultation, InfoRequest, Letter
from gongkai.law import letters

ERASED = "（申请人信息已按保存期限的规定删除）"
PARTY_ERASED = "（第三方信息已按保存期限的规定删除）"


def addressee_of(letter: Letter) -> str:
    """Whom a letter is for: the applicant, or whoever was consulted; a note where the identity has been erased."""
    if letter.consultation and letters.letter(letter.code).addressee != "applicant":
        return _consulted(letter.consultation)
    return applicant_of(letter.info_request)


def applicant_of(info_request: InfoRequest) -> str:
    """The applicant's full name, as letters address it."""
    if not info_request.applicant.sealed:
        return ERASED
    return identity.open_sealed(info_request.applicant).name


def _consulted(consultation: Consultation) -> str:
    if consultation.organ:
        return consultation.organ.name
    return identity.open_party(consultation.sealed).name if consultation.sealed else PARTY_ERASED
