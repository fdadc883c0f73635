"""A year whose holiday notice has not come: every date says that it is provisional, and moves, in sight of all, when it comes."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.query_codes import code_of
from gongkai.portal.info_requests import form_key
from tests.factories import actor_for
from tests.journeys import request_steps
from tests.journeys.request_office import NAME, request_office
from tests.journeys.request_steps import PROVISIONAL, Receipt
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县2030年农村公路养护资金分配方案"
ASKED = date(2031, 1, 6)  # a Monday of a year nobody has fixed the holidays of
TURNED_IN = date(2031, 1, 10)
NOTICE = """春节：1月22日（周三）至29日（周三）放假调休，共8天。1月19日（周日）、2月1日（周六）上班。
国庆节：10月1日至7日放假。"""


@pytest.fixture(autouse=True)
def its_own_calendars(settings, tmp_path, monkeypatch):
    """What this year is told stays in this test."""
    settings.CALENDARS_DIR = tmp_path / "calendars"
    monkeypatch.setattr(form_key, "QUICKEST", 0)


def test_dates_are_marked_until_the_notice_is_turned_in(
    phone, new_context, sign_in, travel, accessible, fits, picture, screenshot
):
    travel(ASKED)
    office = request_office()
    kept = _ask(phone, accessible, fits)
    other = _being_corrected(office)
    _extend(office, kept)
    desk = new_context().new_page()
    sign_in(desk, office.clerk.username)
    _marked_for_staff(desk, kept, accessible)
    _marked_for_the_applicant(phone, kept, Receipt(other.number, code_of(other)), fits)

    travel(TURNED_IN)
    admin = new_context().new_page()
    sign_in(admin, office.admin.username)
    _turn_in(admin, kept, other, accessible, picture, screenshot)
    sign_in(desk, office.clerk.username)
    request_steps.open_case(desk, kept.number)
    expect(desk.locator(".clock")).to_contain_text("2031年2月14日")
    expect(desk.get_by_text(PROVISIONAL)).to_have_count(0)
    request_steps.follow(phone, kept)
    expect(phone.locator(".when__big")).to_have_text("2031年2月14日")
    expect(phone.get_by_text(PROVISIONAL)).to_have_count(0)
    _answer(desk, new_context().new_page(), phone, sign_in, office, kept)


def _ask(phone, accessible, fits):
    request_steps.begin(phone, NAME, words="农村公路养护")
    request_steps.ask(phone, title=TITLE, description="请提供方案全文。", way_wanted="online")
    kept = request_steps.receipt(phone)
    expect(phone.get_by_role("definition").filter(has_text="2031年2月3日").first).to_contain_text(PROVISIONAL)
    for check in (accessible, fits):
        check(phone)
    return kept


def _being_corrected(office):
    """A request from the counter whose applicant has until 27 January, Monday to Friday counted."""
    case = request_steps.registered(office, on=ASKED, title="示范县客运班线调整方案")
    ask_correction(case.number, items=["哪一条班线"], on=ASKED, told_on=ASKED, by=actor_for(office.clerk))
    case.refresh_from_db()
    assert case.next_due_on == date(2031, 1, 27)
    return case


def _extend(office, kept):
    """Five working days more, of which the applicant has a letter."""
    propose_extension(kept.number, working_days=5, reason="需要到档案馆查找", on=ASKED, by=actor_for(office.clerk))
    extend_deadline(kept.number, agreed=True, on=ASKED, by=actor_for(office.head))


def _marked_for_staff(desk, kept, accessible):
    desk.goto(reverse("workbench:requests"))
    row = desk.get_by_role("row").filter(has_text=kept.number)
    expect(row.locator(".chip--provisional")).to_have_count(2)  # what comes next, and the answer itself
    expect(row.get_by_title(PROVISIONAL)).to_have_count(2)
    accessible(desk)
    request_steps.open_case(desk, kept.number)
    expect(desk.locator(".clock")).to_contain_text("2031年2月10日")
    expect(desk.locator(".clock")).to_contain_text(PROVISIONAL)
    accessible(desk)


def _marked_for_the_applicant(phone, kept, other, fits):
    request_steps.follow(phone, kept)
    expect(phone.locator(".when").first).to_contain_text(PROVISIONAL)
    letter = request_steps.text_of(request_steps.download(phone, "延期答复告知书"))
    assert f"延长后的答复期限至2031年2月10日（{PROVISIONAL}）" in letter
    request_steps.follow(phone, other)
    expect(phone.locator(".stand")).to_contain_text("2031年1月27日")
    expect(phone.locator(".stand")).to_contain_text(PROVISIONAL)
    letter = request_steps.text_of(request_steps.download(phone, "补正告知书"))
    assert f"2031年1月27日（{PROVISIONAL}）" in letter
    fits(phone)


def _turn_in(admin, kept, other, accessible, picture, screenshot):
    admin.goto(reverse("workbench:calendars"))
    expect(admin.get_by_role("row").filter(has_text="2031")).to_contain_text(PROVISIONAL)
    admin.get_by_role("link", name="录入放假安排").first.click()
    request_steps.fill(admin, number="国办发明电〔2030〕0号", year="2031", words=NOTICE)
    accessible(admin)
    admin.get_by_role("button", name="核对").click()
    expect(admin.get_by_text("2031-01-19 星期日")).to_be_visible()
    accessible(admin)
    screenshot(admin, "request-calendar-preview")
    admin.get_by_role("button", name="确认，重新计算期限").click()
    told(admin, "已录入2031年放假安排")
    for number, was, now in (
        (f"{kept.number} 答复", "2031-02-10", "2031-02-14"),
        (f"{other.number} 补正", "2031-01-27", "2031-02-01"),
    ):
        row = admin.get_by_role("row").filter(has_text=number)
        expect(row).to_contain_text(was)
        expect(row).to_contain_text(now)
        expect(row).to_contain_text("春节")
    accessible(admin)
    picture(admin, "request-calendar", whole=False)


def _answer(desk, leader, phone, sign_in, office, kept):
    """To the end of the way: drafted, signed, downloaded, closed."""
    request_steps.draft(desk, "予以公开", findings="经查，该方案由本机关制作并保存。", way="网上下载。")
    desk.get_by_role("button", name="送签").click()
    told(desk, "答复已送签")
    sign_in(leader, office.leader.username)
    request_steps.sign(leader, kept.number)
    request_steps.follow(phone, kept)
    letter = request_steps.text_of(request_steps.download(phone, "政府信息予以公开告知书"))
    assert "2031年1月10日" in letter
    assert PROVISIONAL not in letter
    request_steps.open_case(desk, kept.number)
    expect(desk.locator("main")).to_contain_text("已于2031年1月10日办结")
