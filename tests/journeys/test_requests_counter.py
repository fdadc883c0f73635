"""The counter on a day in 2010: the Regulation of 2008 asks for a purpose, the clerk answers on the spot, a receipt is printed."""

from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.journeys import request_steps
from tests.journeys.request_office import request_office
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县2009年农村公路里程统计表"
TODAY = date(2010, 3, 1)  # a Monday
FORM = {
    "name": "张演示",
    "id_number": "11010119900307803X",
    "phone": "13800000000",
    "address": "示范县示范镇演示路1号",
    "title": TITLE,
    "description": "请提供各乡镇的公路里程。",
}


def test_in_person_in_2010_answered_while_the_applicant_waits(desk, sign_in, travel, accessible, fits, picture):
    travel(TODAY)
    office = request_office()
    sign_in(desk, office.clerk.username)
    _fill_in(desk, accessible, fits)
    picture(desk, "request-register")
    _purpose_is_asked(desk)
    _answer(desk, accessible)
    _print(desk)


def _fill_in(desk, accessible, fits):
    desk.goto(reverse("workbench:home"))
    desk.get_by_role("link", name="登记申请").first.click()
    beside = desk.locator("#by-day")
    expect(beside).to_contain_text("2010年3月22日")  # fifteen working days
    expect(beside).to_contain_text("第492号")
    request_steps.fill(desk, **FORM, channel="counter", form_wanted="paper", way_wanted="pickup")
    for check in (accessible, fits):
        check(desk)


def _purpose_is_asked(desk):
    """Without a purpose the form comes back, with everything typed still in it."""
    desk.get_by_role("button", name="登记并当场答复").click()
    expect(desk.get_by_role("alert").first).to_contain_text("用途")
    expect(desk.locator("[name=title]")).to_have_value(TITLE)
    request_steps.fill(desk, purpose="生产经营的需要")
    desk.get_by_role("button", name="登记并当场答复").click()
    told(desk, "已登记，申请编号DEMO00009-2010-0001")


def _answer(desk, accessible):
    expect(desk.get_by_role("heading", level=1)).to_have_text("当场答复")
    accessible(desk)
    desk.get_by_label("答复种类").select_option("B2")
    desk.get_by_role("button", name="换用所选种类").click()
    request_steps.fill(desk, findings="本机关保存有该统计表。", way="当场提供复印件一份。")
    desk.get_by_role("button", name="答复并办结").click()
    told(desk, "已当场答复并办结")
    letter = desk.locator("main")
    for words in ("政府信息公开申请答复书（一）", "示交信答（2010）第1号", "2010年3月1日", "第二十一条第（一）项"):
        expect(letter).to_contain_text(words)
    accessible(desk)


def _print(desk):
    """The letter to be sealed, and the receipt with number and query code."""
    with desk.expect_download() as coming:
        desk.get_by_role("link", name="DOCX").first.click()
    assert "张演示" in request_steps.text_of(coming.value)
    request_steps.open_case(desk, "DEMO00009-2010-0001")
    expect(desk.locator("main")).to_contain_text("已办结")
    expect(desk.locator("main")).to_contain_text("适用2008年《条例》")
    with desk.expect_download() as coming:
        desk.get_by_role("link", name="回执").first.click()
    assert Path(coming.value.path()).read_bytes().startswith(b"%PDF")
