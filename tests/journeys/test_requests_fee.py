"""One person asks thirty-one times in a month: a fee by the piece with its bands, nothing paid in twenty working days, abandoned."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.query_codes import code_of
from tests.journeys import request_steps
from tests.journeys.request_office import request_office
from tests.journeys.request_steps import Receipt
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

FIRST_DAY = date(2026, 3, 2)
LAST_DAY = date(2026, 3, 4)
NOTIFIED = date(2026, 3, 5)
OVER = date(2026, 4, 3)  # the day after the twentieth working day
BEFORE = 29


def test_thirty_one_requests_in_a_month_a_fee_and_silence(phone, desk, sign_in, travel, accessible, fits, picture):
    travel(FIRST_DAY)
    office = request_office()
    for place in range(1, BEFORE + 1):
        request_steps.registered(office, on=FIRST_DAY, title=f"示范县第{place}号公路养护记录")
    numbers = _two_more(desk, sign_in, travel, office)
    _charge(desk, sign_in, travel, accessible, picture, office, numbers[1])
    kept = Receipt(numbers[1], code_of(InfoRequest.objects.get(number=numbers[1])))
    _read_the_notice(phone, accessible, fits, picture, kept)
    _abandoned(desk, sign_in, travel, accessible, office, numbers[1])
    _told(phone, accessible, kept)


def _two_more(desk, sign_in, travel, office):
    """The thirtieth and the thirty-first, over the counter."""
    travel(LAST_DAY)
    sign_in(desk, office.clerk.username)
    return [_register(desk, f"示范县第{place}号公路养护记录") for place in (BEFORE + 1, BEFORE + 2)]


def _register(desk, title):
    desk.goto(reverse("workbench:request_new"))
    request_steps.fill(
        desk,
        **request_steps.APPLICANT,
        channel="counter",
        title=title,
        description="请提供全部记录。",
        form_wanted="paper",
        way_wanted="pickup",
    )
    desk.get_by_role("button", name="登记", exact=True).click()
    told(desk, "已登记，申请编号")
    return desk.locator(".case__number").first.inner_text()


def _charge(desk, sign_in, travel, accessible, picture, office, number):
    """The thirty-first piece of the month: 200 元, as the bands say."""
    travel(NOTIFIED)
    sign_in(desk, office.clerk.username)
    request_steps.open_case(desk, number)
    expect(desk.locator("#alike")).to_contain_text("当月向本机关申请 31 件")
    request_steps.choose(desk, "收费通知")
    accessible(desk)
    request_steps.fill(desk, basis="piece", pieces="1", way="pickup", received_on=NOTIFIED)
    desk.get_by_role("button", name="计算").click()
    expect(desk.locator("main")).to_contain_text("第31件")
    expect(desk.locator("main")).to_contain_text("200.00")
    accessible(desk)
    picture(desk, "request-fee")
    desk.get_by_role("button", name="制发收费通知").click()
    told(desk, "收费通知已制发，应缴200.00元")
    expect(desk.locator("main")).to_contain_text("2026-04-02")


def _read_the_notice(phone, accessible, fits, picture, kept):
    request_steps.follow(phone, kept)
    fee = phone.locator("#fee")
    expect(fee).to_contain_text("200.00 元")
    expect(fee).to_contain_text("2026年4月2日")
    fee.get_by_text("金额是怎样计算的").click()
    expect(fee).to_contain_text("第31件")
    for check in (accessible, fits):
        check(phone)
    assert "第31件：200元×1=200.00元" in request_steps.text_of(request_steps.download(phone, "收费通知"))


def _abandoned(desk, sign_in, travel, accessible, office, number):
    travel(OVER)
    sign_in(desk, office.clerk.username)
    desk.goto(f"{reverse('workbench:requests')}?tab=late")
    with desk.expect_navigation():
        desk.get_by_role("link", name=f"示范县第{BEFORE + 2}号公路养护记录").click()
    accessible(desk)
    request_steps.do(desk, "逾期未缴费，办结", "办结", "已按逾期未缴费办结", sure=True)
    expect(desk.locator("main")).to_contain_text("逾期不缴费，视为放弃")
    expect(desk.locator("main")).to_contain_text("政府信息公开申请终止处理告知书")


def _told(phone, accessible, kept):
    request_steps.follow(phone, kept)
    expect(phone.locator(".stand")).to_contain_text("视为放弃")
    assert "第六条" in request_steps.text_of(request_steps.download(phone, "终止处理告知书"))
    accessible(phone)
