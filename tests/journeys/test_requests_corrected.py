"""A citizen asks on a phone, is asked to say more, gets part of it with a letter, and learns what can be done about the rest."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.portal.info_requests import form_key
from tests.journeys import request_steps
from tests.journeys.request_office import NAME, request_office

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县农村公路养护资金分配方案"
ASKED = date(2026, 3, 2)  # a Monday
TOLD = date(2026, 3, 4)
CORRECTED = date(2026, 3, 9)


@pytest.fixture(autouse=True)
def typed_by_machine(monkeypatch):
    """The form takes nothing that came back within seconds, which no person does."""
    monkeypatch.setattr(form_key, "QUICKEST", 0)


def test_from_a_phone_to_part_of_the_information_and_the_remedies(
    phone, new_context, sign_in, travel, accessible, fits, picture, jobs
):
    travel(ASKED)
    office = request_office()
    kept = _ask(phone, accessible, fits, picture)
    desk = new_context().new_page()
    _ask_for_correction(desk, sign_in, travel, accessible, picture, office, kept)
    _correct(phone, travel, accessible, fits, picture, kept)


def _ask(phone, accessible, fits, picture):
    request_steps.begin(phone, NAME, words="农村公路养护")
    for check in (accessible, fits):
        check(phone)
    request_steps.ask(phone, title=TITLE, description="请提供资金分配到各乡镇的方案。", way_wanted="online")
    expect(phone.get_by_text("2026年3月30日").first).to_be_visible()
    kept = request_steps.receipt(phone)
    picture(phone, "request-receipt")
    phone.get_by_text("逐日查看").click()
    expect(phone.locator(".days__last")).to_contain_text("3月30日")
    for check in (accessible, fits):
        check(phone)
    return kept


def _ask_for_correction(desk, sign_in, travel, accessible, picture, office, kept):
    travel(TOLD)
    sign_in(desk, office.clerk.username)
    desk.goto(reverse("workbench:requests"))
    accessible(desk)
    request_steps.open_case(desk, kept.number)
    accessible(desk)
    request_steps.do(
        desk,
        "告知补正",
        "告知补正",
        "已告知补正",
        items="所需方案的年份",
        guidance="可以写明“2025年度”，或者写明文号。",
        told_on=TOLD,
    )
    expect(desk.locator("#correction")).to_contain_text("2026-03-25")


def _correct(phone, travel, accessible, fits, picture, kept):
    travel(CORRECTED)
    request_steps.follow(phone, kept)
    for check in (accessible, fits):
        check(phone)
    picture(phone, "request-follow-phone")
    phone.get_by_role("link", name="补正申请").click()
    for check in (accessible, fits):
        check(phone)
    request_steps.fill(phone, answer="是2025年度的方案。", title=f"2025年度{TITLE}")
    phone.get_by_role("button", name="提交补正").click()
    expect(phone.get_by_role("status")).to_contain_text("补正材料已收到")
    expect(phone.get_by_text("2026年4月7日").first).to_be_visible()
