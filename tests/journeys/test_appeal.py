"""A letter of appeal against an answer: entered with its scan, taken up, decided, answered with an enclosure, and counted."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai import statistics
from gongkai.accounts.actor import Actor
from gongkai.complaints import codes
from gongkai.complaints.actions.assign import assign
from gongkai.complaints.actions.conclude import conclude
from gongkai.complaints.actions.decide import decide
from gongkai.complaints.deciding import Ordered
from gongkai.complaints.models import Complaint
from gongkai.complaints.vocabulary import MeasureKind, Outcome
from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod
from tests.journeys.office import PASSWORD
from tests.journeys.report_steps import go, press
from tests.journeys.request_steps import fill
from tests.journeys.test_complaint_by_phone import county

pytestmark = pytest.mark.django_db(transaction=True)
CAME, DECIDED = date(2012, 3, 5), date(2012, 3, 20)
TITLE, CONTESTED = "不服不予公开的答复", "示交信复〔2012〕6号答复书"
SCAN = {"name": "来信扫描件.txt", "mimeType": "text/plain", "buffer": "本人不服该答复。".encode()}
TABLE = {"name": "养护资金表.txt", "mimeType": "text/plain", "buffer": "演示数据".encode()}


def test_an_appeal_by_letter_to_its_answer_and_the_annual_count(
    desk, phone, new_context, sign_in, travel, accessible, fits, picture
):
    travel(CAME)
    people = county()
    sign_in(desk, people.clerk.username, PASSWORD)
    _enter(desk, people, accessible, fits, picture)
    head = new_context().new_page()
    sign_in(head, people.head.username, PASSWORD)
    _take_up(head, accessible, fits, picture)
    travel(DECIDED)
    _settle(people)
    sign_in(desk, people.clerk.username, PASSWORD)
    _lay_by(desk)
    sign_in(head, people.head.username, PASSWORD)
    _answer(head, accessible)
    _follow(phone, accessible, fits, picture)
    cells = statistics.compute(form("local_54"), ReportPeriod(2012), [people.bureau.pk])[people.bureau.pk]
    assert next(value for key, value in cells.items() if key.split(".")[1] == "appeals") == 1


def _enter(clerk, people, accessible, fits, picture):
    """What is contested is missing first: nothing typed is lost, and the scan is not chosen twice."""
    clerk.goto(reverse("workbench:appeals"))
    with clerk.expect_navigation():
        clerk.get_by_role("link", name="登记申诉").first.click()
    fill(
        clerk, channel="letter", against_id=people.bureau.pk, reason="not_answered", title=TITLE,
        text="答复没有写明理由，也没有告知救济途径。", name="张演示", phone="0000-1234567", answer_way="online",
    )  # fmt: skip
    clerk.locator("[name=upload_other]").set_input_files([SCAN])
    press(clerk, "登记")
    expect(clerk.get_by_role("alert").first).to_contain_text("申诉须写明不服的处理决定")
    expect(clerk.get_by_label(SCAN["name"])).to_be_checked()
    fill(clerk, contested=CONTESTED, contested_on="2012-02-20")
    for check in (accessible, fits):
        check(clerk)
    picture(clerk, "appeal-new")
    press(clerk, "登记", "已登记，编号申诉2012-0001")
    main = clerk.get_by_role("main")
    expect(main).to_contain_text(CONTESTED)
    expect(main).not_to_contain_text("张演示")


def _take_up(head, accessible, fits, picture):
    """It waits on the start page; the scan opens; the letter of acceptance is made."""
    head.goto(reverse("workbench:home"))
    expect(head.get_by_role("main")).to_contain_text("待办的申诉")
    with head.expect_navigation():
        head.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    with head.expect_download() as coming:
        head.locator("#papers").get_by_role("link", name=SCAN["name"]).click()
    assert coming.value.path().read_bytes() == SCAN["buffer"]
    go(head, "受理")
    press(head, "受理", "已受理")
    expect(head.locator("#letters")).to_contain_text("申受")
    head.goto(reverse("workbench:appeals"))
    expect(head.get_by_role("main")).to_contain_text(CONTESTED)
    for check in (accessible, fits):
        check(head)
    picture(head, "appeals")


def _settle(people):
    """Looked into and decided by others, as on the pages of every complaint."""
    one = Complaint.objects.get()
    head, principal = (Actor.of(person, DECIDED) for person in (people.head, people.principal))
    assign(one.pk, people=[person.pk for person in people.investigators], on=DECIDED, by=head)
    conclude(one.pk, findings="答复未写明理由。", proposal="责令重新答复。", on=DECIDED, by=head)
    ordered = [Ordered(MeasureKind.ANSWER, "重新答复申请人", date(2012, 4, 6))]
    decide(one.pk, outcome=Outcome.FOUNDED, decision="撤销原答复。", measures=ordered, on=DECIDED, by=principal)


def _lay_by(clerk):
    """The table that is to go with the answer."""
    clerk.goto(reverse("workbench:complaint_add_file", args=[Complaint.objects.get().pk]))
    clerk.locator("[name=upload]").set_input_files([TABLE])
    press(clerk, "添加", "材料已添加")


def _answer(head, accessible):
    head.goto(reverse("workbench:complaint_answer", args=[Complaint.objects.get().pk]))
    head.get_by_label(TABLE["name"]).check()
    accessible(head)
    press(head, "制发答复书", "处理答复书已制作")
    expect(head.locator("#letters")).to_contain_text("申诉理由成立")
    expect(head.locator("#files")).to_contain_text("答复附件")


def _follow(phone, accessible, fits, picture):
    """Whoever appealed reads the answer and takes the table away, by number and code."""
    one = Complaint.objects.get()
    phone.goto(reverse("portal:complaint_follow"))
    fill(phone, number=one.number, code=codes.code_of(one))
    press(phone, "查询")
    main = phone.get_by_role("main")
    expect(main).to_contain_text(CONTESTED)
    expect(main).to_contain_text("撤销原答复。")
    with phone.expect_download() as coming:
        main.get_by_role("link", name=TABLE["name"]).click()
    assert coming.value.path().read_bytes() == TABLE["buffer"]
    for check in (accessible, fits):
        check(phone)
    picture(phone, "appeal-answered")
