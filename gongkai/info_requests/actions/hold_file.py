"""上传材料: a paper is checked and sealed, held for a form not yet sent or put straight into a case."""

from contextlib import ExitStack
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet, Sum
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments import intake, scans, sealed_papers, storage
from gongkai.attachments.intake import Examined
from gongkai.audit import journal
from gongkai.info_requests import locking, taking_in
from gongkai.info_requests.errors_intake import FilesTooLarge, FormMissing, TooManyFiles
from gongkai.info_requests.models import CaseFile, InfoRequest
from gongkai.info_requests.vocabulary import FileRole
from gongkai.vault import keeping

MEGABYTE = 1024 * 1024


def hold_file(
    upload: BinaryIO, *, name: str, role: FileRole, form_key: str = "", by: Actor | None = None, number: str = ""
) -> CaseFile:
    """Check a paper and seal it, under the key of the form, or in the case of the number for those who work on it.

    The limits on count and size hold for one form; staff adding to a case are bound by the size of one file only.

    Law: Regulation 2019, Art. 29; Personal Information Law 2021, Art. 51.
    """
    if not number and not taking_in.FORM_KEY.fullmatch(form_key):
        raise FormMissing
    is_staff = by is not None and by.user_id is not None
    limited = _limited(form_key, number=number, role=role) if not (is_staff and number) else None
    if limited is not None:
        _must_have_room(limited)
    paper = intake.examine(
        upload,
        name=name,
        max_mb=None if is_staff else settings.REQUEST_FILES_MAX_MB,
        pages_now=scans.at_once()
        if is_staff
        else 0,  # a citizen's papers are read by the worker: no page waits for them
    )
    if limited is not None:
        _must_fit(limited, paper)
    place = keeping.keep(paper.data)
    with ExitStack() as undo:
        undo.callback(keeping.erase, place)
        file = _hold(paper, place, role=FileRole(role), form_key=form_key, by=by, number=number)
        undo.pop_all()
    return file


@transaction.atomic
def _hold(paper: Examined, place: str, *, role: FileRole, form_key: str, by: Actor | None, number: str) -> CaseFile:
    case = _case(number, by=by) if number else None
    file = CaseFile.objects.create(
        info_request=case,
        form_key=form_key,
        role=role,
        name=paper.name,
        kind=paper.kind.code,
        media_type=paper.kind.media_type,
        size=len(paper.data),
        sha256=storage.digest_of(paper.data),
        place=place,
        uploaded_by_id=by.user_id if by else None,
        uploaded_at=timezone.now(),
    )
    sealed_papers.await_reading(paper, place=place, by=by, agency_id=case.agency_id if case else None)
    if case is not None:
        journal.record("info_requests.hold_file", case, by=by or locking.APPLICANT, role=role.label)
    return file


def _case(number: str, *, by: Actor | None) -> InfoRequest:
    return locking.locked(number, "info_requests.draft", by=by or locking.APPLICANT, own=True)


def _limited(form_key: str, *, number: str, role: FileRole) -> QuerySet[CaseFile]:
    """The papers that count towards the limits: those held for the form, or sent by the applicant to the case."""
    if number:
        return CaseFile.objects.filter(info_request__number=number, uploaded_by=None, role=role)
    return CaseFile.objects.filter(form_key=form_key, info_request=None)


def _must_have_room(held: QuerySet[CaseFile]) -> None:
    """Refuse before reading the file at all."""
    count = held.count()
    if count >= settings.REQUEST_FILES_MAX:
        raise TooManyFiles(limit=settings.REQUEST_FILES_MAX, held=count)


def _must_fit(held: QuerySet[CaseFile], paper: Examined) -> None:
    """Refuse what makes the papers together too large."""
    total = (held.aggregate(size=Sum("size"))["size"] or 0) + len(paper.data)
    if total > settings.REQUEST_FILES_MAX_MB * MEGABYTE:
        raise FilesTooLarge(name=paper.name, total=-(-total // MEGABYTE), limit=settings.REQUEST_FILES_MAX_MB)
