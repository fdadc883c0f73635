"""打印表单."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.print_form import print_blank_form, print_delivery_form, print_form, print_receipt
from gongkai.info_requests.locking import APPLICANT
from gongkai.law.vocabulary import Version
from gongkai.letters import fonts_missing
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.test_papers import text_of

pytestmark = pytest.mark.django_db


def test_the_receipt_is_for_the_applicant_and_the_office():
    office = make_office()
    case = make_request(office)
    for reader in (APPLICANT, office.clerk):
        words = text_of(print_receipt(case.number, file_format="docx", by=reader))
        assert case.number in words
        assert "查询码" in words


def test_the_register_form_names_the_applicant_and_its_drawing_is_journaled():
    office = make_office()
    case = make_request(office)
    words = text_of(print_form(case.number, form="register", file_format="docx", by=office.clerk))
    assert "张演示" in words
    assert "13800000000" in words
    assert Entry.objects.get(action="info_requests.print_form").details == {"form": "register"}
    for somebody in (APPLICANT, office.leader):
        with pytest.raises(NotAllowed):
            print_form(case.number, form="register", file_format="docx", by=somebody)


def test_proof_of_service_contents_and_blank_form():
    office = make_office()
    case, letter = answered_case(office)
    proof = text_of(print_delivery_form(letter.pk, file_format="docx", by=office.clerk))
    assert "送达回证" in proof
    assert letter.number in proof
    assert "卷内目录" in text_of(print_form(case.number, form="contents", file_format="docx", by=office.clerk))
    blank = print_blank_form(office.agency.pk, version=Version.R2019, file_format="docx")
    assert "政府信息公开申请表" in text_of(blank)
    assert "张演示" not in text_of(blank)


@pytest.mark.skipif(bool(fonts_missing()), reason="no Chinese fonts on this machine")
def test_as_pdf_too():
    office = make_office()
    case = make_request(office)
    assert print_form(case.number, form="contents", file_format="pdf", by=office.clerk).startswith(b"%PDF")
    assert print_receipt(case.number, file_format="pdf", by=office.clerk).startswith(b"%PDF")
