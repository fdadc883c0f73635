"""A third party refuses, the office decides for the public interest and tells it so, and the applicant gets the information."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys import request_steps
from tests.journeys.request_office import request_office
from tests.journeys.steps import told

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县公交运营服务采购合同"
ASKED = date(2026, 3, 2)
SENT = date(2026, 3, 3)
SIGNED_FOR = date(2026, 3, 4)
REFUSED = date(2026, 3, 10)
DECIDED = date(2026, 3, 11)
PARTY = "示范演示客运有限公司"


def test_a_refusal_is_overridden_for_the_public_interest(new_context, sign_in, travel, accessible, picture):
    travel(ASKED)
    office = request_office()
    number = request_steps.registered(office, on=ASKED, title=TITLE).number
    desk, head = new_context().new_page(), new_context().new_page()
    _consult(desk, sign_in, travel, accessible, office, number)
    _extend(desk, head, sign_in, accessible, office, number)
    _refused(desk, sign_in, travel, office, number)
    _overridden(desk, sign_in, travel, accessible, picture, office, number)
    _answered(desk, new_context().new_page(), sign_in, accessible, office, number)


def _come_back(desk, sign_in, travel, office, number, *, on):
    """Another day: the clerk signs in again and opens the case."""
    travel(on)
    sign_in(desk, office.clerk.username)
    request_steps.open_case(desk, number)


def _consult(desk, sign_in, travel, accessible, office, number):
    _come_back(desk, sign_in, travel, office, number, on=SENT)
    request_steps.choose(desk, "征求意见")
    accessible(desk)
    request_steps.fill(desk, kind="third_party", name=PARTY, address="示范县示范大道20号", content="合同价款和成本构成")
    desk.get_by_role("button", name="发出征求意见书").click()
    expect(desk.get_by_role("status").first).to_contain_text("征求意见书已编号")
    _come_back(desk, sign_in, travel, office, number, on=SIGNED_FOR)
    request_steps.do(desk, "登记对方收到", "登记", "对方的答复期限自该日的次日起算")
    expect(desk.locator("main")).to_contain_text("2026-03-25")


def _extend(desk, head, sign_in, accessible, office, number):
    """Meanwhile the clerk asks for five working days more, and the head of the office agrees."""
    request_steps.do(desk, "申请延期", "申请延期", "已提出延期", working_days="5", reason="合同附件较多，需要逐项区分")
    sign_in(head, office.head.username)
    request_steps.open_case(head, number)
    accessible(head)
    request_steps.do(head, "审批延期", "确定", "已批准延期5个工作日", agreed="yes", words="同意。")


def _refused(desk, sign_in, travel, office, number):
    _come_back(desk, sign_in, travel, office, number, on=REFUSED)
    request_steps.do(
        desk,
        "登记意见",
        "登记意见",
        "意见已登记",
        opinion="disagree",
        reasons="合同价款属于商业秘密。",
        is_reasonable="yes",
    )
    expect(desk.locator(".clock")).to_contain_text("2026年4月15日")


def _overridden(desk, sign_in, travel, accessible, picture, office, number):
    _come_back(desk, sign_in, travel, office, number, on=DECIDED)
    with desk.expect_navigation():
        desk.get_by_role("link", name="因公共利益决定公开").and_(desk.locator(":visible")).first.click()
    accessible(desk)
    request_steps.fill(desk, reason="公交票价由财政补贴，不公开合同价款将对公共利益造成重大影响")
    desk.get_by_role("button", name="决定公开").click()
    expect(desk.get_by_role("status").first).to_contain_text("请先送达第三方")
    expect(desk.locator("main")).to_contain_text("政府信息公开决定告知书（告知第三方）")
    accessible(desk)
    picture(desk, "request-third-party")


def _answered(desk, leader, sign_in, accessible, office, number):
    """The applicant gets what the third party refused; the case waits for the post office's word."""
    request_steps.draft(desk, "予以公开", findings="经查，该合同由本机关制作并保存。", way="随本告知书提供复印件一份。")
    desk.get_by_role("button", name="送签").click()
    told(desk, "答复已送签")
    sign_in(leader, office.leader.username)
    request_steps.sign(leader, number)
    request_steps.open_case(desk, number)
    request_steps.choose(desk, "登记送达")
    accessible(desk)
    request_steps.fill(desk, way="post", sent_on=DECIDED, tracking_number="XA00000000000")
    desk.get_by_role("main").get_by_role("button", name="登记送达").click()
    told(desk, "已登记送达")
    request_steps.open_case(desk, number)
    expect(desk.locator("main")).to_contain_text("示交公复〔2026〕1号")
