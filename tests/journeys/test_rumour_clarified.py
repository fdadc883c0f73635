"""A rumour about a bridge: verified by two bodies, answered with what is true, read by everybody within the day."""

from dataclasses import dataclass
from datetime import date, time

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.clarifications.models import Clarification, Handling
from gongkai.law.vocabulary import Duty
from tests.factories import make_agency, make_county, make_person
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import go, press
from tests.journeys.request_steps import fill
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

TODAY = date(2026, 3, 2)  # a Monday
FOUND, ANSWERED, FOLLOWED = time(9, 30), time(15, 30), date(2026, 3, 5)
BUREAU, SAFETY = "示范县交通运输局", "示范县应急管理局"
SUBJECT = "网传青禾大桥桥墩开裂即将垮塌"
CLAIM = "青禾大桥桥墩都裂开了，今晚就要塌，千万别走！"
FINDINGS = {
    BUREAU: "三月一日检测，桥墩未见结构性裂缝，照片所示为表面涂层龟裂。",
    SAFETY: "未接到险情报告，现场交通正常。",
}
REASONS = "两个单位核实一致，桥梁结构安全，网传内容不实。"
TITLE = "关于青禾大桥情况的说明"
QUOTED = "青禾大桥桥墩开裂，即将垮塌。"
FACTS = "三月一日检测结果为桥墩结构完好，照片所示为表面涂层龟裂。大桥正常通行。"
SOURCES = "桥梁检测单位三月一日检测记录。"


@dataclass(frozen=True)
class People:
    """Two bodies that verify, and those of the first who answer for the text."""

    clerk: User
    other: User
    secrecy: User
    leader: User
    publisher: User
    bodies: dict[str, Agency]


def county() -> People:
    above = make_county()
    bureau, safety = (make_agency(name, parent=above) for name in (BUREAU, SAFETY))
    return People(
        clerk=_person(bureau, "clerk", Duty.FILL, Duty.APPROVE),
        other=_person(safety, "other", Duty.FILL),
        secrecy=_person(bureau, "secrecy", Duty.SECRECY_REVIEW),
        leader=_person(bureau, "leader", Duty.APPROVE),
        publisher=_person(bureau, "publisher", Duty.PUBLISH),
        bodies={BUREAU: bureau, SAFETY: safety},
    )


def _person(agency: Agency, login: str, *duties: Duty) -> User:
    return make_person(agency, *duties, password=PASSWORD, username=login, name=f"{duties[0].label}演示{login}")


def test_a_rumour_is_verified_by_two_bodies_and_answered_in_public(
    new_context, phone, sign_in, travel, accessible, fits, picture
):
    travel(TODAY, at=FOUND)
    people, checks = county(), (accessible, fits)
    desks = _Desks(new_context, sign_in)
    clerk = desks.of(people.clerk)
    _register(clerk, checks, picture)
    _assign(clerk, people)
    _find(clerk, BUREAU, checks)
    _conclude_too_early(clerk)
    _find(desks.of(people.other), SAFETY, checks)
    travel(TODAY, at=ANSWERED)
    clerk = desks.of(people.clerk)
    _conclude_and_draft(clerk, checks, picture)
    _approve(clerk, desks.of(people.secrecy), desks.of(people.leader), checks)
    publisher = desks.of(people.publisher)
    _publish(publisher, phone, checks)
    _read_by_the_public(new_context().new_page(), phone, checks, picture)
    _conference(publisher, checks, picture)
    travel(FOLLOWED)
    _follow_and_archive(desks.of(people.clerk), phone, checks)


class _Desks:
    """Everybody at a screen of their own, signed in anew after hours."""

    def __init__(self, new_context, sign_in):
        self.new_context, self.sign_in = new_context, sign_in

    def of(self, person):
        page = self.new_context().new_page()
        self.sign_in(page, person.username, PASSWORD)
        return page


def _checked(page, checks):
    for check in checks:
        check(page)


def _matter():
    return reverse("workbench:clarification", args=[Clarification.objects.get().pk])


def _waiting(page):
    """Open the matter from what waits on the start page."""
    page.goto(reverse("workbench:home"))
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=SUBJECT).first.click()


# What is true.


def _register(clerk, checks, picture):
    """A moment to come is refused; a grave matter has its hours, and they run from the moment it was found."""
    clerk.goto(reverse("workbench:clarifications"))
    with clerk.expect_navigation():
        clerk.get_by_role("main").get_by_role("link", name="登记线索").first.click()
    fill(
        clerk, source="monitoring", subject=SUBJECT, severity="major", claim=CLAIM, place="演示论坛",
        found_at="2026-03-02T19:00", spread="转发约300次",
    )  # fmt: skip
    press(clerk, "登记")
    expect(clerk.get_by_role("alert").first).to_contain_text("晚于现在")
    expect(clerk.locator("[name=claim]")).to_have_value(CLAIM)
    _checked(clerk, checks)
    fill(clerk, found_at="2026-03-02T09:00")
    picture(clerk, "clarification-clue", whole=False)
    press(clerk, "登记", "已登记线索")
    clock = clerk.locator(".notice").filter(has_text="新闻发布会")
    expect(clock).to_contain_text("还剩23小时")  # of 24, half an hour gone
    expect(clock).to_contain_text("2026年3月3日 09:00")
    _checked(clerk, checks)
    clerk.goto(reverse("workbench:home"))
    expect(clerk.get_by_role("main")).to_contain_text("新闻发布会：还剩23小时")
    clerk.goto(reverse("workbench:clarifications"))
    expect(clerk.get_by_role("main")).to_contain_text("还剩23小时")
    _checked(clerk, checks)


def _assign(clerk, people):
    clerk.goto(_matter())
    go(clerk, "交办核实")
    for name in people.bodies:
        clerk.get_by_label(name).check()
    press(clerk, "交办", "已交办核实")
    expect(clerk.locator("#findings .count")).to_have_text("0 / 2")


def _find(page, name, checks):
    """The people of each body answer from what waits for them."""
    task = Handling.objects.get(agency__name=name)
    page.goto(reverse("workbench:home"))
    address = reverse("workbench:clarification_finding", args=[task.case_id, task.pk])
    with page.expect_navigation():
        page.locator(f"main a[href='{address}']").first.click()
    _checked(page, checks)
    fill(page, verdict="false", finding=FINDINGS[name])
    press(page, "提交", "已反馈核实情况")


def _conclude_too_early(clerk):
    expect(clerk.get_by_role("link", name="作出结论")).to_have_count(0)
    clerk.goto(reverse("workbench:clarification_conclude", args=[Clarification.objects.get().pk]))
    fill(clerk, verdict="false", reasons=REASONS)
    press(clerk, "作出结论")
    expect(clerk.get_by_role("main")).to_contain_text(f"还有{SAFETY}没有反馈核实情况，不能作出结论")
    expect(clerk.locator("[name=reasons]")).to_have_value(REASONS)


def _conclude_and_draft(clerk, checks, picture):
    clerk.goto(_matter())
    expect(clerk.locator("#findings .count")).to_have_text("2 / 2")
    expect(clerk.locator(".notice").filter(has_text="新闻发布会")).to_contain_text("还剩17小时")
    go(clerk, "作出结论")
    fill(clerk, verdict="false", reasons=REASONS)
    press(clerk, "作出结论", "已作出结论")
    go(clerk, "送审")
    press(clerk, "送审")
    expect(clerk.get_by_role("main")).to_contain_text("还没有澄清稿，不能送审")
    clerk.goto(_matter())
    go(clerk, "拟写澄清稿")
    fill(clerk, title=TITLE, quoted=QUOTED, facts=FACTS, sources=SOURCES)
    _checked(clerk, checks)
    press(clerk, "保存")
    expect(clerk.locator("#draft")).to_contain_text(FACTS)
    _checked(clerk, checks)
    picture(clerk, "clarification-case", whole=False)
    go(clerk, "送审")
    press(clerk, "送审", "已送保密审查")


# The answer.


def _approve(clerk, secrecy, leader, checks):
    """Reviewed by one, approved by another; whoever wrote it does neither."""
    _waiting(secrecy)
    go(secrecy, "保密审查通过")
    fill(secrecy, opinion="不涉密，同意公开。")
    press(secrecy, "审查通过", "保密审查已通过")
    clerk.goto(reverse("workbench:clarification_approve", args=[Clarification.objects.get().pk]))
    fill(clerk, opinion="同意。")
    press(clerk, "同意发布")
    expect(clerk.get_by_role("main")).to_contain_text("澄清稿由您拟写或者送审，不能由您本人审批")
    _waiting(leader)
    expect(leader.locator("#draft")).to_contain_text(FACTS)
    go(leader, "同意发布")
    fill(leader, opinion="同意发布。")
    _checked(leader, checks)
    press(leader, "同意发布", "已同意发布")


def _publish(publisher, phone, checks):
    assert phone.goto(reverse("portal:clarification", args=[Clarification.objects.get().pk])).status == 404
    _waiting(publisher)
    _checked(publisher, checks)
    go(publisher, "发布")
    press(publisher, "发布", "已发布澄清")


def _read_by_the_public(desk, phone, checks, picture):
    """From the home page to the clarification, on a wide screen and on a telephone."""
    for page in (desk, phone):
        page.goto(reverse("portal:clarifications"))
        expect(page.get_by_role("main")).to_contain_text(QUOTED)
        _checked(page, checks)
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
        main = page.get_by_role("main")
        for words in (QUOTED, FACTS, SOURCES, BUREAU, "不实", "政府网站", "2026年3月2日 15:30"):
            expect(main).to_contain_text(words)
        for hidden in (CLAIM, REASONS, *FINDINGS.values(), "演示论坛"):
            expect(main).not_to_contain_text(hidden)
        _checked(page, checks)
    picture(desk, "clarification-public", whole=False)
    picture(phone, "clarification-public-phone", whole=False)
    feed = phone.request.get(reverse("portal:clarifications_feed"))
    assert TITLE in feed.text()


def _conference(publisher, checks, picture):
    """The first press conference stops the hours."""
    publisher.goto(_matter())
    go(publisher, "登记发布渠道")
    fill(publisher, channel="press_conference", at="2026-03-02T15:00", where="县政府新闻发布厅", proof="发布会实录")
    press(publisher, "登记", "已登记发布渠道")
    expect(publisher.locator(".notice--good").filter(has_text="新闻发布会")).to_contain_text("按时举行")
    _checked(publisher, checks)
    picture(publisher, "clarification-published", whole=False)


def _follow_and_archive(clerk, phone, checks):
    """Archived once somebody looked at what became of it; the public reads it as before."""
    clerk.goto(_matter())
    go(clerk, "登记跟踪情况")
    fill(clerk, effect="subsided", words="转发停止，评论转为正面。")
    press(clerk, "登记", "已登记跟踪情况")
    go(clerk, "归档")
    press(clerk, "归档", "已归档")
    told(clerk, "已归档")
    clerk.goto(reverse("workbench:clarification_print", args=[Clarification.objects.get().pk]))
    expect(clerk.get_by_role("main")).to_contain_text(REASONS)
    _checked(clerk, checks)
    phone.goto(reverse("portal:clarifications"))
    expect(phone.get_by_role("main")).to_contain_text(TITLE)
    expect(phone.get_by_role("main")).to_contain_text(QUOTED)
