"""A draft put before the public: comments by the portal and by letter, judged, sorted, and what became of them published."""

import re
from dataclasses import dataclass
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.consultations.models import Comment, Consultation
from gongkai.law.vocabulary import Duty
from gongkai.portal.info_requests import form_key
from tests.factories import make_agency, make_county, make_person
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import go, press
from tests.journeys.request_steps import fill, text_of
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

DRAFTED, COMMENTED, JUDGED, OVER = date(2026, 3, 2), date(2026, 3, 5), date(2026, 3, 10), date(2026, 4, 1)
BUREAU = "示范县交通运输局"
TITLE = "《示范县农村公路养护补助办法（征求意见稿）》"
TEXT = "第六条　村道每公里补助标准为每年1000元。"
WHY = "现行标准已经执行五年，需要调整。请就补助标准和检查方式提出意见。"
NAMED = "村道补助应当按照路面状况分级。"
ANONYMOUS = "检查次数太多，建议每年一次。"
ADVERT = "低价出售工程机械，量大从优。"
LETTER = "山区村道养护费用高，建议提高标准。"
GENERAL = "公开征求意见期间收到的意见已经逐条研究，补助标准改为分级确定。"
REASON = "检查次数由上级制度确定，本办法不能减少。"


@dataclass(frozen=True)
class People:
    """The bureau's drafter, who may approve as well, another who approves, and whoever judges comments."""

    bureau: Agency
    drafter: User
    leader: User
    publisher: User


def bureau() -> People:
    agency = make_agency(BUREAU, parent=make_county(), phone="0000-0000009")
    return People(
        agency,
        drafter=_person(agency, "drafter", Duty.FILL, Duty.APPROVE),
        leader=_person(agency, "leader", Duty.APPROVE),
        publisher=_person(agency, "publisher", Duty.PUBLISH),
    )


def _person(agency: Agency, login: str, *duties: Duty) -> User:
    return make_person(agency, *duties, password=PASSWORD, username=login, name=f"{duties[0].label}演示{login}")


def test_the_public_comments_on_a_draft_and_reads_what_became_of_it(
    new_context, phone, sign_in, travel, accessible, fits, picture, monkeypatch
):
    monkeypatch.setattr(form_key, "QUICKEST", 0)  # no person fills the form in within seconds
    travel(DRAFTED)
    people, desks, checks = bureau(), _Desks(new_context, sign_in), (accessible, fits)
    drafter = desks.of(people.drafter)
    _draft(drafter, checks, picture)
    _approve(drafter, desks.of(people.leader), phone, checks)
    travel(COMMENTED)
    _comment(phone, checks, picture)
    travel(JUDGED)
    publisher = desks.of(people.publisher)
    _enter_the_letter(publisher, checks)
    _judge(publisher, checks, picture)
    _shown_so_far(phone)
    travel(OVER)
    drafter = desks.of(people.drafter)
    _sort_and_answer(drafter, phone, checks, picture)
    _release(drafter, desks.of(people.leader), checks)
    _read_by_the_public(new_context().new_page(), phone, checks, picture)


class _Desks:
    """Everybody at a screen of their own, signed in anew on another day."""

    def __init__(self, new_context, sign_in):
        self.new_context, self.sign_in = new_context, sign_in

    def of(self, person):
        page = self.new_context().new_page()
        self.sign_in(page, person.username, PASSWORD)
        return page


def _checked(page, checks):
    for check in checks:
        check(page)


def _page(name):
    return reverse(f"workbench:{name}", args=[Consultation.objects.get().pk])


def _public():
    return reverse("portal:consultation", args=[Consultation.objects.get().pk])


def _waiting(page, title):
    """Open, from the start page, what waits under that title."""
    page.goto(reverse("workbench:home"))
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=title).first.click()


# The draft.


def _draft(drafter, checks, picture):
    """Too few days are refused when it is handed in; the clerk puts the last day off and hands it in again."""
    drafter.goto(reverse("workbench:consultations"))
    with drafter.expect_navigation():
        drafter.get_by_role("main").get_by_role("link", name="拟制征求意见").first.click()
    drafter.wait_for_load_state("load")
    fill(
        drafter, title=TITLE, explanation=WHY, from_on="2026-03-02", to_on="2026-03-20", by_letter=True,
        contact="养护科", phone="0000-0000009", address="示范县示范大道9号",
    )  # fmt: skip
    drafter.get_by_role("textbox", name="征求意见稿", exact=True).fill(TEXT)
    _checked(drafter, checks)
    picture(drafter, "consultation-draft", whole=False)
    press(drafter, "保存草稿", "已保存草稿征2026-0001")
    go(drafter, "提交审批")
    press(drafter, "提交审批")
    expect(drafter.get_by_role("alert").first).to_contain_text(
        "自2026-03-02至2026-03-20共19天，少于本单位设定的最短30天"
    )
    drafter.goto(_page("consultation"))
    go(drafter, "修改")
    fill(drafter, to_on="2026-03-31")
    press(drafter, "保存草稿", "已保存")
    expect(drafter.locator("#draft")).to_contain_text(TEXT)
    go(drafter, "提交审批")
    press(drafter, "提交审批", "已提交审批")


def _approve(drafter, leader, phone, checks):
    """Not by whoever wrote it; the public sees it once another approved it."""
    drafter.goto(_page("consultation_approve"))
    press(drafter, "批准")
    expect(drafter.get_by_role("main")).to_contain_text("由您拟制或者提交，须由其他人审批")
    assert phone.goto(_public()).status == 404
    _waiting(leader, TITLE)
    expect(leader.locator("#draft")).to_contain_text(TEXT)
    _checked(leader, checks)
    go(leader, "批准")
    press(leader, "批准", "已批准")


# Comments.


def _comment(phone, checks, picture):
    """Empty is refused, a program is stopped; then three come: with a name, without one, and an advertisement."""
    phone.goto(reverse("portal:consultations"))
    _checked(phone, checks)
    with phone.expect_navigation():
        phone.get_by_role("main").get_by_role("link", name=TITLE).click()
    expect(phone.get_by_role("main")).to_contain_text(TEXT)
    _checked(phone, checks)
    picture(phone, "consultation-phone", whole=False)
    go(phone, "我要提意见")
    fill(phone, name="张演示", contact="0000-1234567", concerns="第六条")
    press(phone, "提交意见")
    expect(phone.get_by_role("alert").first).to_contain_text("意见内容")
    expect(phone.locator("[name=name]")).to_have_value("张演示")
    _checked(phone, checks)
    fill(phone, text=NAMED, consents=True)
    phone.locator("[name=website]").evaluate("one => { one.value = 'http://example.invalid' }")
    press(phone, "提交意见")
    expect(phone.get_by_role("alert").first).to_contain_text("没有提交成功")
    expect(phone.locator("[name=text]")).to_have_value(NAMED)
    assert not Comment.objects.exists()
    _checked(phone, checks)
    picture(phone, "consultation-comment-phone", whole=False)
    press(phone, "提交意见")
    _receipt(phone, 1)
    _checked(phone, checks)
    for serial, text in ((2, ANONYMOUS), (3, ADVERT)):
        phone.goto(_public())
        go(phone, "我要提意见")
        fill(phone, text=text, consents=False)
        press(phone, "提交意见")
        _receipt(phone, serial)


def _receipt(phone, serial):
    expect(phone.locator(".receipt__keys dd")).to_have_text(_number(serial))


def _number(serial):
    return f"意见{Consultation.objects.get().pk:05d}-{serial:04d}"


def _enter_the_letter(publisher, checks):
    publisher.goto(_page("consultation"))
    go(publisher, "登记意见")
    _checked(publisher, checks)
    fill(publisher, way="letter", received_on="2026-03-09", text=LETTER, name="李示例", consents=True)
    press(publisher, "登记", "已登记意见")


def _judge(publisher, checks, picture):
    """Nothing is shown without its sender's consent; an advertisement is no opinion."""
    _waiting(publisher, TITLE)
    expect(publisher.get_by_role("main")).to_contain_text("张**")
    expect(publisher.locator("body")).not_to_contain_text("张演示")
    _checked(publisher, checks)
    picture(publisher, "consultation-comments", whole=False)
    _tick(publisher, 1, 2)
    press(publisher, "公布")
    expect(publisher.locator("body")).to_contain_text(f"{_number(2)}的提交人没有同意公布，不能公布")
    _tick(publisher, 1, 4)
    press(publisher, "公布", "已处理2条意见")
    for serial, why in ((2, "no_consent"), (3, "advert")):
        _tick(publisher, serial)
        fill(publisher, kept_why=why)
        press(publisher, "不公布", "已处理1条意见")
    publisher.goto(_page("consultation_comments"))
    with publisher.expect_download() as coming:
        publisher.get_by_role("link", name="意见汇编 DOCX").click()
    compiled = text_of(coming.value)
    assert NAMED in compiled and LETTER in compiled and "张演示" not in compiled


def _tick(page, *serials):
    for serial in serials:
        page.get_by_label(f"选择{_number(serial)}").check()


def _shown_so_far(phone):
    phone.goto(_public())
    shown = phone.get_by_role("main")
    for words in (NAMED, LETTER, "张**", "李**"):
        expect(shown).to_contain_text(words)
    for words in (ANONYMOUS, ADVERT, "张演示", "李示例"):
        expect(shown).not_to_contain_text(words)


# What became of them.


def _sort_and_answer(drafter, phone, checks, picture):
    """Every opinion stands under a point, with what became of it and, where it is not adopted, why."""
    phone.goto(_public())
    expect(phone.get_by_role("main")).to_contain_text("已经截止，正在整理意见")
    expect(phone.get_by_role("link", name="我要提意见")).to_have_count(0)
    _waiting(drafter, TITLE)
    go(drafter, "增加一类")
    fill(drafter, title="第六条 补助标准", summary="建议分级、提高标准。", response="adopted")
    press(drafter, "保存", "已保存")
    go(drafter, "增加一类")
    fill(drafter, title="第九条 检查方式", summary="建议减少检查次数。", response="not_adopted")
    press(drafter, "保存")
    expect(drafter.get_by_role("alert").first).to_contain_text("“不采纳”的须说明理由")
    fill(drafter, reason=REASON)
    press(drafter, "保存", "已保存")
    _sort(drafter, "1. 第六条 补助标准", 1, 4)
    drafter.goto(_page("consultation"))
    go(drafter, "拟写反馈")
    fill(drafter, feedback=GENERAL)
    press(drafter, "保存", "已保存反馈")
    go(drafter, "提交反馈")
    press(drafter, "提交反馈")
    expect(drafter.get_by_role("main")).to_contain_text(f"还有1条意见没有归类：{_number(2)}")
    _sort(drafter, "2. 第九条 检查方式", 2)
    drafter.goto(_page("consultation"))
    _checked(drafter, checks)
    picture(drafter, "consultation-answered", whole=False)
    go(drafter, "提交反馈")
    press(drafter, "提交反馈", "反馈已提交审批")


def _sort(drafter, point, *serials):
    drafter.goto(_page("consultation_comments"))
    _tick(drafter, *serials)
    drafter.locator("#point").select_option(label=point)
    press(drafter, "归类", f"已处理{len(serials)}条意见")


def _release(drafter, leader, checks):
    drafter.goto(_page("consultation_approve_feedback"))
    press(drafter, "批准并公布")
    expect(drafter.get_by_role("main")).to_contain_text("须由其他人审批")
    _waiting(leader, TITLE)
    go(leader, "批准反馈")
    _checked(leader, checks)
    press(leader, "批准并公布", "反馈已公布")
    told(leader, "反馈已公布")
    leader.goto(_page("consultation_print"))
    expect(leader.locator("body")).to_contain_text(NAMED)
    expect(leader.locator("body")).not_to_contain_text("张演示")
    _checked(leader, checks)


def _read_by_the_public(desk, phone, checks, picture):
    """The figures add up to what came: two adopted, one not, one that is no opinion."""
    for page in (desk, phone):
        page.goto(_public())
        main = page.get_by_role("main")
        expect(main).to_contain_text("2026年4月1日公布。共收到意见4条，归为2类。")
        for came in (r"网上提交\s*3", r"信函、电子邮件\s*1"):
            expect(main).to_contain_text(re.compile(came))
        for drawn in (r"采纳\s*2\s*条", r"不采纳\s*1\s*条", r"不作统计\s*1\s*条"):
            expect(main.locator("figure.chart")).to_contain_text(re.compile(drawn))
        rows = main.locator("#feedback ~ .table-wrap tbody tr")
        expect(rows.nth(0)).to_contain_text("采纳")
        expect(rows.nth(0).locator(".num")).to_have_text("2")
        expect(rows.nth(1)).to_contain_text(REASON)
        expect(rows.nth(1).locator(".num")).to_have_text("1")
        for words in (GENERAL, NAMED, LETTER):
            expect(main).to_contain_text(words)
        for words in (ANONYMOUS, ADVERT, "张演示", "李示例"):
            expect(main).not_to_contain_text(words)
        _checked(page, checks)
    picture(desk, "consultation-published", whole=False)
    picture(phone, "consultation-published-phone", whole=False)
