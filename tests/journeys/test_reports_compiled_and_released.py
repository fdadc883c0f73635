"""An annual report from the records to the public: compiled, checked, sent back, accepted, rolled up, released, taken home."""

import json

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.actions.register import register
from gongkai.remedies.entering import Entry
from tests.factories import actor_for
from tests.journeys import report_steps as reports, steps
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import TYPED, cell
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

RECEIVED, GRANTED = "t3.new_received.total", "t3.granted.total"
OF_TOWN = {"t2.penalties.decisions": 7} | {
    f"t3.{row}.{who}": 2 for row in ("new_received", "granted", "total_handled") for who in ("natural", "total")
}
PROBLEMS = "存在的主要问题：政策解读形式单一。改进措施：增加图文解读。"
REMARK = "第五部分请写明上一年度所列问题的改进情况。"


def test_a_body_compiles_its_report_from_the_records_and_the_office_accepts_it(
    desk, new_context, sign_in, accessible, picture, screenshot
):
    people = reports.report_county()
    _last_years_work(people, reports.last_year())
    office = new_context().new_page()
    sign_in(office, people.office.username, PASSWORD)
    sign_in(desk, people.compiler.username, PASSWORD)
    bureau = _compile(desk, accessible, picture)
    _send_back(office, bureau, accessible, screenshot)
    _mend_and_hand_in_again(desk, bureau)
    _approve(office, bureau, accessible, picture)


def test_the_county_adds_up_its_bodies_and_releases_what_they_say_together(
    desk, new_context, phone, sign_in, accessible, fits, picture, screenshot, tmp_path
):
    people = reports.report_county()
    year = reports.last_year()
    _last_years_work(people, year)
    for agency, decided in ((people.bureau, "12"), (people.schools, "4"), (people.county, "0")):
        reports.handed_in(agency, year, by=people.clerk, **{TYPED[1]: decided})
    office = new_context().new_page()
    sign_in(office, people.office.username, PASSWORD)
    sign_in(desk, people.clerk.username, PASSWORD)
    _sheet(desk, people, accessible, picture, tmp_path)
    area = _roll_up(desk, people, accessible, picture)
    _approve(office, area, accessible)
    _release(new_context, sign_in, desk, people, area, screenshot)
    _read_by_the_public(phone, people, year, area, accessible, fits, picture)


def _last_years_work(people, year):
    """Five requests, and a reconsideration that upheld the refusal."""
    cases = reports.five_requests(reports.request_desk(people, year), year)
    refused = InfoRequest.objects.get(number=cases[1])
    day = refused.closed_on.replace(month=5, day=6)
    by = actor_for(people.compiler)
    entry = Entry(
        people.bureau.pk,
        RemedyBlock.RECONSIDERATION,
        f"示政复〔{year}〕1号",
        "示范县人民政府",
        "不予公开答复",
        day,
        request_number=refused.number,
    )
    contested = register(entry, by=by)
    conclude(contested.pk, result=RemedyResult.UPHELD, concluded_on=day.replace(month=6), by=by)


def _compile(desk, accessible, picture):
    """Figures from the records, one typed wrongly and mended, the rest typed, the text written, handed in."""
    reports.begin(desk)
    version = reports.version_number(desk)
    expect(cell(desk, RECEIVED)).to_have_text("5")
    expect(cell(desk, "t3.carried_out.total")).to_have_text("1")
    expect(cell(desk, "t4.reconsideration.upheld")).to_have_text("1")
    with desk.expect_navigation():
        cell(desk, RECEIVED).get_by_role("link").click()
    expect(desk.get_by_role("row").filter(has_text=f"{reports.last_year()}-12-26")).to_have_count(1)
    expect(desk.get_by_role("row").filter(has_text="不予公开")).to_have_count(1)
    accessible(desk)
    desk.go_back()
    _typed_wrongly(desk, accessible, picture)
    figures = dict(zip(TYPED, ("３０", "12", "0", "1.5"), strict=True))
    reports.type_in(desk, figures, source="县交通局执法统计台账")
    told(desk, "已保存")
    expect(cell(desk, TYPED[0])).to_have_text("30")
    desk.goto(reverse("workbench:report_section", args=[version, "overview"]))
    accessible(desk)
    picture(desk, "report-section", whole=False)
    desk.goto(reverse("workbench:report", args=[version]))
    reports.write(
        desk, "overview", "本机关按时更新公开指南和目录。", facts=("新收政府信息公开申请", "办结政府信息公开申请")
    )
    expect(desk.locator("#section-overview")).to_contain_text("新收政府信息公开申请5件")
    reports.write(desk, "problems", PROBLEMS)
    reports.write(desk, "other", "本年度没有收取信息处理费，按要求落实了政务公开工作要点。")
    accessible(desk)
    picture(desk, "report-page")
    reports.hand_in(desk)
    return version


def _typed_wrongly(desk, accessible, picture):
    """One more than came in: the balance says so, with both sides, and leads to the cell."""
    reports.type_in(desk, {RECEIVED: "6"}, source="纸质登记簿", everything=True)
    balance = desk.locator(".flaw--error").filter(has_text="t3_balance")
    expect(balance).to_contain_text("左边 6，右边 5，相差 1")
    expect(cell(desk, RECEIVED)).to_have_class("num cell cell--adjusted cell--error")
    accessible(desk)
    picture(desk, "report-findings", whole=False)
    adjusted = desk.locator(".flaw--warning").filter(has_text="系统记录5件")
    adjusted.get_by_label("说明").fill("启用前纸质登记的一件。")
    reports.press(desk, "保存说明", "已保存说明")
    expect(adjusted).to_contain_text("启用前纸质登记的一件。")
    balance.get_by_role("link", name="总计").first.click()
    assert desk.url.endswith(f"#cell-{RECEIVED}")
    reports.type_in(desk, {RECEIVED: ""}, source="", everything=True)
    expect(cell(desk, RECEIVED)).to_have_text("5")
    expect(desk.locator(".flaw--error").filter(has_text="t3_balance")).to_have_count(0)


def _send_back(office, version, accessible, screenshot):
    office.goto(reverse("workbench:report_board"))
    row = office.get_by_role("row").filter(has_text=reports.BUREAU)
    expect(row).to_contain_text("已报送")
    expect(office.get_by_role("row").filter(has_text=reports.TOWN)).to_contain_text("未开始")
    accessible(office)
    screenshot(office, "report-board-begun")
    reports.decide(office, version, remark=REMARK)


def _mend_and_hand_in_again(desk, version):
    desk.goto(reverse("workbench:report", args=[version]))
    expect(desk.locator(".notice--bad")).to_contain_text(REMARK)
    reports.write(desk, "problems", "\n上一年度所列“更新不及时”的问题，已经按季度自查整改。")
    reports.hand_in(desk)


def _approve(office, version, accessible, picture=None):
    reports.decide(office, version)
    accessible(office)
    made = ReportVersion.objects.get(pk=version)
    assert made.state == State.APPROVED and len(made.digest) == 64
    expect(office.get_by_text(made.digest)).to_be_visible()
    if picture:
        office.goto(reverse("workbench:report_board"))
        picture(office, "report-board", whole=False)


def _sheet(clerk, people, accessible, picture, tmp_path):
    """A town works on paper: its empty sheet is downloaded, filled in, and brought in."""
    clerk.goto(f"{reverse('workbench:report_sheet_new')}?agency={people.town.pk}")
    with clerk.expect_download() as coming:
        clerk.get_by_role("button", name="下载空表").click()
    empty = reports.content_of(coming.value)
    wrong = steps.file_of(tmp_path, "青禾镇.xlsx", reports.filled_in(empty, OF_TOWN | {RECEIVED: 3}))
    clerk.get_by_label("填好的表格").set_input_files(wrong)
    reports.press(clerk, "导入")
    expect(clerk.get_by_role("alert")).to_contain_text("相差1")
    accessible(clerk)
    picture(clerk, "report-sheet-refused", whole=False)
    right = steps.file_of(tmp_path, "青禾镇.xlsx", reports.filled_in(empty, OF_TOWN))
    clerk.get_by_label("填好的表格").set_input_files(right)
    reports.press(clerk, "导入", "表格已导入")
    expect(cell(clerk, GRANTED)).to_have_text("2")


def _roll_up(clerk, people, accessible, picture):
    reports.begin(clerk, agency=people.county.name, scope="汇总")
    version = reports.version_number(clerk)
    expect(clerk.locator("#parts li")).to_have_count(4)
    expect(cell(clerk, RECEIVED)).to_have_text("7")  # five of the bureau, two of the town
    expect(cell(clerk, TYPED[1])).to_have_text("23")  # 12, 4 and 7
    with clerk.expect_navigation():
        cell(clerk, TYPED[1]).get_by_role("link").click()
    expect(clerk.get_by_role("row").filter(has_text=reports.TOWN)).to_contain_text("7")
    accessible(clerk)
    picture(clerk, "report-parts", whole=False)
    clerk.goto(reverse("workbench:report", args=[version]))
    reports.write(clerk, "overview", "各单位按时更新公开指南和目录。", facts=("新收政府信息公开申请",))
    reports.write(clerk, "problems", PROBLEMS)
    reports.write(clerk, "other", "本年度没有收取信息处理费，按要求落实了政务公开工作要点。")
    reports.hand_in(clerk)
    return version


def _release(new_context, sign_in, clerk, people, version, screenshot):
    """生成公开条目, then the ordinary review, then 发布 from the report's own page."""
    clerk.goto(reverse("workbench:report", args=[version]))
    reports.press(clerk, "生成公开条目", "已生成公开条目和文件")
    title = ReportVersion.objects.get(pk=version).item.current.title
    steps.hand_in(clerk, steps.item_number(clerk))
    page = new_context().new_page()
    for person in (people.head, people.secrecy):
        sign_in(page, person.username, PASSWORD)
        steps.sign(page, title)
        page.wait_for_load_state("load")
        steps.sign_out(page)
    sign_in(page, people.leader.username, PASSWORD)
    steps.approve(page, title)
    steps.sign_out(page)
    sign_in(page, people.publisher.username, PASSWORD)
    page.goto(reverse("workbench:report", args=[version]))
    reports.press(page, "发布", "已发布")
    screenshot(page, "report-released")


def _read_by_the_public(phone, people, year, version, accessible, fits, picture):
    phone.goto(reverse("portal:home"))
    phone.goto(reverse("portal:report", args=[people.county.code, year]))
    expect(phone.get_by_role("heading", level=1)).to_have_text(f"示范县人民政府{year}年政府信息公开工作年度报告")
    accessible(phone)
    fits(phone)
    picture(phone, "report-public-phone", whole=False)
    figures = ReportVersion.objects.get(pk=version).figures
    assert (figures[RECEIVED], figures[GRANTED], figures[TYPED[1]]) == ("7", "4", "23")
    wanted = {key: float(value) for key, value in figures.items()}
    files = {kind: reports.content_of(_download(phone, kind)) for kind in ("docx", "pdf", "xlsx")}
    for kind in ("docx", "pdf"):
        assert reports.figures_in(files[kind], f"报告.{kind}") == wanted
    assert reports.numbers_in(files["xlsx"]) == [reports.in_order(figures, table) for table in ("t2", "t3", "t4")]
    answer = phone.request.get(reverse("portal:report_figures", args=[people.county.code, year, "json"]))
    said = json.loads(answer.text())
    assert (said["scope"], said["draft"]) == (Scope.AREA, False)
    assert {one["key"]: float(one["value"]) for one in said["figures"]} == wanted


def _download(page, kind):
    with page.expect_download() as coming:
        page.locator(".files a").filter(has_text=kind.upper()).click()
    return coming.value
