"""A refusal that was upheld on reconsideration and lost in court, to the reply given anew and the table of the year."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.info_requests.models import Letter
from gongkai.remedies.models import RemedyCase
from tests.journeys import report_steps as reports
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import cell, go, press
from tests.journeys.request_steps import fill

pytestmark = pytest.mark.django_db(transaction=True)

YEAR = 2025
NOTIFIED, UPHELD, SUED, LOST = date(2025, 4, 14), date(2025, 6, 9), date(2025, 6, 26), date(2025, 9, 25)
MADE_GOOD, REPORTED = date(2025, 10, 21), date(2026, 1, 12)
RECONSIDERATION, SUIT = "示政复〔2025〕12号", "（2025）示01行初7号"
ABOUT = "对不予公开公路养护资金分配表的答复不服"

COLUMNS = ("upheld", "corrected", "other", "pending", "total")
EXPECTED = {  # the fifteen cells, by hand: one upheld on reconsideration, one corrected in the suit after it
    "reconsideration": ("1", "0", "0", "0", "1"),
    "litigation_direct": ("0", "0", "0", "0", "0"),
    "litigation_after_reconsideration": ("0", "1", "0", "0", "1"),
}


def test_a_refusal_is_lost_in_court_answered_anew_and_counted(
    desk, sign_in, travel, accessible, fits, picture, screenshot
):
    def comes(day):
        travel(day)
        sign_in(desk, people.compiler.username, PASSWORD)

    travel(NOTIFIED)
    people = reports.report_county()
    answers = reports.request_desk(people, YEAR)
    refused = answers.ask_on(date(2025, 3, 3))
    answers.answer_on(refused, "A4", date(2025, 3, 17))

    sign_in(desk, people.compiler.username, PASSWORD)
    _contested(desk, refused, accessible, fits, picture)
    comes(UPHELD)
    _upheld(desk, accessible)
    comes(SUED)
    _sued(desk, refused, accessible)
    comes(LOST)
    _lost(desk, accessible, screenshot)
    comes(MADE_GOOD)
    anew = answers.ask_on(date(2025, 10, 9), like=refused)
    answers.answer_on(anew, "A2", date(2025, 10, 20))
    _made_good(desk, anew, accessible, picture)
    comes(REPORTED)
    _stock(desk, accessible, fits, picture)
    _annual_table(desk, accessible, screenshot)


def _contested(desk, refused, accessible, fits, picture):
    """From the request's own page: the number leads to what was asked and how it was answered."""
    desk.goto(f"{reverse('workbench:remedy_new')}?request={refused}")
    expect(desk.locator("#found")).to_contain_text(refused)
    expect(desk.locator("#found")).to_contain_text("2025-03-17")
    fill(
        desk, block="reconsideration", organ="示范县人民政府", case_number=RECONSIDERATION, filed_on="2025-04-08",
        accepted_on="2025-04-10", notified_on="2025-04-11", about=ABOUT,
    )  # fmt: skip
    for check in (accessible, fits):
        check(desk)
    press(desk, "登记", "已登记案件")
    expect(desk.locator("#dues")).to_contain_text("4月25日到期")  # ten working days
    expect(desk.locator("#dues")).to_contain_text("第四十八条")


def _upheld(desk, accessible):
    _open(desk, RECONSIDERATION)
    go(desk, "审结登记")
    fill(
        desk, result="upheld", concluded_on="2025-06-05", decision_paper="decision", received_on="2025-06-06",
        result_words="维持原答复。",
    )  # fmt: skip
    press(desk, "登记结果", "已登记审结结果")
    expect(desk.locator("#dues")).to_contain_text("2025-06-23")  # fifteen days end on a Saturday
    accessible(desk)


def _sued(desk, refused, accessible):
    """登记之后的起诉 begins with everything known; a result older than the suit is refused."""
    _open(desk, RECONSIDERATION)
    go(desk, "登记之后的起诉")
    expect(desk.locator("[name=block]")).to_have_value("litigation_after_reconsideration")
    expect(desk.locator("[name=request_number]")).to_have_value(refused)
    suit = {"organ": "示范县人民法院", "case_number": SUIT, "about": ABOUT, "notified_on": "2025-06-25"}
    fill(desk, filed_on="2025-06-02", **suit)
    press(desk, "登记")
    told = desk.get_by_role("alert").first
    expect(told).to_contain_text(f"行政复议案件{RECONSIDERATION}于2025-06-05作出“结果维持”的决定，晚于起诉日期")
    expect(desk.locator("[name=case_number]")).to_have_value(SUIT)
    fill(desk, filed_on="2025-06-18", accepted_on="2025-06-20")
    press(desk, "登记", "已登记案件")
    expect(desk.locator("#earlier")).to_contain_text(RECONSIDERATION)
    expect(desk.locator("#dues")).to_contain_text("7月10日到期")  # fifteen days
    go(desk, "审结登记")
    fill(desk, result="corrected", concluded_on="2025-06-10")
    press(desk, "登记结果")
    expect(desk.get_by_role("alert").first).to_contain_text("审结日期")
    expect(desk.get_by_role("alert").first).to_contain_text("2025-06-20")
    accessible(desk)


def _lost(desk, accessible, screenshot):
    """The judgment names no day: the body has as long as for a new request."""
    _open(desk, SUIT)
    go(desk, "登记进程")
    fill(desk, kind="replied", on="2025-07-08")
    press(desk, "登记", "已登记进程")
    expect(desk.locator("#dues")).to_contain_text("2025-07-08 已办")
    go(desk, "审结登记")
    fill(
        desk, result="corrected", concluded_on="2025-09-22", decision_paper="judgment", received_on="2025-09-24",
        result_words="撤销原答复，责令重新答复。",
    )  # fmt: skip
    press(desk, "登记结果", "已登记审结结果")
    dues = desk.locator("#dues")
    expect(dues).to_contain_text("10月28日到期")  # twenty working days; 28 September and 11 October worked
    expect(dues).to_contain_text("2025-10-09")  # fifteen days to appeal, of which the last falls into the holiday
    accessible(desk)
    screenshot(desk, "remedy-lost", whole=False)
    desk.goto(reverse("workbench:home"))
    expect(desk.get_by_role("main")).to_contain_text(SUIT)


def _made_good(desk, anew, accessible, picture):
    """The new reply is joined: its number, the request it was given in, the day."""
    letter = Letter.objects.filter(info_request__number=anew).exclude(number="").latest("id")
    _open(desk, SUIT)
    go(desk, "登记纠正情况")
    fill(
        desk, correction_note="重新登记办理，同意公开并已邮寄。", corrected_reply=letter.number, redone_number=anew,
        performed_on="2025-10-20",
    )  # fmt: skip
    press(desk, "保存", "已登记纠正情况")
    expect(desk.locator("#result")).to_contain_text(letter.number)
    expect(desk.locator("#redone")).to_contain_text(anew)
    expect(desk.locator("#dues")).to_contain_text("2025-10-20 已办")
    accessible(desk)
    picture(desk, "remedy-made-good", whole=False)
    with desk.expect_navigation():
        desk.locator("#redone").get_by_role("link").click()
    expect(desk.locator(".case__number").first).to_have_text(anew)


def _stock(desk, accessible, fits, picture):
    """What came and how it ended; every figure opens its cases."""
    desk.goto(reverse("workbench:remedies"))
    go(desk, "收结存")
    fill(desk, year=YEAR)
    press(desk, "查看")
    line = desk.get_by_role("row").filter(has=desk.get_by_role("rowheader", name="复议后起诉"))
    expect(line.get_by_role("cell")).to_have_text(["0", "1", "1", "0", "1", "0", "1", "0"])
    for check in (accessible, fits):
        check(desk)
    picture(desk, "remedy-stock", whole=False)
    with desk.expect_navigation():
        line.get_by_role("link").last.click()
    rows = desk.locator("main tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text(SUIT)


def _annual_table(desk, accessible, screenshot):
    """The fifteen cells of the report, and the case behind each that is not nought."""
    reports.begin(desk)
    version = reports.version_number(desk)
    for block, figures in EXPECTED.items():
        for column, figure in zip(COLUMNS, figures, strict=True):
            expect(cell(desk, f"t4.{block}.{column}")).to_have_text(figure)
    for block, column, number in (
        ("reconsideration", "upheld", RECONSIDERATION),
        ("reconsideration", "total", RECONSIDERATION),
        ("litigation_after_reconsideration", "corrected", SUIT),
        ("litigation_after_reconsideration", "total", SUIT),
    ):
        desk.goto(reverse("workbench:report", args=[version]))
        with desk.expect_navigation():
            cell(desk, f"t4.{block}.{column}").get_by_role("link").click()
        rows = desk.locator("main tbody tr")
        expect(rows).to_have_count(1)
        expect(rows).to_contain_text(number)
    accessible(desk)
    with desk.expect_navigation():
        rows.get_by_role("link").click()
    expect(desk.locator(".case__number")).to_have_text(SUIT)
    desk.goto(reverse("workbench:report", args=[version]))
    cell(desk, "t4.litigation_after_reconsideration.total").scroll_into_view_if_needed()
    screenshot(desk, "report-remedies", whole=False)
    assert RemedyCase.objects.count() == 2


def _open(desk, number):
    desk.goto(f"{reverse('workbench:remedies')}?q={number}")
    with desk.expect_navigation():
        desk.locator("main tbody tr").filter(has_text=number).get_by_role("link").first.click()
    expect(desk.locator(".case__number")).to_have_text(number)
