"""A telephone complaint to its answer, and one sent from a telephone followed by number and code."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.complaints.models import Complaint
from gongkai.law.vocabulary import Duty
from gongkai.portal.info_requests import form_key
from tests.factories import make_agency, make_county, make_person
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import go, press
from tests.journeys.request_steps import Receipt, fill, text_of

pytestmark = pytest.mark.django_db(transaction=True)

CALLED, EXPLAINED, DECIDED, DONE = date(2026, 3, 2), date(2026, 3, 6), date(2026, 3, 12), date(2026, 3, 20)
OFFICE, BUREAU = "示范县人民政府办公室", "示范县交通运输局"
CALLER = {"name": "张演示", "phone": "0000-1234567", "address": "示范县示范镇演示路1号"}
TITLE = "申请公开公路养护资金，到期没有答复"
SAID = "来电人称一月六日寄出申请，二月底仍没有收到任何答复，询问时被告知没有登记。"
ASKED = "请说明一月以来信件的收发登记情况，以及有没有应当答复而没有答复的申请。"
EXPLANATION = "经查，一月七日收到挂号信一封，误作一般来信转业务科，未按申请登记。"
FINDINGS = "该申请由收发室签收后未登记，也没有人承办，答复期限已过。"
DECISION = "反映属实。责令限期答复，并整改来信登记。"


@dataclass(frozen=True)
class People:
    """The office that receives, the bureau complained about, and who works there."""

    bureau: Agency
    clerk: User
    head: User
    overseer: User
    principal: User
    bureau_head: User
    investigators: tuple[User, User]


def county() -> People:
    """The competent office of an invented county, and a bureau below the same government."""
    above = make_county()
    office = make_agency(OFFICE, is_competent=True, parent=above, phone="0000-0000001", address="示范县示范大道1号")
    bureau = make_agency(BUREAU, parent=above)
    first, second = (_person(office, login, Duty.HANDLE) for login in ("first", "second"))
    return People(
        bureau,
        clerk=_person(office, "clerk", Duty.ACCEPT),
        head=_person(office, "head", Duty.OFFICE_HEAD),
        overseer=_person(office, "overseer", Duty.OVERSEE),
        principal=_person(office, "principal", Duty.PRINCIPAL),
        bureau_head=_person(bureau, "bureau", Duty.OFFICE_HEAD),
        investigators=(first, second),
    )


def _person(agency: Agency, login: str, duty: Duty) -> User:
    return make_person(agency, duty, password=PASSWORD, username=login, name=f"{duty.label}演示{login}")


def test_a_call_is_written_down_looked_into_answered_and_put_right(
    new_context, sign_in, travel, accessible, fits, picture, screenshot
):
    travel(CALLED)
    people = county()
    desks = _Desks(new_context, sign_in)
    number = _note_the_call(desks.of(people.clerk), people, accessible, fits, picture)
    _take_up(desks.of(people.head), people, number, accessible, picture)
    travel(EXPLAINED)
    _explain(desks.of(people.bureau_head), number, accessible, picture)
    travel(DECIDED)
    _find(desks.of(people.overseer), number)
    _decide(desks.of(people.principal), number, accessible, picture)
    _answer(desks.of(people.head), desks.of(people.clerk), number, accessible)
    travel(DONE)
    _put_right(desks.of(people.bureau_head), number)
    _confirm(desks.of(people.head), number, accessible, screenshot)


def test_a_complaint_sent_from_a_telephone_is_followed_by_number_and_code(
    phone, desk, sign_in, travel, accessible, fits, picture, monkeypatch
):
    monkeypatch.setattr(form_key, "QUICKEST", 0)  # no person fills the form in within seconds
    travel(CALLED)
    people = county()
    kept = _send(phone, people, accessible, fits, picture)
    sign_in(desk, people.head.username, PASSWORD)
    _open(desk, kept.number)
    go(desk, "受理")
    press(desk, "受理", "已受理")
    _follow(phone, kept, accessible, fits, picture)


def test_a_complaint_needs_no_javascript(without_script, travel, monkeypatch):
    monkeypatch.setattr(form_key, "QUICKEST", 0)
    travel(CALLED)
    people = county()
    without_script.goto(reverse("portal:complaint_new"))
    fill(without_script, sort="report", against_id=people.bureau.pk, reason="not_answered", title=TITLE, text=SAID)
    fill(without_script, is_anonymous=True)
    press(without_script, "提交")
    number, _code = without_script.locator(".receipt__keys dd").all_inner_texts()
    assert number.strip() == Complaint.objects.get(is_anonymous=True).number


class _Desks:
    """Everybody at a screen of their own, signed in anew on another day."""

    def __init__(self, new_context, sign_in):
        self.new_context, self.sign_in = new_context, sign_in

    def of(self, person):
        page = self.new_context().new_page()
        self.sign_in(page, person.username, PASSWORD)
        return page


def _open(page, number):
    page.goto(f"{reverse('workbench:complaints')}?q={number}")
    with page.expect_navigation():
        page.get_by_role("row").filter(has_text=number).get_by_role("link").first.click()
    expect(page.locator(".case__number")).to_have_text(number)


# The call.


def _note_the_call(clerk, people, accessible, fits, picture):
    """One screen: who called, about whom, why; a name is missing first, and nothing typed is lost."""
    clerk.goto(reverse("workbench:complaints"))
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="登记投诉举报").first.click()
    fill(
        clerk, channel="phone", heard_on_spot="郑演示", sort="complaint", against_id=people.bureau.pk,
        reason="not_answered", title=TITLE, text=SAID, wish="尽快答复。", answer_way="post", **CALLER,
    )  # fmt: skip
    picture(clerk, "complaint-call")
    fill(clerk, name="")
    press(clerk, "登记")
    expect(clerk.get_by_role("alert").first).to_contain_text("姓名")
    expect(clerk.locator("[name=text]")).to_have_value(SAID)
    for check in (accessible, fits):
        check(clerk)
    fill(clerk, name=CALLER["name"])
    press(clerk, "登记", "已登记，编号投诉2026-0001")
    main = clerk.get_by_role("main")
    expect(main).to_contain_text("张**")
    expect(main).not_to_contain_text(CALLER["name"])
    expect(main).not_to_contain_text(CALLER["phone"])
    return Complaint.objects.get().number


def _take_up(head, people, number, accessible, picture):
    """Accepted with its letter; one investigator is too few; the bureau is asked for its side."""
    _open(head, number)
    go(head, "受理")
    press(head, "受理", "已受理")
    letters = head.locator("#letters")
    expect(letters).to_contain_text("受理通知书")
    expect(letters).to_contain_text("〔2026〕1号")
    expect(head.locator("#facts")).to_contain_text("2026-03-23")  # fifteen working days
    go(head, "指定调查人员")
    _tick(head, people.investigators[:1])
    press(head, "指定")
    expect(head.get_by_role("alert").first).to_contain_text("不得少于2人")
    _tick(head, people.investigators)
    press(head, "指定", "已指定调查人员")
    go(head, "要求说明情况")
    fill(head, asked=ASKED)
    press(head, "发出要求", "已要求说明情况")
    accessible(head)
    picture(head, "complaint-case", whole=False)


def _tick(page, people):
    for person in people:
        page.get_by_label(person.name).check()


# The inquiry.


def _explain(bureau, number, accessible, picture):
    """The body's clerk reads what is asked and nothing of who asked for it."""
    bureau.goto(reverse("workbench:home"))
    with bureau.expect_navigation():
        bureau.get_by_role("main").get_by_role("link", name=ASKED[:20]).first.click()
    expect(bureau.get_by_role("main")).to_contain_text(ASKED)
    expect(bureau.get_by_role("main")).to_contain_text(number)
    for hidden in (*CALLER.values(), SAID, TITLE, "张**"):
        expect(bureau.locator("body")).not_to_contain_text(hidden)
    accessible(bureau)
    picture(bureau, "complaint-opinion", whole=False)
    fill(bureau, answer=EXPLANATION)
    press(bureau, "提交", "已提交情况说明")
    one = Complaint.objects.get()
    for hidden in (
        reverse("workbench:complaint", args=[one.pk]),
        reverse("workbench:complaint_identity", args=[one.pk]),
    ):
        assert bureau.goto(hidden).status == 404
    bureau.goto(reverse("workbench:complaints"))
    expect(bureau.get_by_role("main")).not_to_contain_text(TITLE)


def _find(overseer, number):
    """Whoever wrote the findings does not decide on them."""
    _open(overseer, number)
    expect(overseer.locator("#opinions")).to_contain_text(EXPLANATION)
    go(overseer, "提交调查结论")
    fill(overseer, findings=FINDINGS, proposal="责令限期答复。")
    press(overseer, "提交", "调查结论已提交")
    overseer.goto(reverse("workbench:complaint_decide", args=[Complaint.objects.get().pk]))
    fill(overseer, outcome="unfounded", decision="说明情况。")
    press(overseer, "作出决定")
    expect(overseer.get_by_role("alert").first).to_contain_text("您参与了投诉2026-0001的调查，不能由您作出处理决定")


def _decide(principal, number, accessible, picture):
    """Right, and so something is ordered, with its day."""
    principal.goto(reverse("workbench:home"))
    with principal.expect_navigation():
        principal.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    go(principal, "作出处理决定")
    expect(principal.get_by_role("main")).to_contain_text(FINDINGS)
    ordered = {"measure_1": "answer", "words_1": "登记该申请并依法答复申请人", "due_1": "2026-03-31"}
    fill(principal, outcome="founded", decision=DECISION, **ordered)
    picture(principal, "complaint-decide", whole=False)
    fill(principal, **dict.fromkeys(ordered, ""))
    press(principal, "作出决定")
    expect(principal.get_by_role("alert").first).to_contain_text("至少确定一项处理措施")
    expect(principal.locator("[name=decision]")).to_have_value(DECISION)
    accessible(principal)
    fill(principal, **ordered)
    press(principal, "作出决定", "处理决定已作出")
    expect(principal.locator("#decision")).to_contain_text("成立")


def _answer(head, clerk, number, accessible):
    """The written answer is made, printed by the clerk who may see the name, and its delivery noted."""
    _open(head, number)
    go(head, "书面答复")
    press(head, "制发答复书", "处理答复书已制作")
    letters = head.locator("#letters")
    expect(letters).to_contain_text("处理答复书")
    expect(letters).to_contain_text("未登记送达")
    expect(letters.get_by_role("link", name="DOCX")).to_have_count(0)
    _open(clerk, number)
    answer = clerk.locator("#letters p.row").last
    with clerk.expect_download() as coming:
        answer.get_by_role("link", name="DOCX").click()
    printed = text_of(coming.value)
    for words in (CALLER["name"], FINDINGS, DECISION, "登记该申请并依法答复申请人"):
        assert words in printed
    with head.expect_navigation():
        letters.get_by_role("link", name="登记送达").last.click()
    fill(head, way="post", note="挂号信 演示0001")
    press(head, "登记", "已登记送达")
    accessible(head)


# What was ordered.


def _put_right(bureau, number):
    bureau.goto(reverse("workbench:home"))
    with bureau.expect_navigation():
        bureau.get_by_role("main").get_by_role("link", name="登记该申请并依法答复申请人").first.click()
    fill(bureau, done_note="已于三月十八日书面答复，并建立来信登记簿。")
    press(bureau, "登记", "已登记，等待核实")
    expect(bureau.locator("body")).not_to_contain_text(CALLER["name"])


def _confirm(head, number, accessible, screenshot):
    """Not closed before the measure is looked at; then closed for good."""
    _open(head, number)
    with head.expect_navigation():
        head.locator("#measures").get_by_role("link", name="核实").click()
    press(head, "核实无误", "已核实")
    go(head, "办结")
    press(head, "办结", "已办结")
    expect(head.locator("#measures")).to_contain_text("已核实")
    events = head.locator("#events")
    for verb in ("登记", "受理", "指定调查人员", "要求说明情况", "提交情况说明", "作出处理决定", "书面答复", "办结"):
        expect(events).to_contain_text(verb)
    accessible(head)
    screenshot(head, "complaint-closed", whole=False)


# From a telephone.


def _send(phone, people, accessible, fits, picture):
    phone.goto(reverse("portal:complaint_start"))
    for check in (accessible, fits):
        check(phone)
    with phone.expect_navigation():
        phone.get_by_role("link", name="网上投诉举报").first.click()
    fill(phone, sort="complaint", against_id=people.bureau.pk, reason="not_answered", title=TITLE, text=SAID)
    press(phone, "提交")
    expect(phone.get_by_role("alert").first).to_contain_text("姓名")
    expect(phone.locator("[name=text]")).to_have_value(SAID)
    for check in (accessible, fits):
        check(phone)
    fill(phone, **CALLER)
    press(phone, "提交")
    number, code = phone.locator(".receipt__keys dd").all_inner_texts()
    for check in (accessible, fits):
        check(phone)
    press(phone, "退出查询")
    return Receipt(number.strip(), code.strip())


def _follow(phone, kept, accessible, fits, picture):
    phone.goto(reverse("portal:complaint_follow"))
    fill(phone, number=kept.number, code="AAAAA AAAAA")
    press(phone, "查询")
    expect(phone.get_by_role("alert").first).to_contain_text("编号或者查询码不正确")
    fill(phone, number=kept.number, code=kept.code)
    press(phone, "查询")
    main = phone.get_by_role("main")
    for words in (TITLE, "已受理", "受理通知书", "2026年3月23日"):
        expect(main).to_contain_text(words)
    expect(main).not_to_contain_text(CALLER["name"])
    for check in (accessible, fits):
        check(phone)
    picture(phone, "complaint-case-phone", whole=False)
    with phone.expect_download() as coming:
        phone.get_by_role("link", name="DOCX").click()
    assert kept.number in text_of(coming.value)
