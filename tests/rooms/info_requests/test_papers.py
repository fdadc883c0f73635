"""文书: numbers without gaps, words that stand, remedies right for the day signed, addressees filled in last."""

import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.info_requests import policies
from gongkai.info_requests.actions.issue_letter import issue_letter
from gongkai.info_requests.actions.save_letter_text import save_letter_text
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.identity import Party, seal_party
from gongkai.info_requests.models import Applicant, Consultation, InfoRequest, Letter, RequestPolicy
from gongkai.info_requests.own_periods import LastDay
from gongkai.info_requests.papers import addressing, drawing, forms, issuing, numbers, wording
from gongkai.info_requests.papers.issuing import digest_of
from gongkai.law.refusals import MissingPart
from gongkai.law.vocabulary import Channel, Version
from gongkai.letters import form_docx
from tests.factories import make_agency
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed, submitted_case
from tests.rooms.info_requests.cases import make_office, make_request

LETTERS = {  # code → what it needs; 公征 公知 公复 are three series, D08 and D11 share one
    "D05": {"parts": {"content": "合同价款"}, "values": {"due_on": "2026年4月1日"}},
    "D07": {"parts": {}, "values": {"paused_from": "2026年3月4日"}},
    "D08": {"parts": {"way": "邮寄"}},
    "D11": {"parts": {"search": "检索了档案目录。"}},
}


def text_of(document):
    """The words of a DOCX."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return re.sub("<[^>]+>", "", archive.read("word/document.xml").decode())


def said(letter):
    return "\n".join(text for _, text in letter.content)


class Broken(Exception):
    """Something goes wrong after a letter was numbered."""


class TestNumbers(TestCase):
    """Whatever is issued, fails or is voided in whatever order."""

    @settings(max_examples=30, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.integers(0, 1),
                st.sampled_from(sorted(LETTERS)),
                st.sampled_from([2025, 2026]),
                st.sampled_from(["stands", "fails", "void"]),
            ),
            max_size=20,
        )
    )
    def test_each_body_series_and_year_counts_from_one_without_gap_or_repeat(self, draws):
        offices = [make_office(), make_office()]
        cases = [make_request(office, on=date(2025, 3, 3)) for office in offices]
        kept = {}
        for which, code, year, fate in draws:
            try:
                with transaction.atomic():
                    letter = issuing.issue(
                        cases[which], code, on=date(year, 6, 1), by=offices[which].clerk, **LETTERS[code]
                    )
                    if fate == "fails":
                        raise Broken
            except Broken:
                continue
            if fate == "void":
                void_letter(letter.pk, reason="有误", by=offices[which].clerk)
            kept.setdefault((which, letter.series, year), []).append((letter.serial, letter.number))

        for (which, series, year), found in kept.items():
            assert [serial for serial, _ in found] == list(range(1, len(found) + 1))
            name = cases[which].agency.name
            assert [number for _, number in found] == [f"{name}{series}〔{year}〕{n}号" for n, _ in found]
        for case in cases:
            everything = [letter.number for letter in Letter.objects.filter(info_request=case)]
            assert len(everything) == len(set(everything))


@pytest.mark.django_db(transaction=True)
def test_many_clerks_at_once_leave_no_gap_and_no_double():
    agency = make_agency()

    def draw(n):
        try:
            with transaction.atomic():
                place = numbers.next_serial(agency, "公复", on=date(2026, 3, 10))
                if n % 4 == 0:
                    raise Broken
                return place.serial
        except Broken:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        drawn = list(pool.map(draw, range(24)))
    assert sorted(filter(None, drawn)) == list(range(1, 19))


@pytest.mark.django_db
def test_the_offices_mark_and_the_pattern_of_the_time_make_the_number():
    office = make_office()
    RequestPolicy.objects.create(agency=office.agency, letter_mark="示范交")
    _, new = answered_case(office)
    _, old = answered_case(office, "B2", on=date(2018, 3, 5), signed_on=date(2018, 3, 12))
    assert new.number == "示范交公复〔2026〕1号"
    assert old.number == "示范交信答（2018）第1号"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "on", "signed_on", "words", "never"),
    [
        ("B4", date(2014, 3, 3), date(2015, 4, 30), "3个月", "6个月"),
        ("B4", date(2015, 3, 2), date(2015, 5, 4), "6个月", "3个月"),
        ("A4", date(2023, 12, 1), date(2023, 12, 29), "也可以自收到本文书之日起6个月内", "先向"),
        ("A4", date(2023, 12, 1), date(2024, 1, 2), "先向", "6个月"),
        ("A3", date(2026, 3, 2), SIGNED, "不予公开的部分", "3个月"),
        ("A5", date(2026, 3, 2), SIGNED, "也可以自收到本文书之日起6个月内", "先向"),
    ],
)
def test_the_remedies_are_those_of_the_day_it_is_signed(kind, on, signed_on, words, never):
    office = make_office()
    _, letter = answered_case(office, kind, on=on, signed_on=signed_on)
    assert words in said(letter)
    assert never not in said(letter)
    assert "60日" in said(letter)


@pytest.mark.django_db
def test_the_bodies_to_turn_to_are_the_offices_own():
    office = make_office()
    RequestPolicy.objects.create(agency=office.agency, reconsideration_body="示范县人民政府", court="示范县人民法院")
    _, letter = answered_case(office, "A4")
    assert "示范县人民政府" in said(letter)
    assert "示范县人民法院" in said(letter)
    assert policies.bodies_of(office.agency.pk).reconsideration == "示范县人民政府"


@pytest.mark.django_db
def test_the_letter_cites_the_article_of_its_own_kind():
    office = make_office()
    assert "《条例》第三十六条第（一）项" in said(answered_case(office, "A1")[1])
    assert "第三十六条第（二）项" in said(answered_case(office, "A2")[1])


@pytest.mark.django_db
def test_a_reason_told_for_the_whole_is_not_told_again_for_its_part():
    part = PartInput("会议记录", False, "X16b", "属于讨论记录。")
    _case, letter = answered_case(make_office(), "A4", parts=[part], reasons="经审查，属于讨论记录。")
    assert said(letter).count("属于讨论记录") == 1


@pytest.mark.django_db
def test_an_issued_letter_stands_when_texts_names_and_settings_change():
    office = make_office()
    case = make_request(office)
    asked = {
        "parts": {"items": "请说明年份。"},
        "values": {"days": 15, "due_on": "2026年3月24日"},
        "on": date(2026, 3, 3),
    }
    first = issue_letter(case.number, code="D02", by=office.clerk, **asked)
    before, digest = list(first.content), first.digest

    save_letter_text("D02", "guidance", text="请看附表。", agency_id=office.agency.pk, by=office.clerk)
    RequestPolicy.objects.create(agency=office.agency, phone="0000-7654321", letter_mark="示范交")
    second = issue_letter(case.number, code="D02", by=office.clerk, **asked)

    first.refresh_from_db()
    assert (first.content, first.digest, digest_of(first)) == (before, digest, digest)
    assert "请看附表。" not in said(first)
    assert "请看附表。" in said(second)
    assert "0000-7654321" in said(second)
    assert (first.serial, second.serial) == (1, 2)


@pytest.mark.django_db
def test_what_the_clerk_writes_goes_before_the_offices_words_and_those_before_the_products():
    office = make_office()
    case = make_request(office)
    everywhere = {"code": "D02", "part": "guidance"}
    values = {"days": 15, "due_on": "2026年3月24日"}

    def guidance(**parts):
        paper = issuing.preview(case, "D02", parts={"items": "年份"} | parts, values=values, on=SIGNED)
        return str(paper.lines)

    assert "请对照上述事项" in guidance()
    save_letter_text(**everywhere, text="本局的话。", agency_id=office.agency.pk, by=office.clerk)
    assert "本局的话。" in guidance()
    assert "经办人的话。" in guidance(guidance="经办人的话。")


@pytest.mark.django_db
def test_a_preview_takes_no_number_and_shows_the_gaps():
    office = make_office()
    case = submitted_case(office)
    paper = issuing.preview(case, "D10", parts={}, on=SIGNED, reply_kind="A4")
    assert (paper.draft, paper.number, paper.addressee) == (True, "", "申请人")
    assert "（待填写：理由）" in str(paper.lines)
    assert not Letter.objects.exists()
    with transaction.atomic(), pytest.raises(MissingPart):
        issuing.issue(case, "D10", parts={}, on=SIGNED, by=office.clerk, reply_kind="A4")


@pytest.mark.django_db
def test_the_addressee_comes_from_the_sealed_identity_and_is_kept_nowhere_else():
    office = make_office()
    case, letter = answered_case(office)
    assert drawing.paper_of(letter).addressee == "张演示"
    assert "张演示" not in str(Letter.objects.filter(pk=letter.pk).values())

    Applicant.objects.filter(pk=case.applicant_id).update(sealed="", erased_at=timezone.now())
    erased = drawing.paper_of(Letter.objects.get(pk=letter.pk))
    assert erased.addressee == "（申请人信息已按保存期限的规定删除）"
    assert erased.lines == [tuple(line) for line in letter.content]
    assert "已按保存期限的规定删除" in text_of(form_docx(forms.register_form(refreshed(case))))


@pytest.mark.django_db
def test_a_letter_to_a_third_party_or_another_body_is_addressed_to_it():
    office, other = make_office(), make_agency("示范县档案馆")
    case = make_request(office)
    values = {"content": "合同价款", "way": "post", "sent_on": date(2026, 3, 4)}
    party = Consultation.objects.create(
        info_request=case,
        kind="third_party",
        sealed=seal_party(Party(name="示范第三方公司")),
        masked="示范**",
        **values,
    )
    organ = Consultation.objects.create(info_request=case, kind="co_maker", organ=other, masked=other.name, **values)
    with transaction.atomic():
        letters = [
            issuing.issue(case, code, on=date(2026, 3, 4), by=office.clerk, consultation=about, **LETTERS["D05"])
            for code, about in (("D05", party), ("D06", organ))
        ]
        told = issuing.issue(case, "D07", on=date(2026, 3, 4), by=office.clerk, consultation=party, **LETTERS["D07"])
    assert [addressing.addressee_of(letter) for letter in (*letters, told)] == [
        "示范第三方公司",
        "示范县档案馆",
        "张演示",
    ]
    Consultation.objects.filter(pk=party.pk).update(sealed="")
    assert "已按保存期限" in addressing.addressee_of(Letter.objects.get(pk=letters[0].pk))


@pytest.mark.django_db
def test_a_void_letter_says_so_when_drawn():
    office = make_office()
    _, letter = answered_case(office)
    assert drawing.paper_of(void_letter(letter.pk, reason="有误", by=office.leader)).note == "（本文书已作废）"


@pytest.mark.django_db
def test_the_receipt_says_number_code_day_and_the_count_behind_the_last_day():
    office = make_office()
    case = make_request(office)
    paper = drawing.receipt_paper(case)
    words = "\n".join(text for _, text in paper.lines)
    assert (paper.number, paper.addressee, paper.shape) == (case.number, "张演示", "form")
    assert "答复期限至2026年3月30日" in words
    assert "第20个工作日" in words
    assert "3月7日至3月8日（周末）" in words
    assert not Letter.objects.exists()


@pytest.mark.django_db
def test_a_receipt_before_confirmation_promises_no_day():
    office = make_office()
    case = make_request(office, channel=Channel.LETTER)
    words = "\n".join(text for _, text in drawing.receipt_paper(case).lines)
    assert case.received_on is None
    assert "双方确认收到之日" in words
    assert "第20个工作日" not in words


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("version", "asked", "never"), [(Version.R2019, "证件号码", "用途"), (Version.R2008, "用途", "证件名称")]
)
def test_the_blank_form_asks_what_the_law_of_its_day_asks(version, asked, never):
    agency = make_agency()
    words = str(forms.blank_form(agency.pk, version))
    assert asked in words
    assert never not in words


@pytest.mark.django_db
def test_the_contents_list_every_paper_in_the_order_of_its_day():
    office = make_office()
    case, letter = answered_case(office)
    rows = [[cell.text for cell in row] for row in forms.case_contents(case).rows]
    assert rows == [
        ["序号", "日期", "文号", "题名"],
        ["1", "2026年3月2日", case.number, "政府信息公开申请表"],
        ["2", "2026年3月10日", letter.number, letter.title],
    ]
    assert InfoRequest.objects.count() == 1


def test_a_last_day_without_a_holiday_notice_says_so():
    assert wording.plain(LastDay(date(2031, 2, 3), provisional=True)) == "2031年2月3日（暂按周一至周五推算）"
    assert wording.plain(LastDay(date(2026, 3, 30), provisional=False)) == "2026年3月30日"
