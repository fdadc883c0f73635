"""报告错误."""

from datetime import UTC, date, datetime

import pytest

from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.readers import public
from gongkai.readers.actions.report_fault import report_fault
from gongkai.readers.errors import SentTooOften, UnknownKindOfFault
from gongkai.readers.models import Fault
from tests.factories import make_agency, published_item
from tests.rooms.readers.reading_public import key, make_desk, reported, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_report_reaches_the_unit_with_a_number_a_code_and_a_last_day(desk, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2026, 3, 5, 1, tzinfo=UTC))  # a Thursday
    item = published_item(desk.team)
    receipt = report_fault(said(f"/items/{item.pk}/", words="“饮用水”误为“饮水用”"), form_key=key())
    fault = Fault.objects.get()
    assert (receipt.number, receipt.agency_name, len(receipt.code)) == ("反馈2026-0001", desk.agency.name, 10)
    assert (fault.agency_id, fault.item_id, fault.page_title) == (desk.agency.pk, item.pk, item.current.title)
    assert (fault.received_on, fault.due_on) == (date(2026, 3, 5), date(2026, 3, 10))  # Fri, Mon, Tue


def test_how_to_reach_the_reader_is_sealed_and_nowhere_in_the_journal(desk):
    fault = reported(desk, contact="13800000000", words="有错别字，我是王演示")
    assert "13800000000" not in fault.contact
    entry = Entry.objects.get(action="readers.report_fault")
    assert "138" not in str(entry.details) and "王演示" not in str(entry.details)


def test_the_same_form_sent_twice_is_one_report(desk):
    item, mark = published_item(desk.team), key()
    first = report_fault(said(f"/items/{item.pk}/"), form_key=mark)
    assert report_fault(said(f"/items/{item.pk}/"), form_key=mark) == first
    assert Fault.objects.count() == 1


def test_the_same_words_about_the_same_page_are_refused_the_second_time(desk):
    item = published_item(desk.team)
    entry = said(f"/items/{item.pk}/", words="同样的话")
    report_fault(entry, form_key=key())
    with pytest.raises(SentTooOften):
        report_fault(entry, form_key=key())


def test_numbers_go_on_for_each_body_and_year(desk):
    other = make_desk()
    numbers = [reported(one).number[-4:] for one in (desk, desk, other)]
    assert numbers == ["0001", "0002", "0001"]


@pytest.mark.parametrize(
    "page", ["/", "/columns/nowhere/", "/items/99999999999999999999/", "javascript:alert(1)", "\0"]
)
def test_what_is_no_page_of_ours_goes_to_whoever_runs_the_site(desk, page):
    root = make_agency("示范县人民政府乙", position=0)
    office = make_agency("示范县政府办公室乙", parent=root, is_competent=True)
    report_fault(said(page), form_key=key())
    assert Fault.objects.get().agency_id == office.pk


def test_a_body_s_own_page_is_the_body_s(desk):
    report_fault(said(f"/agencies/{desk.agency.code}/"), form_key=key())
    assert (Fault.objects.get().agency_id, Fault.objects.get().page_title) == (desk.agency.pk, desk.agency.name)


@pytest.mark.parametrize(
    ("changes", "error", "field"),
    [
        ({"kind": "gone"}, UnknownKindOfFault, "kind"), ({"kind": ""}, UnknownKindOfFault, "kind"),
        ({"words": " "}, BadWords, "words"), ({"words": "错" * 1001}, BadWords, "words"),
        ({"words": "a\0b"}, BadWords, "words"), ({"words": "<script>"}, BadWords, "words"),
        ({"contact": "1" * 101}, BadWords, "contact"),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be_kept(desk, changes, error, field):
    with pytest.raises(error) as refused:
        report_fault(said("/", **changes), form_key=key())
    assert refused.value.field == field


def test_number_and_code_show_the_answer_and_nothing_else_does(desk):
    fault = reported(desk)
    receipt_code = public.codes.code_of(fault)
    assert public.followed(fault.number, f" {receipt_code.lower()} ").words == fault.words
    for number, code in ((fault.number, "AAAAAAAAAA"), ("反馈2026-9999", receipt_code), ("\0", ""), ("", "")):
        assert public.followed(number, code) is None
