"""查阅材料: the bytes of one paper, for those who may; every opening of one that shows who applies is journaled."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import sealed_papers
from gongkai.audit import journal
from gongkai.info_requests.errors_intake import PaperErased
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import CaseFile
from gongkai.info_requests.states import ANSWERED
from gongkai.info_requests.vocabulary import GUARDED, FileRole, State

GIVEN = (*ANSWERED, State.ARCHIVED)


@transaction.atomic
def open_file(file_id: int, *, by: Actor, number: str = "") -> tuple[CaseFile, bytes]:
    """One paper of a case with its bytes; an applicant, let in by `number`, gets what the answer gives.

    Law: Personal Information Law 2021, Arts. 6, 51.
    """
    file = CaseFile.objects.select_related("info_request").filter(pk=file_id).first()
    if file is None or not _may_know(file, by=by, number=number):
        raise Unknown
    if FileRole(file.role) in GUARDED:
        by.must("info_requests.identity", file.info_request)
        journal.record(
            "info_requests.open_file", file, by=by, role=FileRole(file.role).label, number=str(file.info_request)
        )
    if not file.place:
        raise PaperErased(name=file.name)
    return file, sealed_papers.open_paper(file.place, name=file.name, reader=by.user_id)


def _may_know(file: CaseFile, *, by: Actor, number: str) -> bool:
    case = file.info_request
    if case is None:
        return False
    if by is APPLICANT:
        return case.number == number and file.role == FileRole.REPLY and State(case.state) in GIVEN
    return by.may("info_requests.read", case)
