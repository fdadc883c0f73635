"""四同步办理: a township of three people, one press each; and a flood warning that goes out first and is reviewed the next day."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from gongkai.review.models import ReviewPolicy
from tests.factories import COLUMN, make_agency, make_county, make_person
from tests.journeys import steps
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import go, press
from tests.journeys.request_steps import fill

pytestmark = pytest.mark.django_db(transaction=True)

TODAY, TOMORROW = date(2026, 3, 2), date(2026, 3, 3)  # Monday and Tuesday
TITLE = "示范县青禾镇2026年临时救助发放办法"
SUMMARY = "救助的条件、标准和办理程序。"
BODY = "一、家庭因火灾、重病陷入困难的，可以申请。\n二、每户一次发放不超过两千元。"
WARNING = "示范县青禾镇关于3月2日夜间暴雨转移安置的通知"
WORDS = "桃园村、石桥村低洼处住户今晚八时前到镇中心小学安置点。"
REASON = "暴雨红色预警，须立即告知群众转移路线"


@dataclass(frozen=True)
class Township:
    """Three people for everything, and the mayor, who signs where the deputy may not."""

    agency: Agency
    clerk: User
    reviewer: User
    deputy: User
    mayor: User


def township() -> Township:
    """A town hall on its first day; 初审 and 保密审查 are one person's, as its administrator has set."""
    seed_defaults()
    town = make_agency("示范县青禾镇人民政府", parent=make_county(), kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP)
    ReviewPolicy.objects.create(agency=town, merges_steps=True)
    duties = {
        "clerk": ("张演示", Duty.FILL, Duty.CATALOGUE),
        "reviewer": ("李演示", Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW),
        "deputy": ("王演示", Duty.APPROVE, Duty.PUBLISH),
        "mayor": ("赵演示", Duty.APPROVE, Duty.PRINCIPAL),
    }
    people = {
        role: make_person(town, *held, password=PASSWORD, username=role, name=name)
        for role, (name, *held) in duties.items()
    }
    return Township(town, **people)


def test_three_people_take_a_document_to_the_public_in_one_day(
    desk, new_context, phone, sign_in, travel, jobs, accessible, fits, picture
):
    travel(TODAY)
    people = township()
    reviewer, deputy = (new_context().new_page() for _ in range(2))
    for page, person in ((desk, people.clerk), (reviewer, people.reviewer), (deputy, people.deputy)):
        sign_in(page, person.username, PASSWORD)
    _filled_in_once(desk, accessible, fits, picture)
    _nobody_else_can_press(deputy)
    _reviewed(reviewer, accessible, fits)
    _signed_and_published(deputy, accessible, fits, picture)
    jobs()
    _read_on_a_phone(phone, TITLE, "每户一次发放不超过两千元", accessible, fits)
    expect(phone.get_by_role("main")).to_contain_text("公开日期2026年3月2日")


def test_a_flood_warning_goes_out_at_once_and_others_review_it_the_next_day(
    desk, new_context, phone, sign_in, travel, jobs, accessible, fits, picture
):
    travel(TODAY)
    people = township()
    reviewer, deputy, mayor = (new_context().new_page() for _ in range(3))
    for page, person in ((desk, people.clerk), (deputy, people.deputy)):
        sign_in(page, person.username, PASSWORD)
    _hand_in(desk, title=WARNING, summary="转移的范围、时间和安置点。", text=WORDS)
    _ordered_out(deputy, accessible, fits)
    jobs()
    _read_on_a_phone(phone, WARNING, "镇中心小学安置点", accessible, fits)

    travel(TOMORROW)
    for page, person in ((reviewer, people.reviewer), (deputy, people.deputy), (mayor, people.mayor)):
        sign_in(page, person.username, PASSWORD)
    _reviewed_afterwards(reviewer, accessible)
    _not_by_whoever_ordered_it(deputy)
    _cleared(mayor, accessible, fits, picture)


# What the clerk does.


def _hand_in(clerk, **fields):
    """The form of the page 四同步: everything on it, no to every question, one press."""
    _open_form(clerk)
    _answer(clerk)
    fill(clerk, column_code=COLUMN, **fields)
    press(clerk, "提交，转下一人审查", "已提交")


def _open_form(clerk):
    clerk.goto(reverse("workbench:home"))
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="四同步办理", exact=True).first.click()
    with clerk.expect_navigation():
        clerk.get_by_role("main").get_by_role("link", name="填报并提交").first.click()


def _answer(clerk):
    for answer in ("符合", "否"):
        choices = clerk.get_by_role("radio", name=answer, exact=True)
        expect(choices.first).to_be_visible()
        for radio in choices.all():
            radio.check()


def _filled_in_once(clerk, accessible, fits, picture):
    """Review, attribute, catalogue and way of publishing on one form; what is missing is said, nothing is lost."""
    _open_form(clerk)
    for check in (accessible, fits):
        check(clerk)
    fill(clerk, title=TITLE, summary=SUMMARY, text=BODY, doc_number="青政发〔2026〕6号", made_on="2026-03-02")
    press(clerk, "提交，转下一人审查")
    alert = clerk.get_by_role("alert").first
    for said in ("须选择栏目", "尚未回答"):
        expect(alert).to_contain_text(said)
    expect(clerk.locator("[name=text]")).to_have_value(BODY)
    assert InfoItem.objects.count() == 0

    fill(clerk, column_code=COLUMN)
    press(clerk, "更新预览")
    side = clerk.locator(".bench-split__side")
    expect(side).to_contain_text("法规规章和规范性文件")
    expect(side.locator("dd.num")).not_to_have_text("—")
    clerk.locator("[name=ways][value=notice_board]").check()
    _answer(clerk)
    expect(clerk.locator(".step--now")).to_contain_text("张演示")
    clerk.evaluate("window.scrollTo(0, 0)")
    picture(clerk, "four-in-one")
    press(clerk, "提交，转下一人审查", "已提交")
    expect(clerk.locator(".step--now")).to_contain_text("李演示")
    expect(clerk.get_by_role("main")).to_contain_text("现在不需要您办理")
    for check in (accessible, fits):
        check(clerk)


# What the others do.


def _from_the_menu(page, title):
    """The list 四同步办理, and on it what waits."""
    page.goto(reverse("workbench:home"))
    with page.expect_navigation():
        page.get_by_role("link", name="四同步办理", exact=True).first.click()
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=title).first.click()


def _nobody_else_can_press(deputy):
    """The leader sees how far it is, and waits."""
    _from_the_menu(deputy, TITLE)
    expect(deputy.get_by_role("main")).to_contain_text("现在不需要您办理")
    expect(deputy.get_by_role("main").get_by_role("button", name="签发并公开")).to_have_count(0)


def _reviewed(reviewer, accessible, fits):
    _from_the_menu(reviewer, TITLE)
    main = reviewer.get_by_role("main")
    for words in ("每户一次发放不超过两千元", "主动公开", "法规规章和规范性文件"):
        expect(main).to_contain_text(words)
    for check in (accessible, fits):
        check(reviewer)
    press(reviewer, "退回修改")
    expect(reviewer.get_by_role("alert").first).to_contain_text("意见")
    fill(reviewer, opinion="不涉及国家秘密、商业秘密和个人隐私，同意。")
    press(reviewer, "审查同意", "转下一人办理")
    expect(reviewer.locator(".step--now")).to_contain_text("王演示")


def _signed_and_published(deputy, accessible, fits, picture):
    """Who signs and also publishes presses once."""
    _from_the_menu(deputy, TITLE)
    press(deputy, "签发并公开", "已公开")
    main = deputy.get_by_role("main")
    expect(main).to_contain_text("已公开，四个步骤全部完成")
    for name in ("张演示", "李演示", "王演示"):
        expect(deputy.locator(".steps")).to_contain_text(name)
    for check in (accessible, fits):
        check(deputy)
    picture(deputy, "four-in-one-done", whole=False)


def _ordered_out(deputy, accessible, fits):
    """The leader's word with its reason; then the same leader publishes."""
    _from_the_menu(deputy, WARNING)
    go(deputy, "审查单")
    go(deputy, "紧急情形，先行公开")
    for check in (accessible, fits):
        check(deputy)
    press(deputy, "签批先行公开")
    expect(deputy.get_by_role("alert").first).to_contain_text("理由")
    fill(deputy, emergency="disaster", reason=REASON)
    press(deputy, "签批先行公开", "已签批，可以发布")
    expect(deputy.get_by_role("main")).to_contain_text("王演示于2026-03-02签批")
    _from_the_menu(deputy, WARNING)
    press(deputy, "公开", "已公开")


def _reviewed_afterwards(reviewer, accessible):
    """The register says until when; the reviewer signs on the slip."""
    reviewer.goto(reverse("workbench:urgents"))
    row = reviewer.get_by_role("row").filter(has_text=WARNING)
    expect(row).to_contain_text("待补办")
    expect(row).to_contain_text(REASON)
    accessible(reviewer)
    with reviewer.expect_navigation():
        row.get_by_role("link", name=WARNING).click()
    expect(reviewer.get_by_role("main")).to_contain_text("补办由其他人员签署，并由另一名负责人签发")
    press(reviewer, "一并签署同意", "已一并签署")


def _not_by_whoever_ordered_it(deputy):
    deputy.goto(reverse("workbench:urgents"))
    with deputy.expect_navigation():
        deputy.get_by_role("main").get_by_role("link", name=WARNING).first.click()
    expect(deputy.get_by_role("main").get_by_role("button", name="签发", exact=True)).to_have_count(0)


def _cleared(mayor, accessible, fits, picture):
    steps.approve(mayor, WARNING)
    mayor.goto(reverse("workbench:urgents"))
    row = mayor.get_by_role("row").filter(has_text=WARNING)
    expect(row).to_contain_text("已补办")
    expect(row).to_contain_text("赵演示")
    for check in (accessible, fits):
        check(mayor)
    picture(mayor, "urgent-release", whole=False)


# What the public sees.


def _read_on_a_phone(phone, title, words, accessible, fits):
    phone.goto(reverse("portal:home"))
    with phone.expect_navigation():
        phone.get_by_role("link", name=title).first.click()
    expect(phone.get_by_role("main")).to_contain_text(words)
    for check in (accessible, fits):
        check(phone)
