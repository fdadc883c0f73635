"""A citizen asks on a phone, is asked to say more, gets part of it with a letter, and learns what can be done about the rest."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.portal.info_requests import form_key
from tests.journeys import request_steps
from tests.journeys.request_office import NAME, request_office
from tests.journeys.steps import file_of, told

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县农村公路养护资金分配方案"
ASKED = date(2026, 3, 2)  # a Monday
TOLD = date(2026, 3, 4)
CORRECTED = date(2026, 3, 9)
EXTENDED = date(2026, 3, 31)
ANSWERED = date(2026, 4, 16)
READ = date(2026, 4, 17)
WITHHELD = "各乡镇财政所的银行账号和经办人电话"


@pytest.fixture(autouse=True)
def typed_by_machine(monkeypatch):
    """The form takes nothing that came back within seconds, which no person does."""
    monkeypatch.setattr(form_key, "QUICKEST", 0)


def test_from_a_phone_to_part_of_the_information_and_the_remedies(
    phone, new_context, sign_in, travel, accessible, fits, picture, tmp_path
):
    travel(ASKED)
    office = request_office()
    kept = _ask(phone, accessible, fits, picture)
    desk = new_context().new_page()
    _ask_for_correction(desk, sign_in, travel, accessible, picture, office, kept)
    _correct(phone, travel, accessible, fits, picture, kept)
    _extend(desk, new_context, sign_in, travel, accessible, office, kept)
    _draft(desk, sign_in, travel, accessible, picture, office, kept, tmp_path)
    _sign(new_context().new_page(), sign_in, accessible, picture, office, kept)
    _read(phone, travel, accessible, fits, picture, kept)
    _closed(desk, sign_in, office, kept)


def _ask(phone, accessible, fits, picture):
    request_steps.begin(phone, NAME, words="农村公路养护")
    for check in (accessible, fits):
        check(phone)
    picture(phone, "request-form-phone", whole=False)
    request_steps.ask(phone, title=TITLE, description="请提供资金分配到各乡镇的方案。", way_wanted="online")
    expect(phone.get_by_text("2026年3月30日").first).to_be_visible()
    kept = request_steps.receipt(phone)
    picture(phone, "request-receipt", whole=False)
    phone.get_by_text("逐日查看").click()
    expect(phone.locator(".days__last")).to_contain_text("3月30日")
    for check in (accessible, fits):
        check(phone)
    return kept


def _ask_for_correction(desk, sign_in, travel, accessible, picture, office, kept):
    travel(TOLD)
    sign_in(desk, office.clerk.username)
    desk.goto(reverse("workbench:requests"))
    accessible(desk)
    request_steps.open_case(desk, kept.number)
    accessible(desk)
    request_steps.do(
        desk,
        "告知补正",
        "告知补正",
        "已告知补正",
        items="所需方案的年份",
        guidance="可以写明“2025年度”，或者写明文号。",
        told_on=TOLD,
    )
    expect(desk.locator("#correction")).to_contain_text("2026-03-25")


def _correct(phone, travel, accessible, fits, picture, kept):
    travel(CORRECTED)
    request_steps.follow(phone, kept)
    for check in (accessible, fits):
        check(phone)
    picture(phone, "request-follow-phone", whole=False)
    phone.get_by_role("link", name="补正申请").click()
    for check in (accessible, fits):
        check(phone)
    request_steps.fill(phone, answer="是2025年度的方案。", title=f"2025年度{TITLE}")
    phone.get_by_role("button", name="提交补正").click()
    expect(phone.get_by_role("status")).to_contain_text("补正材料已收到")
    expect(phone.get_by_text("2026年4月7日").first).to_be_visible()


def _extend(desk, new_context, sign_in, travel, accessible, office, kept):
    """Ten working days more, asked for by the clerk and agreed to by the head of the office."""
    travel(EXTENDED)
    sign_in(desk, office.clerk.username)
    request_steps.open_case(desk, kept.number)
    request_steps.do(
        desk, "申请延期", "申请延期", "已提出延期", working_days="10", reason="所涉材料较多，需要逐项区分处理"
    )
    head = new_context().new_page()
    sign_in(head, office.head.username)
    head.goto(reverse("workbench:home"))
    head.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    request_steps.do(head, "审批延期", "确定", "已批准延期10个工作日", agreed="yes", words="同意。")
    expect(head.locator(".clock")).to_contain_text("2026年4月21日")
    accessible(head)


def _draft(desk, sign_in, travel, accessible, picture, office, kept, tmp_path):
    travel(ANSWERED)
    sign_in(desk, office.clerk.username)
    request_steps.open_case(desk, kept.number)
    picture(desk, "request-case", whole=False)
    request_steps.draft(desk, "部分公开", findings="经查，该方案由本机关制作并保存。", way="网上下载，见附件。")
    request_steps.fill(
        desk,
        **{
            "parts-0-what": "资金分配到各乡镇的数额和依据",
            "parts-1-what": WITHHELD,
            "parts-1-way": "withhold",
            "parts-1-ground_code": "X15",
            "parts-1-reason": "涉及个人隐私和账户安全，公开会对其合法权益造成损害。",
        },
    )
    desk.locator("#upload").set_input_files(
        file_of(tmp_path, "2025年度分配方案（已遮盖）.txt", "示范乡：示例".encode())
    )
    desk.get_by_role("button", name="保存并预览").click()
    told(desk, "草稿已保存")
    expect(desk.locator("#preview")).to_contain_text("政府信息部分公开告知书")
    expect(desk.locator("#preview")).not_to_contain_text("。。")
    accessible(desk)
    desk.evaluate("scrollTo(0, 0)")
    picture(desk, "request-reply")
    desk.get_by_role("button", name="送签").click()
    told(desk, "答复已送签")


def _sign(leader, sign_in, accessible, picture, office, kept):
    sign_in(leader, office.leader.username)
    request_steps.open_case(leader, kept.number)
    request_steps.choose(leader, "审阅签发")
    expect(leader.locator("main")).to_contain_text("第二十三条")  # reconsideration first, for what is withheld
    accessible(leader)
    picture(leader, "request-sign")
    request_steps.fill(leader, opinion="同意。")
    leader.get_by_role("button", name="签发", exact=True).click()
    told(leader, "已签发，文号示交公复〔2026〕1号")


def _read(phone, travel, accessible, fits, picture, kept):
    travel(READ)
    request_steps.follow(phone, kept)
    for check in (accessible, fits):
        check(phone)
    picture(phone, "request-answer-phone")
    letter = request_steps.text_of(request_steps.download(phone, "政府信息部分公开告知书"))
    for words in (WITHHELD, "张演示", "第三十七条", "先向示范县人民政府申请行政复议", "2026年4月16日"):
        assert words in letter
    expect(phone.get_by_role("region", name="不服怎么办")).to_contain_text("先向示范县人民政府申请行政复议")
    phone.get_by_role("link", name="评价答复").click()
    for check in (accessible, fits):
        check(phone)
    phone.get_by_role("radio", name="满意", exact=True).check()
    phone.get_by_role("button", name="提交评价").click()
    expect(phone.get_by_role("status")).to_contain_text("评价已收到")


def _closed(desk, sign_in, office, kept):
    """The download is the proof of service; the case is closed, answered in time."""
    sign_in(desk, office.clerk.username)
    request_steps.open_case(desk, kept.number)
    expect(desk.locator("main")).to_contain_text("已办结")
    expect(desk.locator("main")).not_to_contain_text("逾期")
