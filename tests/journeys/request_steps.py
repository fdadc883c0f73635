"""What citizens and clerks do about a request, step by step, by the words they read on the pages."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from django.urls import reverse
from docx import Document
from playwright.sync_api import Download, Page, expect

from gongkai.info_requests.actions.register import register
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import ApplicantKind, Channel
from tests.factories import actor_for
from tests.journeys.request_office import RequestOffice
from tests.journeys.steps import told

PROVISIONAL = "暂按周一至周五推算"
APPLICANT = {
    "name": "张演示",
    "id_number": "11010119900307803X",
    "phone": "13800000000",
    "address": "示范县示范镇演示路1号",
}


class Receipt(NamedTuple):
    """What is printed on a receipt to come back with."""

    number: str
    code: str


def fill(page: Page, **fields: str | date | bool):
    """Fill in fields by their names: text, days, lists, choices, ticks."""
    for name, value in fields.items():
        field = page.locator(f"main [name='{name}']")
        kind = field.first.evaluate("one => one.tagName === 'SELECT' ? 'select' : one.type")
        if kind == "select":
            field.select_option(str(value))
        elif kind == "radio":
            page.locator(f"main [name='{name}'][value='{value}']").check()
        elif kind == "checkbox":
            field.set_checked(bool(value))
        else:
            field.fill(str(value))


# What a citizen does.


def begin(page: Page, body: str, *, words: str):
    """Look first, find nothing that answers, choose the body and open its form."""
    page.goto(reverse("portal:home"))
    page.get_by_role("link", name="依申请公开").first.click()
    page.get_by_role("searchbox", name="您想知道什么").fill(words)
    page.get_by_role("button", name="查找").click()
    expect(page.get_by_role("status")).to_be_visible()
    page.locator("summary").filter(has_text=body).click()
    page.get_by_role("link", name="网上填写申请表").and_(page.locator(":visible")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("填写申请表")


def ask(page: Page, **fields: str):
    """Fill in the form and send it."""
    fill(page, **(APPLICANT | fields))
    page.get_by_role("button", name="提交申请").click()


def receipt(page: Page) -> Receipt:
    """Number and query code, read off the receipt."""
    expect(page.get_by_role("heading", level=1)).to_have_text("政府信息公开申请收件回执")
    number, code = page.locator(".receipt__keys dd").all_inner_texts()
    return Receipt(number.strip(), code.strip())


def follow(page: Page, kept: Receipt):
    """Come back with number and query code."""
    page.goto(reverse("portal:request_follow"))
    page.get_by_label("申请编号").fill(kept.number)
    page.get_by_label("查询码").fill(kept.code)
    page.get_by_role("button", name="查询", exact=True).click()
    expect(page).to_have_url(re.compile(re.escape(reverse("portal:request_case"))))


def download(page: Page, title: str, file_format: str = "DOCX") -> Download:
    """Take a letter home."""
    row = page.locator(".papers li").filter(has_text=title)
    with page.expect_download() as coming:
        row.get_by_role("link", name=file_format).click()
    return coming.value


def text_of(letter: Download) -> str:
    """Every line of a letter that was downloaded."""
    document = Document(BytesIO(Path(letter.path()).read_bytes()))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


# What staff do.


def open_case(page: Page, number: str):
    """Look a case up by its number, which leads straight to it."""
    page.goto(f"{reverse('workbench:requests')}?q={number}")
    expect(page.locator(".case__number").first).to_have_text(number)


def choose(page: Page, label: str):
    """Press the button of a verb, wherever on the case it stands, and come to its page."""
    offered = page.locator(".todo-box").get_by_role("link", name=label, exact=True)
    if not offered.and_(page.locator(":visible")).count():
        page.locator(".todo-box summary").click()
    with page.expect_navigation():
        offered.and_(page.locator(":visible")).first.click()


def do(page: Page, label: str, button: str, done: str, **fields: str | date | bool):
    """One verb about the case whose page is open: its page, its fields, its button, and the word that it is done."""
    choose(page, label)
    fill(page, **fields)
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()
    told(page, done)


def draft(page: Page, kind: str, **fields: str):
    """Begin the answer of the case whose page is open: its kind, then what that kind asks for."""
    choose(page, "拟稿答复")
    page.get_by_role("link", name=kind).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("拟稿答复")
    fill(page, **fields)


def sign(page: Page, number: str, *, opinion: str = "同意。"):
    """The leader signs."""
    open_case(page, number)
    choose(page, "审阅签发")
    fill(page, opinion=opinion)
    page.get_by_role("button", name="签发", exact=True).click()
    told(page, "已签发，文号")


def registered(office: RequestOffice, *, on: date, title: str, **who: str) -> InfoRequest:
    """A request taken in at the counter on a day, by the room's own action, for what a journey takes for granted."""
    identity = Identity(id_type="resident", **(APPLICANT | who))
    wish = Wish(title=title, description=f"请提供{title}。", form_wanted="paper", way_wanted="post")
    return register(
        identity,
        wish,
        kind=ApplicantKind.PERSON,
        agency_id=office.agency.pk,
        channel=Channel.COUNTER,
        arrived_on=on,
        by=actor_for(office.clerk),
    )
