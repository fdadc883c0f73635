"""What clerks and the competent office do about reports, step by step, by the words they read on the pages."""

import re
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Download, Page, expect

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.actions.write_sections import write_sections
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.reading import read_report
from gongkai.annual_reports.sheets.layout import pages_of
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.demo.county import Unit
from gongkai.demo.request_desk import Desk
from gongkai.info_requests import clock
from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import actor_for, make_agency, make_county, make_person, make_section
from tests.journeys.office import PASSWORD
from tests.journeys.steps import told

BUREAU, SCHOOLS, TOWN = "示范县交通运输局", "示范县教育局", "示范县青禾镇人民政府"
TYPED = ("t2.licensing.decisions", "t2.penalties.decisions", "t2.coercion.decisions", "t2.fees.amount_wan")
FORM = forms.form("report_2021")
STEPS = (Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE, Duty.PUBLISH)


def last_year() -> int:
    """The year that was last completed: the one that is reported on."""
    return timezone.localdate().year - 1


@dataclass(frozen=True)
class ReportCounty:
    """The county, three bodies below it, and the people of its office, who work for all of them."""

    county: Agency
    bureau: Agency
    schools: Agency
    town: Agency
    compiler: User  # of the bureau
    clerk: User  # fills in for the whole county
    office: User  # decides on reports
    head: User
    secrecy: User
    leader: User
    publisher: User


def report_county() -> ReportCounty:
    """Everybody in place, and the bureau's requests of last year in its records."""
    seed_defaults()
    county = make_county()
    bureau, schools = (make_agency(name, parent=county, phone="0000-0000009") for name in (BUREAU, SCHOOLS))
    town = make_agency(TOWN, parent=county, kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP)
    people = {
        name: make_person(county, duty, password=PASSWORD, username=name, name=f"{duty.label}演示", branch=True)
        for name, duty in (("clerk", Duty.FILL), ("office", Duty.OVERSEE), *_named(STEPS))
    }
    compiler = make_person(bureau, Duty.FILL, Duty.ACCEPT, password=PASSWORD, username="compiler", name="张演示")
    return ReportCounty(county, bureau, schools, town, compiler, **people)


def _named(duties: tuple[Duty, ...]) -> list[tuple[str, Duty]]:
    return list(zip(("head", "secrecy", "leader", "publisher"), duties, strict=True))


def request_desk(people: ReportCounty, year: int) -> Desk:
    """The bureau's desk for requests, seen at the end of that year."""
    leader = make_person(people.bureau, Duty.APPROVE, username="bureau-leader", name="陈演示")
    save_policy(
        people.bureau.pk,
        by=actor_for(make_person(people.bureau, Duty.ADMINISTER, username="bureau-admin", name="吴演示")),
        letter_mark="示交",
        reconsideration_body="示范县人民政府",
        reconsideration_address="示范县示范大道1号",
        court="示范县人民法院",
    )
    unit = Unit(
        people.bureau,
        "县交通局",
        [make_section(people.bureau, "公路养护科")],
        {Duty.ACCEPT: people.compiler, Duty.APPROVE: leader},
    )
    return Desk(unit, 0, date(year, 12, 31), clock.calendar())


def five_requests(desk: Desk, year: int) -> list[str]:
    """Three persons and a company who have their answers, and one person who waits when the year ends."""
    asked = [desk.ask_on(date(year, month, 3)) for month in (3, 4, 6, 9)]
    for case, kind, month in zip(asked, ("A2", "A4", "A5", "A2"), (3, 4, 6, 9), strict=True):
        desk.answer_on(case, kind, date(year, month, 17))
    return [*asked, desk.ask_on(date(year, 12, 26))]


def handed_in(agency: Agency, year: int, *, by: User, **typed: str) -> ReportVersion:
    """A report nobody in the journey has to be watched at: nothing of it but what is typed here."""
    actor = actor_for(by)
    version = open_report(agency.pk, covers=ReportPeriod(year), by=actor)
    fill_in(version.pk, values=dict.fromkeys(TYPED, "0") | typed, source="执法台账", by=actor)
    texts = {key: "没有需要说明的情况。" for key in ("overview", "problems", "other")}
    write_sections(version.pk, texts=texts, by=actor)
    return submit(version.pk, by=actor)


# At the pages.


def begin(page: Page, *, agency: str = "", scope: str = "本级"):
    """开始编制: the report of last year, which the form offers by itself."""
    page.goto(reverse("workbench:reports"))
    form = page.locator("form.open-report")
    if agency:
        form.get_by_label("单位").select_option(label=agency)
    form.get_by_label("口径").select_option(label=scope)
    with page.expect_navigation():
        form.get_by_role("button", name="开始编制").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{last_year()}年政府信息公开工作年度报告")


def go(page: Page, name: str):
    """Follow one of the buttons at the head of the page."""
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()


def press(page: Page, name: str, done: str = ""):
    """Press a button and come to the page that follows."""
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=name, exact=True).first.click()
    if done:
        told(page, done)


def type_in(page: Page, cells: dict[str, str], *, source: str, everything: bool = False):
    """填报数据: type these cells with their source, and save."""
    go(page, "填报数据")
    if everything:
        go(page, "补充调整系统记录")
    for key, text in cells.items():
        page.locator(f"[id='fill-{key}']").fill(text)
    page.get_by_label("数据来源").fill(source)
    press(page, "保存")


def cell(page: Page, key: str):
    """The cell of a table."""
    return page.locator(f"[id='cell-{key}']")


def write(page: Page, section: str, text: str, *, facts: tuple[str, ...] = ()):
    """Write a section of the report whose page is open: offered sentences first, then one's own."""
    panel = page.locator(f"#section-{section}")
    with page.expect_navigation():
        panel.get_by_role("link", name=re.compile("(编写|修改)文字")).click()
    for words in facts:
        page.locator(".facts-offered li").filter(has_text=words).get_by_role("button", name="插入").click()
    field = page.locator("#id_text")
    field.fill(field.input_value() + text)
    press(page, "保存")


def hand_in(page: Page):
    """报送."""
    go(page, "报送")
    press(page, "确认报送", "已报送")


def decide(page: Page, version: int, *, remark: str = ""):
    """The office accepts the report, or gives it back with a remark."""
    page.goto(reverse("workbench:report", args=[version]))
    go(page, "退回" if remark else "审定")
    if remark:
        page.get_by_label("退回意见").fill(remark)
    press(page, "退回" if remark else "审定并冻结", "已退回" if remark else "已审定")


def version_number(page: Page) -> int:
    """The number of the version whose page is open."""
    found = re.search(r"/reports/(\d+)/", page.url)
    assert found, page.url
    return int(found[1])


# Papers that were taken home.


def content_of(file: Download) -> bytes:
    """The bytes of a file that was downloaded."""
    return Path(file.path()).read_bytes()


def figures_in(content: bytes, name: str) -> dict[str, float]:
    """The cells of the tables, as the reader of old reports finds them in a DOCX or a PDF."""
    found = read_report(content, name=name).figures
    return {key: float(value) for key, value in found.items() if key.startswith(("t2.", "t3.", "t4."))}


def numbers_in(content: bytes) -> list[list[float]]:
    """The figures of a workbook, sheet by sheet, in the order they are read."""
    book = openpyxl.load_workbook(BytesIO(content), data_only=True)
    return [
        [float(one.value) for row in sheet.iter_rows() for one in row if isinstance(one.value, int | float)]
        for sheet in book.worksheets
    ]


def filled_in(content: bytes, figures: dict[str, int]) -> bytes:
    """The sheet as a town office fills it in: these figures, and nought everywhere else."""
    book = openpyxl.load_workbook(BytesIO(content))
    for page in pages_of(FORM):
        for spot in page.spots:
            book[page.name].cell(spot.row + 1, spot.column + 1).value = figures.get(spot.key, 0)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def in_order(figures: dict[str, str], table: str) -> list[float]:
    """The figures of one statutory table, row by row."""
    return [float(figures[cell.key]) for cell in FORM.cells() if cell.key.startswith(f"{table}.")]
