"""历史清理: sixty-one papers from before the daily flow, cleared oldest first, signed by two people, printed as a catalogue."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pypdfium2
import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.sign import sign
from gongkai.review.models import ReviewSlip
from tests.factories import make_person, make_section
from tests.fixtures.documents import xlsx
from tests.journeys import steps
from tests.journeys.office import PASSWORD, Office, open_office, team_of
from tests.journeys.report_steps import content_of, go, press
from tests.journeys.request_steps import fill

pytestmark = pytest.mark.django_db(transaction=True)

HEADS = ["信息名称", "文号", "生成日期", "栏目", "内容概述", "公开属性", "责任科室", "正文"]
ELEMENTS = ["索引", "名称", "内容概述", "生成日期"]
COLUMN, SECTIONS = "法规规章和规范性文件", ("党政办公室", "民政办公室")
CUT_OFF, FIRST = date(2008, 5, 1), date(2007, 1, 8)
OPEN, ON_REQUEST, WITHHELD, ALL = 37, 22, 2, 61
NAME = "2008年5月以前文件清理"
SUMMARY, BODY = "当年工作的安排。", "各村民委员会：请照此办理。"
SECRET = "示范县青禾镇第61号旧文件"


@dataclass(frozen=True)
class People:
    """The office, and whoever organises the clearing."""

    office: Office
    planner: User


def test_a_backlog_is_cleared_signed_by_two_and_printed(
    desk, new_context, phone, sign_in, jobs, accessible, fits, picture, tmp_path
):
    people = _people()
    head, leader, planner = (new_context().new_page() for _ in range(3))
    for page, person in ((desk, people.office.clerk), (head, people.office.head), (leader, people.office.leader)):
        sign_in(page, person.username)
    sign_in(planner, people.planner.username)
    _planned(planner, accessible, fits)
    _imported(desk, accessible, tmp_path)
    _oldest_first(desk)
    _attributes(desk, accessible, fits)
    _signed_by_two(desk, head, leader, accessible, fits, picture)
    _sheet_printed(leader)
    _handed_to_review(desk, accessible)
    _reviewed(people.office)
    _published(new_context().new_page(), sign_in, people.office.publisher)
    jobs()
    _titles_for_the_public(phone, accessible, fits)
    _catalogue_printed(planner, accessible, picture)


def _people():
    office = open_office()
    make_section(office.agency, SECTIONS[1])
    duties = (Duty.OFFICE_HEAD, Duty.CATALOGUE)
    planner = make_person(office.agency, *duties, password=PASSWORD, username="planner", name="孙演示")
    return People(office, planner)


# The batch and what comes into it.


def _planned(planner, accessible, fits):
    planner.goto(reverse("workbench:clearances"))
    with planner.expect_navigation():
        planner.get_by_role("main").get_by_role("link", name="建立批次").first.click()
    fill(planner, name=NAME, cut_off_on="9999-12-31", order="oldest_first", source="镇档案室全宗")
    press(planner, "保存")
    expect(planner.get_by_role("alert").first).to_contain_text("截止日期")
    expect(planner.locator("[name=source]")).to_have_value("镇档案室全宗")
    for check in (accessible, fits):
        check(planner)
    fill(planner, cut_off_on=CUT_OFF, includes_cut_off="0")
    press(planner, "保存", "已建立清理批次")


def _imported(clerk, accessible, tmp_path):
    """From the batch's own page to the sheet; what was formed on the cut-off day does not belong."""
    _open(clerk)
    go(clerk, "列入信息")
    accessible(clerk)
    go(clerk, "用表格导入")
    late = ["示范县青禾镇截止当日的文件", "", CUT_OFF.isoformat(), COLUMN, SUMMARY, "主动公开", SECTIONS[0], BODY]
    _upload(clerk, steps.file_of(tmp_path, "旧文件.xlsx", xlsx([*_rows(), late])))
    expect(clerk.get_by_role("main")).to_contain_text("C63")
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="重新上传").click()
    fill(clerk, clearance=_batch_choice(clerk))
    _upload(clerk, steps.file_of(tmp_path, "旧文件.xlsx", xlsx(_rows())))
    press(clerk, "导入 61 条", "已列入清理批次61条")
    assert InfoItem.objects.filter(is_backlog=True).count() == ALL


def _rows():
    """Sixty-one papers, five days apart, the newest first, in two sections."""
    made = [
        [
            f"示范县青禾镇第{n + 1}号旧文件", f"青政发〔2007〕{n + 1}号", f"{FIRST + timedelta(days=5 * n):%Y-%m-%d}",
            COLUMN, SUMMARY, "依申请公开" if OPEN <= n < OPEN + ON_REQUEST else "主动公开", SECTIONS[n % 2], BODY,
        ]
        for n in range(ALL)
    ]  # fmt: skip
    return [HEADS, *reversed(made)]


def _batch_choice(page):
    return page.locator("[name=clearance] option").filter(has_text=NAME).get_attribute("value")


def _upload(page, path):
    page.get_by_label("文件", exact=False).first.set_input_files(path)
    page.get_by_role("button", name="上传并校验").click()
    page.wait_for_url(lambda url: "/new/" not in url)


def _open(page):
    """The page of the batch, by way of the list."""
    page.goto(reverse("workbench:clearances"))
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=re.compile(NAME)).first.click()


# Attributes and signatures.


def _oldest_first(clerk):
    _open(clerk)
    lines = clerk.locator("#lines tbody tr")
    expect(lines.first).to_contain_text("示范县青禾镇第1号旧文件")
    expect(lines.first).to_contain_text("2007-01-08")
    expect(lines.nth(1)).to_contain_text("2007-01-13")
    for section, count in zip(SECTIONS, ("31", "30"), strict=True):
        expect(clerk.locator("#progress").get_by_role("row").filter(has_text=section)).to_contain_text(count)


def _attributes(clerk, accessible, fits):
    """Two are withheld with their ground, one by one; the rest as entered. The total adds up."""
    clerk.goto(f"{clerk.url.partition('?')[0]}?text=第6")
    for n in (60, 61):
        clerk.get_by_label(f"示范县青禾镇第{n}号旧文件", exact=True).check()
    press(clerk, "拟定属性")
    fill(clerk, openness="withheld")
    press(clerk, "拟定")
    expect(clerk.get_by_role("alert").first).to_contain_text("请选择依据")
    for check in (accessible, fits):
        check(clerk)
    clerk.locator("[name=ground_code]").select_option(index=1)
    fill(clerk, ground_reason="演示：含有他人家庭情况。")
    press(clerk, "拟定", "已拟定2条的公开属性")
    press(clerk, "采用录入时的属性", "拟定59条")
    expect(clerk.locator("#totals")).to_contain_text("61 = 37 + 22 + 2")


def _signed_by_two(clerk, head, leader, accessible, fits, picture):
    """Who signed for the section does not sign for the leaders; the clerk signs nothing."""
    expect(clerk.get_by_role("main").get_by_role("link", name="科室负责人签字")).to_have_count(0)
    _open(head)
    for n in (1, 2, 3):
        head.get_by_label(f"示范县青禾镇第{n}号旧文件", exact=True).check()
    press(head, "审核通过")
    go(head, "科室负责人签字")
    accessible(head)
    press(head, "签字", "请主管领导定案")
    expect(head.get_by_role("main").get_by_role("link", name="主管领导签字")).to_have_count(0)
    _open(leader)
    go(leader, "主管领导签字")
    press(leader, "签字定案", "已定案")
    signed = leader.locator("#signed")
    for name in ("初审演示", "签发演示"):
        expect(signed).to_contain_text(name)
    for check in (accessible, fits):
        check(leader)
    picture(leader, "clearance", whole=False)


def _sheet_printed(leader):
    """历史信息清理登记表 with its totals; the list of what is given on request, titles alone."""
    sheet = _pdf(leader, leader.get_by_role("main").get_by_role("link", name="打印登记表"))
    for words in ("61=37+22+2", "初审演示", "签发演示", "示范县青禾镇第1号旧文件"):
        assert words in sheet, words
    assert sheet.index("第1号旧文件") < sheet.index("第61号旧文件")
    titles = _pdf(leader, leader.locator("#catalogues p").filter(has_text="依申请公开").get_by_role("link", name="PDF"))
    assert "示范县青禾镇第38号旧文件" in titles and "共22条" in titles and SUMMARY not in titles


def _pdf(page, link):
    """Every word of a PDF that a link gives, without blanks."""
    with page.expect_download() as coming:
        link.first.click()
    document = pypdfium2.PdfDocument(content_of(coming.value))
    return "".join("".join(one.get_textpage().get_text_range().split()) for one in document)


# What becomes of it.


def _handed_to_review(clerk, accessible):
    """Each attribute in one go: a slip for every paper."""
    for openness, count in (("proactive", OPEN), ("on_request", ON_REQUEST)):
        _open(clerk)
        clerk.goto(f"{clerk.url.partition('?')[0]}?openness={openness}")
        ticks = clerk.locator("#lines input.tick")
        expect(ticks).to_have_count(count)
        for tick in ticks.all():
            tick.check()
        press(clerk, "提交审查")
        for answer in ("符合", "否"):
            for radio in clerk.get_by_role("radio", name=answer, exact=True).all():
                radio.check()
        accessible(clerk)
        press(clerk, "提交审查", f"已提交审查{count}条")


def _reviewed(office):
    """Three signatures on each of fifty-nine slips: the daily flow, walked through in another journey."""
    team = team_of(office)
    for slip in ReviewSlip.objects.order_by("pk"):
        for actor in (team.head, team.secrecy):
            sign(slip.pk, decision="pass", opinion="同意", by=actor)
        sign_off(slip.pk, conclusion="open", final_openness=slip.proposed_openness, opinion="同意", by=team.leader)


def _published(page, sign_in, publisher):
    sign_in(page, publisher.username)
    page.goto(reverse("workbench:publish_queue"))
    ticks = page.get_by_role("main").locator("input[name=item]")
    expect(ticks).to_have_count(OPEN)
    for tick in ticks.all():
        tick.check()
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=re.compile("发布")).first.click()
    assert InfoItem.objects.filter(is_public=True).count() == OPEN


def _titles_for_the_public(phone, accessible, fits):
    """依申请公开目录: twenty-two titles and nothing of what they say."""
    phone.goto(reverse("portal:home"))
    with phone.expect_navigation():
        phone.get_by_role("link", name="依申请公开").first.click()
    with phone.expect_navigation():
        phone.get_by_role("main").get_by_role("link", name="依申请公开目录").first.click()
    main = phone.get_by_role("main")
    expect(main.locator("tbody tr")).to_have_count(ON_REQUEST)
    expect(main).to_contain_text("示范县青禾镇第38号旧文件")
    for hidden in (SUMMARY, BODY, "示范县青禾镇第60号旧文件", SECRET):
        expect(phone.locator("body")).not_to_contain_text(hidden)
    for check in (accessible, fits):
        check(phone)


def _catalogue_printed(planner, accessible, picture):
    """纸质目录: thirty-seven entries of four elements, as a workbook and as a typeset PDF."""
    planner.goto(reverse("workbench:catalogue_exports"))
    press(planner, "选定范围")
    expect(planner.get_by_role("main")).to_contain_text("共 37 条")
    accessible(planner)
    with planner.expect_download() as coming:
        planner.get_by_role("link", name="下载 XLSX（四项，按栏目）").click()
    rows = _entries(content_of(coming.value))
    assert len(rows) == OPEN
    assert rows[0][1:] == ["示范县青禾镇第37号旧文件", SUMMARY, "2007-07-07"]
    assert rows[-1][1:] == ["示范县青禾镇第1号旧文件", SUMMARY, "2007-01-08"]
    go(planner, "排印 PDF（含目次和名称索引）")
    picture(planner, "clearance-catalogue", whole=False)
    printed = _pdf(planner, planner.get_by_role("link", name="下载 PDF"))
    assert all(f"示范县青禾镇第{n}号旧文件" in printed for n in (1, OPEN)) and SECRET not in printed


def _entries(content):
    """The lines of the paper catalogue below their headings; each has four cells."""
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[1]  # the first lists the columns
    lines = [[str(cell.value) for cell in row if cell.value] for row in sheet]
    heads = next(at for at, line in enumerate(lines) if len(line) == len(ELEMENTS))
    assert lines[heads] == ELEMENTS
    return [line for line in lines[heads + 1 :] if len(line) == len(ELEMENTS)]
