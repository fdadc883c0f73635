"""From a clerk's desk through three signatures to the citizen who finds it on a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.information.models import InfoItem
from tests.fixtures.documents import docx
from tests.journeys import steps
from tests.journeys.office import open_office

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县青禾镇2026年农村饮水安全巩固提升实施方案"
SUMMARY = "明确本年度改造村组、资金来源和完工时限。"
BODY = "各村民委员会：为巩固农村饮水安全成果，本年度改造桃园村等六个村的供水管网，年底前全部通水。"
COLUMN = "statutory-20-01"
TAGS_OF_AN_ITEM = [
    "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
    "ArticleTitle", "PubDate", "ContentSource",
]  # fmt: skip


def test_a_document_goes_from_the_desk_to_a_citizens_phone(
    new_context, sign_in_by_hand, phone, jobs, picture, fits, tmp_path
):
    people = open_office()
    attached = steps.file_of(tmp_path, "改造村组名单.docx", docx("桃园村 石桥村 红星村", title="改造村组名单"))

    clerk = _desk(new_context, sign_in_by_hand, people.clerk)
    steps.write(
        clerk, title=TITLE, body=BODY, summary=SUMMARY, column=COLUMN, number="示青政发〔2026〕8号", files=[attached]
    )
    picture(clerk, "clerk-form")
    pk = steps.save(clerk)
    steps.hand_in(clerk, pk)
    picture(clerk, "clerk-item")

    head = _desk(new_context, sign_in_by_hand, people.head)
    picture(head, "head-home")
    steps.sign(head, TITLE)
    secrecy = _desk(new_context, sign_in_by_hand, people.secrecy)
    steps.open_waiting(secrecy, TITLE)
    picture(secrecy, "reviewer-slip")
    steps.sign(secrecy, TITLE, opinion="经审查，不涉及国家秘密、商业秘密和个人隐私。")
    leader = _desk(new_context, sign_in_by_hand, people.leader)
    steps.approve(leader, TITLE)
    leader.goto(reverse("workbench:slip_print", args=[_slip_of(pk)]))
    expect(leader.get_by_text("保密审查单").first).to_be_visible()
    picture(leader, "slip-print")
    publisher = _desk(new_context, sign_in_by_hand, people.publisher)
    steps.publish(publisher, TITLE)
    jobs()

    _found_by_search(phone, fits, picture)
    _read(phone, pk, tmp_path)
    _found_in_the_column(phone, fits)
    _printed(phone, pk)


def _desk(new_context, sign_in_by_hand, person):
    page = new_context().new_page()
    sign_in_by_hand(page, person.username)
    return page


def _slip_of(pk):
    return InfoItem.objects.get(pk=pk).slips.get().pk


def _found_by_search(phone, fits, picture):
    phone.goto(reverse("portal:home"))
    fits(phone)
    steps.look_up(phone, "饮水")
    expect(phone.get_by_role("link", name=TITLE)).to_be_visible()
    fits(phone)
    picture(phone, "citizen-search-phone", whole=False)
    phone.get_by_role("link", name=TITLE).click()


def _read(phone, pk, tmp_path):
    expect(phone).to_have_url(reverse("portal:item", args=[pk]))
    expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE)
    for words in (SUMMARY, "示青政发〔2026〕8号", "示范县青禾镇人民政府"):
        expect(phone.get_by_text(words).first).to_be_visible()
    names = phone.locator("meta[name]").evaluate_all("all => all.map(one => one.name)")
    assert [name for name in names if name in TAGS_OF_AN_ITEM] == TAGS_OF_AN_ITEM
    assert phone.locator("meta[name=ArticleTitle]").get_attribute("content") == TITLE
    with phone.expect_download() as waiting:
        phone.get_by_role("link", name="改造村组名单.docx").click()
    assert waiting.value.suggested_filename == "改造村组名单.docx"
    waiting.value.save_as(tmp_path / "downloaded.docx")
    assert (tmp_path / "downloaded.docx").read_bytes()[:2] == b"PK"


def _found_in_the_column(phone, fits):
    phone.goto(reverse("portal:home"))
    phone.get_by_role("link", name="法规规章和规范性文件").first.click()
    assert phone.locator("meta[name=ColumnName]").get_attribute("content") == "法规规章和规范性文件"
    fits(phone)
    phone.get_by_role("link", name=TITLE).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE)


def _printed(phone, pk):
    phone.get_by_role("link", name="打印版").click()
    expect(phone).to_have_url(reverse("portal:item_print", args=[pk]))
    expect(phone.get_by_role("heading", name=TITLE)).to_be_visible()
    assert len(phone.pdf()) > 10_000
