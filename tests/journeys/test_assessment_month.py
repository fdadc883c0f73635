"""A month assessed: from what the bodies published to the ranking everybody may read, with an appeal on the way."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.assessment.models import Appeal, Result, Round
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import make_agency, make_county, make_person, make_team, published_item
from tests.journeys import steps
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import content_of, go, press
from tests.journeys.request_steps import fill

pytestmark = pytest.mark.django_db(transaction=True)

PUBLISHED, BEGUN, RULED, OVER = date(2026, 2, 10), date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 10)
BUREAU, SCHOOLS, TOWN = "示范县交通运输局", "示范县教育局", "示范县青禾镇人民政府"
TITLE, CHECK = "示范县政府信息公开月度考核方案", "日常抽查"
REASON = "抽查发现两条信息的附件打不开。"
APPEAL = "两个附件二月九日曾因维护停用一小时，当日已恢复，抽查记录没有复核。"
ANSWER = "经复核，附件当日恢复，不属于长期失效。"
NOTE = "本次考核按月度考核方案进行，自动指标取自系统记录。"
NOTED = "二月十六日抽查：两条信息的附件打不开。\n".encode()


@dataclass(frozen=True)
class People:
    """Two who assess, and the heads of two bodies."""

    overseer: User
    second: User
    head: User
    other_head: User


def test_a_month_is_scored_appealed_approved_and_published(
    new_context, phone, sign_in, travel, accessible, fits, picture, tmp_path
):
    travel(PUBLISHED)
    people = county()
    desks = _Desks(new_context, sign_in)
    travel(BEGUN)
    overseer = desks.of(people.overseer)
    _adopt(overseer, accessible, fits, picture)
    _begin(overseer, accessible, fits, picture)
    _score(overseer, accessible, fits, picture, tmp_path)
    press_verb(overseer, "送单位征求意见", "已送单位征求意见")
    head = desks.of(people.head)
    _appeal(head, accessible, fits, picture)
    _not_of_others(desks.of(people.other_head))
    _not_ones_own(overseer)
    travel(RULED)
    _rule(desks.of(people.second), accessible, fits, picture)
    travel(OVER)
    overseer, second = desks.of(people.overseer), desks.of(people.second)
    _approve(overseer, second, accessible)
    _publish(overseer, accessible, fits, picture)
    _read_by_the_public(overseer, phone, accessible, fits, picture)
    _on_the_board(overseer, accessible, picture)


def county() -> People:
    """Three bodies below the county; two of them published in February, one of those once too late."""
    above = make_county()
    bureau, schools = (make_agency(name, parent=above, position=n) for n, name in enumerate((BUREAU, SCHOOLS), start=1))
    make_agency(TOWN, parent=above, kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP, position=3)
    _records(bureau, date(2026, 2, 3), date(2026, 2, 5))
    _records(schools, date(2026, 2, 3), date(2026, 2, 5), date(2025, 12, 1))
    overseer, second = (_person(above, login, Duty.OVERSEE, branch=True) for login in ("overseer", "second"))
    head, other = _person(bureau, "head", Duty.OFFICE_HEAD), _person(schools, "other", Duty.OFFICE_HEAD)
    return People(overseer, second, head, other)


def _records(agency: Agency, *days: date) -> None:
    """What the body made on these days and published on one day in February."""
    team = make_team(agency)
    for n, day in enumerate(days, start=1):
        published_item(team, title=f"{agency.name}第{n}号工作安排", made_on=day)


def _person(agency: Agency, login: str, duty: Duty, **options: bool) -> User:
    return make_person(agency, duty, password=PASSWORD, username=login, name=f"{duty.label}演示{login}", **options)


class _Desks:
    """Everybody at a screen of their own, signed in anew on another day."""

    def __init__(self, new_context, sign_in):
        self.new_context, self.sign_in = new_context, sign_in

    def of(self, person):
        page = self.new_context().new_page()
        self.sign_in(page, person.username, PASSWORD)
        return page


def press_verb(page, name, done):
    """Follow the link to the page of a verb and confirm there."""
    go(page, name)
    press(page, name, done)


def row_of(page, words):
    """The line of a table that says so."""
    return page.get_by_role("main").get_by_role("row").filter(has_text=words)


def line_of(page, title):
    """One indicator on a body's sheet."""
    return page.locator("tr[id^='score-']").filter(has_text=title)


# The scheme.


def _adopt(overseer, accessible, fits, picture):
    """Begun from the template of a month; at 99 points it is refused with the sum, at 100 it is taken into use."""
    overseer.goto(reverse("workbench:schemes"))
    go(overseer, "月度")
    fill(overseer, title=TITLE, basis="示政办〔2026〕3号")
    for check in (accessible, fits):
        check(overseer)
    press(overseer, "建立草案", "已建立草案")
    _points_of_the_check(overseer, 9)
    press(overseer, "采用")
    expect(overseer.get_by_role("main")).to_contain_text("各项合计99分，应为100分，还差1分。请调整各项分值后再采用")
    overseer.go_back()
    overseer.reload()
    expect(overseer.locator(".notice--soon")).to_contain_text("还差1分")
    for check in (accessible, fits):
        check(overseer)
    picture(overseer, "assessment-scheme-refused", whole=False)
    _points_of_the_check(overseer, 10)
    expect(overseer.locator("#indicators")).to_contain_text("合计100分，总分100分")
    press(overseer, "采用", "方案已采用")
    expect(overseer.get_by_role("link", name="修改方案")).to_have_count(0)


def _points_of_the_check(page, points):
    with page.expect_navigation():
        row_of(page, CHECK).get_by_role("link", name="修改").click()
    fill(page, max_score=str(points), evidence_required=True)
    press(page, "保存", "已保存指标")


# The scores.


def _begin(overseer, accessible, fits, picture):
    """February is over: every automatic score is there with its numerator and denominator, and leads to its records."""
    overseer.locator("#ordinal").select_option("2")
    press(overseer, "开始考核", "已开始考核")
    expect(overseer.get_by_role("heading", level=1)).to_contain_text("2026年2月")
    expect(overseer.locator(".notice--soon")).to_contain_text("还有3项没有评分")
    for check in (accessible, fits):
        check(overseer)
    picture(overseer, "assessment-round", whole=False)
    go(overseer, SCHOOLS)
    expect(line_of(overseer, "公开按时率")).to_contain_text("2/3，66.7%")
    expect(line_of(overseer, "公开按时率").locator("strong")).to_have_text("8.33")  # of 25, nothing at 50%
    expect(line_of(overseer, "公开数量")).to_contain_text("3，目标2")
    expect(line_of(overseer, "按期答复率")).to_contain_text("不涉及")
    for check in (accessible, fits):
        check(overseer)
    with overseer.expect_navigation():
        line_of(overseer, "公开按时率").get_by_role("link", name="查看记录").click()
    expect(row_of(overseer, SCHOOLS).first).to_contain_text("3")
    overseer.goto(_round_page())


def _score(overseer, accessible, fits, picture, tmp_path):
    """Points taken by hand need their reason, and here their evidence; the rest are full."""
    go(overseer, "评分")
    line = row_of(overseer, BUREAU)
    line.locator("[name=value]").fill("8")
    _save(overseer, line)
    expect(line).to_contain_text("“日常抽查”扣了2分，没有写明理由")
    expect(line.locator("[name=value]")).to_have_value("8")
    line.locator("[name=reason]").fill(REASON)
    _save(overseer, line)
    expect(line).to_contain_text("扣分须附依据")
    expect(line.locator("[name=reason]")).to_have_value(REASON)
    for check in (accessible, fits):
        check(overseer)
    picture(overseer, "assessment-sheet", whole=False)
    line.locator("[name=upload]").set_input_files(steps.file_of(tmp_path, "抽查记录.txt", NOTED))
    _save(overseer, line)
    expect(line.get_by_role("link", name="抽查记录.txt")).to_be_visible()
    press(overseer, "其余2个计满分", "2个单位计满分")
    overseer.goto(_round_page())
    for name, points in ((BUREAU, "98"), (SCHOOLS, "83.33"), (TOWN, "80")):
        expect(row_of(overseer, name).locator("td").first).to_have_text(points)


def _save(page, line):
    with page.expect_navigation():
        line.get_by_role("button", name="保存").click()


def _round_page():
    return reverse("workbench:assessment", args=[Round.objects.get().pk])


# The appeal.


def _appeal(head, accessible, fits, picture):
    """The head of the bureau finds the score waiting, and says what is wrong with it."""
    head.goto(reverse("workbench:home"))
    with head.expect_navigation():
        head.get_by_role("main").get_by_role("link", name="2026年2月考核得分征求意见").first.click()
    main = head.get_by_role("main")
    expect(main).to_contain_text("对得分有异议的，可在2026年3月9日以前逐项申诉")  # five working days
    expect(line_of(head, CHECK)).to_contain_text(REASON)
    expect(line_of(head, "公开按时率").get_by_role("link", name="申诉")).to_have_count(0)  # full marks
    with head.expect_download() as coming:
        line_of(head, CHECK).get_by_role("link", name="抽查记录.txt").click()
    assert content_of(coming.value) == NOTED
    for check in (accessible, fits):
        check(head)
    picture(head, "assessment-result", whole=False)
    with head.expect_navigation():
        line_of(head, CHECK).get_by_role("link", name="申诉").click()
    press(head, "提出申诉")
    expect(head.get_by_role("alert").first).to_contain_text("申诉理由")
    fill(head, text=APPEAL, wanted="10")
    accessible(head)
    press(head, "提出申诉", "已提出申诉")
    expect(line_of(head, CHECK)).to_contain_text(APPEAL[:20])


def _not_of_others(other):
    """The other body sees its own sheet alone."""
    theirs = {one.agency_name: reverse("workbench:score", args=[one.pk]) for one in Result.objects.all()}
    assert other.goto(theirs[BUREAU]).status == 404
    assert other.goto(theirs[SCHOOLS]).status == 200
    expect(other.locator("body")).not_to_contain_text(REASON)


def _not_ones_own(overseer):
    """Whoever gave the points does not decide on the appeal against them."""
    overseer.goto(reverse("workbench:appeal_rule", args=[Appeal.objects.get().pk]))
    fill(overseer, upheld="yes", value="10", answer=ANSWER)
    press(overseer, "裁定")
    expect(overseer.get_by_role("alert").first).to_contain_text("该项得分由您评定，申诉应由其他人裁定")


def _rule(second, accessible, fits, picture):
    second.goto(reverse("workbench:home"))
    with second.expect_navigation():
        second.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    with second.expect_navigation():
        second.locator("#appeals").get_by_role("link", name="裁定").click()
    expect(second.get_by_role("main")).to_contain_text(APPEAL)
    for check in (accessible, fits):
        check(second)
    fill(second, upheld="yes", value="10", answer=ANSWER)
    picture(second, "assessment-appeal", whole=False)
    press(second, "裁定", "已裁定")
    expect(second.locator("#changes")).to_contain_text(ANSWER)
    expect(second.locator(".tile__value").first).to_have_text("100")


# The ranking.


def _approve(overseer, second, accessible):
    """After the last day for appeals, by another person than who scored."""
    overseer.goto(_round_page())
    press_verb(overseer, "结束申诉期", "已转入裁定")
    overseer.goto(reverse("workbench:assessment_approve", args=[Round.objects.get().pk]))
    press(overseer, "审定")
    expect(overseer.get_by_role("main")).to_contain_text("您参与了本次评分或者提交，不能由您审定")
    second.goto(_round_page())
    go(second, "审定")
    fill(second, opinion="同意公布。")
    press(second, "审定", "已审定")
    accessible(second)


def _publish(overseer, accessible, fits, picture):
    """Before the publication the public sees nothing; then a ranking and the notice to the bodies."""
    assert overseer.goto(reverse("portal:ranking", args=[Round.objects.get().pk])).status == 404
    overseer.goto(_round_page())
    go(overseer, "公布")
    fill(overseer, note=NOTE)
    press(overseer, "公布", "已公布")
    go(overseer, "排名")
    for check in (accessible, fits):
        check(overseer)
    picture(overseer, "assessment-ranking", whole=False)
    with overseer.expect_download() as coming:
        overseer.get_by_role("link", name="通报 PDF").click()
    assert content_of(coming.value).startswith(b"%PDF")


def _read_by_the_public(desk, phone, accessible, fits, picture):
    for page in (desk, phone):
        page.goto(reverse("portal:rankings"))
        for check in (accessible, fits):
            check(page)
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("link", name="2026年2月").click()
        ranked = page.get_by_role("main").locator("tbody tr")
        said = [("1", BUREAU, "100", "优秀"), ("2", SCHOOLS, "83.33", "良好"), ("3", TOWN, "80", "良好")]
        for place, cells in enumerate(said):
            expect(ranked.nth(place).locator("td")).to_have_text(list(cells))
        main = page.get_by_role("main")
        expect(main).to_contain_text(NOTE)
        for hidden in (REASON, APPEAL, ANSWER):
            expect(main).not_to_contain_text(hidden)
        for check in (accessible, fits):
            check(page)
    picture(desk, "assessment-public", whole=False)
    picture(phone, "assessment-public-phone", whole=False)


def _on_the_board(overseer, accessible, picture):
    overseer.goto(reverse("oversight:board"))
    board = row_of(overseer, BUREAU)
    expect(board).to_contain_text("100")
    expect(board).to_contain_text("优秀")
    accessible(overseer)
    picture(overseer, "assessment-on-board", whole=False)
