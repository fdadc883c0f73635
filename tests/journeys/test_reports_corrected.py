"""A released report stays as it is when the records change; a correction says why; taking the item back takes all of it away."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.enter_for_review import enter_for_review
from gongkai.annual_reports.actions.release import release
from gongkai.annual_reports.models import ReportVersion
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import actor_for, answers
from tests.journeys import report_steps as reports
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import cell
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

RECEIVED = "t3.new_received.total"
REASON = "原报告第三部分漏计一件十一月收到的申请，现予更正。"


def test_what_was_released_changes_only_by_a_correction_with_its_reason(
    desk, new_context, phone, sign_in, accessible, fits, picture, screenshot
):
    people = reports.report_county()
    year = reports.last_year()
    counter = reports.request_desk(people, year)
    reports.five_requests(counter, year)
    first = _released(people, year)
    _public_says(phone, people, year, "5")
    counter.ask_on(date(year, 11, 5))  # found in a drawer, entered a year late

    sign_in(desk, people.compiler.username, PASSWORD)
    _stays_and_says_so(desk, first, accessible, picture)
    second = _correct(desk, first, accessible, screenshot)
    _public_says(phone, people, year, "5")
    office = new_context().new_page()
    sign_in(office, people.office.username, PASSWORD)
    reports.decide(office, second)
    _public_says(phone, people, year, "5")
    _put_before_the_public(people, second)
    _public_says(phone, people, year, "6")
    expect(phone.get_by_text(REASON)).to_be_visible()
    accessible(phone)
    fits(phone)
    picture(phone, "report-corrected-phone", whole=False)
    _both_versions_are_there(desk, first, second, accessible, screenshot)

    publisher = new_context().new_page()
    sign_in(publisher, people.publisher.username, PASSWORD)
    _take_back(publisher, second)
    _gone(phone, people, year)


def _released(people, year):
    """The bureau's report on its way to the public, by the rooms' own actions."""
    version = reports.handed_in(people.bureau, year, by=people.compiler)
    approve(version.pk, by=actor_for(people.office))
    _put_before_the_public(people, version.pk)
    return version.pk


def _put_before_the_public(people, version):
    clerk = actor_for(people.clerk)
    item = enter_for_review(version, by=clerk)
    slip = submit(item.pk, answers=answers(item), by=clerk)
    for person in (people.head, people.secrecy):
        sign(slip.pk, decision="pass", opinion="同意", by=actor_for(person))
    leader = actor_for(people.leader)
    sign_off(slip.pk, conclusion="open", final_openness="proactive", opinion="同意", by=leader)
    release(version, by=actor_for(people.publisher))


def _public_says(phone, people, year, received):
    """The page, its figures for programs, and nothing in between."""
    page = reverse("portal:report", args=[people.bureau.code, year])
    phone.goto(page)
    row = phone.get_by_role("row").filter(has_text="本年新收政府信息公开申请数量")
    expect(row.get_by_role("cell").last).to_have_text(received)
    answer = phone.request.get(reverse("portal:report_figures", args=[people.bureau.code, year, "json"])).json()
    assert {one["key"]: one["value"] for one in answer["figures"]}[RECEIVED] == int(received)


def _stays_and_says_so(desk, version, accessible, picture):
    """The released figure stands; what lies behind it says that the records have moved on."""
    desk.goto(reverse("workbench:report", args=[version]))
    expect(cell(desk, RECEIVED)).to_have_text("5")
    with desk.expect_navigation():
        cell(desk, RECEIVED).get_by_role("link").click()
    expect(desk.locator(".notice--soon")).to_contain_text("报告中的数字是 5，现在的记录为 6")
    accessible(desk)
    picture(desk, "report-records-moved", whole=False)


def _correct(desk, version, accessible, screenshot):
    desk.goto(reverse("workbench:report", args=[version]))
    reports.go(desk, "更正")
    desk.get_by_label("更正原因").fill(REASON)
    accessible(desk)
    reports.press(desk, "建立更正版本", "已建立更正版本")
    expect(cell(desk, RECEIVED)).to_have_text("6")
    expect(desk.get_by_text(REASON).first).to_be_visible()
    second = reports.version_number(desk)
    reports.hand_in(desk)
    screenshot(desk, "report-correction")
    return second


def _both_versions_are_there(desk, first, second, accessible, screenshot):
    desk.goto(reverse("workbench:report", args=[first]))
    expect(cell(desk, RECEIVED)).to_have_text("5")
    listed = desk.locator("#versions")
    expect(listed.get_by_role("listitem")).to_have_count(2)
    expect(listed.get_by_role("listitem").filter(has_text=REASON)).to_contain_text("已发布")
    accessible(desk)
    screenshot(desk, "report-versions")
    assert ReportVersion.objects.get(pk=first).figures[RECEIVED] == "5"


def _take_back(page, version):
    page.goto(reverse("workbench:item", args=[ReportVersion.objects.get(pk=version).item_id]))
    with page.expect_navigation():
        page.get_by_role("link", name="撤下或失效").click()
    page.get_by_role("radio", name="撤回").check()
    page.get_by_label("原因").fill("内容须重新核对。")
    page.get_by_role("button", name="确定", exact=True).click()
    told(page, "撤下")


def _gone(phone, people, year):
    """Page, figures, series and index: none of them knows it any more."""
    code = people.bureau.code
    for name, args in (("report", [code, year]), ("reports_agency", [code]), ("report_figures", [code, year, "json"])):
        assert phone.request.get(reverse(f"portal:{name}", args=args)).status in (404, 410)
    phone.goto(reverse("portal:reports"))
    expect(phone.get_by_text(reports.BUREAU)).to_have_count(0)
