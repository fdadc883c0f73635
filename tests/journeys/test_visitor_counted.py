"""A visitor at a reading place: shown the way, counted with a key, found again in the statistics; and the papers that lie there."""

from dataclasses import dataclass
from datetime import date

import pypdfium2
import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.law.vocabulary import Duty
from gongkai.outlets.models import Visit
from tests.factories import Team, make_person, published_item
from tests.journeys import steps
from tests.journeys.office import PASSWORD, Office, open_office, team_of
from tests.journeys.report_steps import cell, content_of, go, press, version_number
from tests.journeys.request_steps import fill

pytestmark = pytest.mark.django_db(transaction=True)

TODAY, AFTERWARDS = date(2013, 6, 3), date(2014, 1, 6)  # both a Monday
PLACE, HOURS = "示范县图书馆政府信息查阅区", "周一至周五 8:30-12:00，14:00-17:30"
TITLE = "示范县2013年农村饮水安全工作要点"


@dataclass(frozen=True)
class People:
    """Who enters places, who agrees that the public is told of them, who keeps one, who compiles the figures."""

    office: Office
    team: Team
    clerk: User
    head: User
    keeper: User
    compiler: User


def people_of_the_town() -> People:
    """A town with its columns and people, before anything is entered."""
    office = open_office()
    duties = {
        "clerk": (Duty.CATALOGUE,),
        "head": (Duty.OFFICE_HEAD,),
        "keeper": (Duty.KEEP_POINT,),
        "compiler": (Duty.FILL, Duty.ACCEPT),
    }
    made = {
        role: make_person(office.agency, *held, password=PASSWORD, username=f"point-{role}", name=f"演示{role}")
        for role, held in duties.items()
    }
    return People(office, team_of(office), **made)


def test_a_visitor_finds_the_place_is_counted_with_a_key_and_stands_in_the_statistics(
    desk, new_context, phone, sign_in, travel, accessible, fits, picture
):
    travel(TODAY)
    people = people_of_the_town()
    head, keeper = (new_context().new_page() for _ in range(2))
    for page, person in ((desk, people.clerk), (head, people.head), (keeper, people.keeper)):
        sign_in(page, person.username, PASSWORD)
    _enter_the_place(desk, people, accessible, fits)
    _show_it(desk, head)
    _found_by_the_public(phone, accessible, fits, picture)
    _counted(keeper, accessible, fits, picture)
    _sheet_of_a_day(keeper, accessible)
    _charted(keeper, accessible, fits)
    travel(AFTERWARDS)
    sign_in(desk, people.compiler.username, PASSWORD)
    _in_the_statistics(desk, accessible, picture)


def test_what_is_published_is_handed_over_for_a_receipt_and_printed(
    desk, new_context, sign_in, travel, accessible, fits, picture, tmp_path
):
    travel(TODAY)
    people = people_of_the_town()
    published_item(people.team, title=TITLE, made_on=date(2013, 5, 27))
    sign_in(desk, people.clerk.username, PASSWORD)
    _enter_the_place(desk, people, accessible, fits)
    _hand_over(desk, accessible, picture)
    _signed_for(desk, accessible, tmp_path)
    _printed_catalogue(desk, accessible, picture)


# The place.


def _enter_the_place(clerk, people, accessible, fits):
    """Hours nobody can reckon with are refused; the rest stays typed."""
    clerk.goto(reverse("workbench:points"))
    with clerk.expect_navigation():
        clerk.get_by_role("main").get_by_role("link", name="登记查阅场所").first.click()
    fill(
        clerk, name=PLACE, kind="library", level="county", owner="示范县图书馆", address="示范县文化路8号", room="二楼",
        route="乘1路公交车到图书馆站", hours="上班时间", phone="0000-0000008", opened_on="2010-03-01",
        electronic_since="2012-01-04", keeper="钱演示", custodian="钱演示", shelf="二楼3号柜",
        receives_since="2010-03-01", receives_for_id=people.office.agency.pk,
    )  # fmt: skip
    press(clerk, "保存")
    expect(clerk.get_by_role("alert").first).to_contain_text("开放时间")
    expect(clerk.locator("[name=shelf]")).to_have_value("二楼3号柜")
    for check in (accessible, fits):
        check(clerk)
    fill(clerk, hours=HOURS)
    press(clerk, "保存", "请另一名工作人员核对后公示")


def _show_it(clerk, head):
    """Whoever entered it does not show it."""
    place = clerk.url
    head.goto(place)
    go(head, "核对公示")
    press(head, "核对无误，公示", "已公示")
    expect(head.locator("#shown")).to_contain_text("核对公示")


def _found_by_the_public(phone, accessible, fits, picture):
    phone.goto(reverse("portal:points"))
    main = phone.get_by_role("main")
    expect(main).to_contain_text("共1处，现在开放1处")
    for check in (accessible, fits):
        check(phone)
    with phone.expect_navigation():
        main.get_by_role("link", name=PLACE).click()
    for words in ("正在开放", "示范县文化路8号", HOURS, "乘1路公交车到图书馆站", "0000-0000008"):
        expect(main).to_contain_text(words)
    for inner in ("钱演示", "3号柜"):
        expect(phone.locator("body")).not_to_contain_text(inner)
    for check in (accessible, fits):
        check(phone)
    picture(phone, "point-public-phone", whole=False)


# The counter.


def _counted(keeper, accessible, fits, picture):
    """Enter: one reader. Three keys: one reader of two files. One press too many is taken back."""
    keeper.goto(reverse("workbench:visit_new"))
    with keeper.expect_navigation():
        keeper.keyboard.press("Enter")
    expect(keeper.locator(".counter__today")).to_have_text("今天已登记1人次、0卷（件）")
    for check in (accessible, fits):
        check(keeper)
    keeper.get_by_label("查阅卷（件）数").focus()
    keeper.keyboard.type("2")
    with keeper.expect_navigation():
        keeper.keyboard.press("Enter")
    expect(keeper.locator(".counter__today")).to_have_text("今天已登记2人次、2卷（件）")
    press(keeper, "+3 人", "已登记3人次")
    expect(keeper.locator(".counter__today")).to_have_text("今天已登记5人次、2卷（件）")
    press(keeper, "撤销", "已撤销，不再计数")
    expect(keeper.locator(".counter__today")).to_have_text("今天已登记2人次、2卷（件）")
    picture(keeper, "visit-counter", whole=False)
    assert Visit.objects.filter(undone_at=None).count() == 2


def _sheet_of_a_day(keeper, accessible):
    """Friday's paper sheet, once."""
    go(keeper, "补录汇总")
    fill(keeper, on="2013-05-31", paper_persons="7", paper_files="9", paper_pages="4")
    accessible(keeper)
    press(keeper, "补录", "已补录当日汇总")
    keeper.goto(reverse("workbench:visit_day"))
    fill(keeper, on="2013-05-31", paper_persons="7")
    press(keeper, "补录")
    expect(keeper.get_by_role("alert").first).to_contain_text("已经补录过")


def _charted(keeper, accessible, fits):
    """Nine readers of eleven files: two in June, seven in May; the undone entry is shown and not counted."""
    keeper.goto(reverse("workbench:visits"))
    tiles = keeper.locator(".tile, .tiles > *")
    for label, value in (("查阅人次", "9"), ("查阅卷（件）数", "11"), ("复制页数", "4")):
        expect(tiles.filter(has_text=label).first).to_contain_text(value)
    expect(keeper.locator("main svg").first).to_be_visible()
    expect(keeper.get_by_role("row").filter(has_text="已撤销")).to_have_count(1)
    expect(keeper.get_by_role("row").filter(has_text="补录")).to_contain_text("7")
    for check in (accessible, fits):
        check(keeper)


def _in_the_statistics(desk, accessible, picture):
    """The year had no national form: the county's own is chosen, and its four rows come from the records."""
    desk.goto(reverse("workbench:reports"))
    form = desk.locator("form.open-report")
    form.get_by_label("年份").fill("2013")
    press(desk, "开始编制")
    form.locator("[name=form_key]").select_option("county_2009")
    press(desk, "开始编制")
    version = version_number(desk)
    figures = {
        "query_points": "1",
        "query_points_electronic": "1",
        "query_point_visits": "9",
        "query_point_files": "11",
    }
    for key, value in figures.items():
        expect(cell(desk, key)).to_have_text(value)
    accessible(desk)
    with desk.expect_navigation():
        cell(desk, "query_point_visits").get_by_role("link").click()
    rows = desk.locator("main tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.filter(has_text="2013-05-31")).to_contain_text("7")
    accessible(desk)
    picture(desk, "report-visits", whole=False)
    desk.goto(reverse("workbench:report_cell", args=[version, "query_points"]))
    expect(desk.locator("main tbody tr")).to_contain_text(PLACE)


# The papers.


def _hand_over(clerk, accessible, picture):
    clerk.goto(reverse("workbench:handovers"))
    with clerk.expect_navigation():
        clerk.get_by_role("main").get_by_role("link", name="生成移送明细表").first.click()
    expect(clerk.get_by_role("row").filter(has_text=TITLE)).to_contain_text("7月2日到期")  # 8, 9 June worked
    accessible(clerk)
    clerk.get_by_label(TITLE).uncheck()
    press(clerk, "生成移送明细表")
    expect(clerk.get_by_role("alert").first).to_contain_text("没有选择要移送的信息")
    clerk.get_by_label(TITLE).check()
    fill(clerk, copies="2")
    press(clerk, "生成移送明细表", "已生成移送明细表")
    with clerk.expect_download() as coming:
        clerk.get_by_role("link", name="打印 PDF").click()
    printed = _text_of(content_of(coming.value))
    assert TITLE in printed and PLACE in printed
    go(clerk, "登记送出")
    press(clerk, "登记送出", "已登记送出")
    picture(clerk, "handover", whole=False)


def _signed_for(clerk, accessible, tmp_path):
    """The signed list comes back, and is kept as the receipt."""
    go(clerk, "登记签收")
    press(clerk, "登记签收")
    expect(clerk.get_by_role("alert").first).to_contain_text("签收人")
    receipt = steps.file_of(tmp_path, "回执.txt", "收到一条，二份。".encode())
    fill(clerk, received_by="钱演示")
    clerk.locator("[name=receipt]").set_input_files(receipt)
    press(clerk, "登记签收", "已登记签收")
    kept = clerk.locator("#receipt")
    expect(kept).to_contain_text("钱演示")
    accessible(clerk)
    with clerk.expect_download() as coming:
        kept.get_by_role("link", name="回执.txt").click()
    assert content_of(coming.value).decode() == "收到一条，二份。"


def _printed_catalogue(clerk, accessible, picture):
    clerk.goto(reverse("workbench:printed"))
    accessible(clerk)
    clerk.goto(reverse("workbench:printed_one", args=["catalogue"]))
    press(clerk, "预览")
    expect(clerk.get_by_role("img", name="第1页")).to_be_visible()
    accessible(clerk)
    picture(clerk, "printed-catalogue", whole=False)
    with clerk.expect_download() as coming:
        clerk.get_by_role("link", name="下载 PDF").click()
    assert TITLE in _text_of(content_of(coming.value))


def _text_of(pdf):
    """Every word of a PDF, its lines joined."""
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "").replace("\n", "")
