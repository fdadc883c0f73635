"""上传材料."""

import io

import pytest
from django.core.files.storage import default_storage

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.attachments.errors import ArchiveTooLarge, Encrypted, NameMismatch, TooLarge, UnknownKind
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.errors_intake import FilesTooLarge, FormMissing, TooManyFiles
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import CaseFile
from gongkai.info_requests.vocabulary import FileRole
from gongkai.vault import keeping
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.papers import pdf, picture, zip_bomb

pytestmark = pytest.mark.django_db
MEGABYTE = 1024 * 1024


def hold(upload=None, *, name="身份证.png", role=FileRole.IDENTITY, form_key="form-1", **options):
    return hold_file(upload or picture(), name=name, role=role, form_key=form_key, **options)


def test_a_paper_is_held_sealed_under_the_key_of_its_form():
    file = hold()

    assert (file.info_request, file.form_key, file.kind, file.name) == (None, "form-1", "png", "身份证.png")
    plain = keeping.open_sealed(file.place)
    assert plain.startswith(b"\x89PNG") and len(plain) == file.size
    with default_storage.open(file.place, "rb") as on_disk:
        assert b"PNG" not in on_disk.read()


def test_staff_put_a_paper_straight_into_a_case():
    office = make_office()
    case = make_request(office)
    file = hold(pdf(), name="答复.pdf", role=FileRole.REPLY, form_key="", by=office.clerk, number=case.number)
    assert (file.info_request_id, file.uploaded_by_id) == (case.pk, office.clerk.user_id)
    with pytest.raises(NotAllowed):
        hold(form_key="", by=office.leader, number=case.number)
    with pytest.raises(Unknown):
        hold(form_key="", by=make_office().clerk, number=case.number)


def test_an_applicant_adds_to_the_own_case_within_the_limits(settings):
    case = make_request(make_office())
    assert hold(form_key="", by=APPLICANT, number=case.number, role=FileRole.CORRECTION).info_request_id == case.pk
    settings.REQUEST_FILES_MAX = 1
    with pytest.raises(TooManyFiles):
        hold(form_key="", by=APPLICANT, number=case.number, role=FileRole.CORRECTION)


def test_what_is_refused_leaves_nothing_on_disk():
    before = _sealed_files()
    with pytest.raises(Unknown):
        hold(form_key="", by=make_office().clerk, number="4711-2026-0001")
    assert (_sealed_files(), CaseFile.objects.count()) == (before, 0)


def test_ten_papers_of_fifty_megabytes_are_told_the_limit(settings):
    settings.REQUEST_FILES_MAX_MB = 2
    with pytest.raises(TooLarge) as refusal:
        hold(io.BytesIO(b"0" * (2 * MEGABYTE + 1)), name="照片.txt")
    assert "超过2MB的上限" in refusal.value.sentence
    hold(io.BytesIO(b"1\n" * (MEGABYTE // 2)), name="一.txt")
    with pytest.raises(FilesTooLarge) as refusal:
        hold(io.BytesIO(b"2\n" * (MEGABYTE // 2 + 1)), name="二.txt")
    assert "共3MB" in refusal.value.sentence and "合计2MB" in refusal.value.sentence
    assert hold(io.BytesIO(b"2\n" * (MEGABYTE // 2)), name="二.txt", form_key="form-2").size == MEGABYTE


def test_no_form_carries_more_papers_than_allowed(settings):
    settings.REQUEST_FILES_MAX = 2
    hold()
    hold(picture("black"))
    with pytest.raises(TooManyFiles) as refusal:
        hold()
    assert "最多上传2个文件" in refusal.value.sentence


@pytest.mark.parametrize(
    ("upload", "name", "refusal"),
    [
        (lambda: io.BytesIO(b"MZ\x90\x00"), "身份证.exe", UnknownKind),
        (picture, "身份证.pdf", NameMismatch),
        (lambda: pdf(password="secret"), "申请.pdf", Encrypted),
        (zip_bomb, "申请.docx", ArchiveTooLarge),
    ],
)
def test_dangerous_papers_are_refused_in_plain_words(upload, name, refusal):
    with pytest.raises(refusal) as refused:
        hold(upload(), name=name)
    assert name in refused.value.sentence and "请" in refused.value.sentence
    assert CaseFile.objects.count() == 0


@pytest.mark.parametrize("key", ["", "a b", "x" * 65, "../x"])
def test_a_form_without_a_proper_key_holds_nothing(key):
    with pytest.raises(FormMissing):
        hold(form_key=key)


def _sealed_files():
    if not default_storage.exists(keeping.FOLDER):
        return 0
    folders, _ = default_storage.listdir(keeping.FOLDER)
    return sum(len(default_storage.listdir(f"{keeping.FOLDER}/{folder}")[1]) for folder in folders)
