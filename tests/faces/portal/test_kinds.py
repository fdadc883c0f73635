"""公开页面按种类排版: guides, profiles, tables of fees and decisions, collections, the data dictionary."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from gongkai.law import kinds
from gongkai.portal import limits
from gongkai.portal.catalogue_files.data import MOST
from gongkai.publication import public_kinds
from gongkai.publication.models import PublicFile, PublicItem
from gongkai.publication.public_kinds import Sort
from tests.factories import published_item

pytestmark = pytest.mark.django_db
GUIDE = {
    "agency_in_charge": "示范县民政局社会救助科",
    "audience": ["person"],
    "basis": "示范县最低生活保障办法第三条\n示范县最低生活保障办法第四条",
    "conditions": "具有本县户籍\n家庭人均收入低于标准",
    "documents": "居民身份证\n户口簿",
    "materials": "申请表1份\n收入证明1份",
    "procedure": "受理\n调查核实\n公示\n批准",
    "time_limit": "自受理之日起20个工作日",
    "fees": "不收费",
    "place": "示范县政务服务中心二楼12号窗口",
    "office_hours": "工作日9:00—17:00",
    "phone": "010-5550123",
    "online": "https://www.example.gov.cn/apply",
    "faq": "问：可以代办吗？\n答：可以。",
}
FEE = {
    "charged_by": "示范县自然资源局",
    "standard": "每证10元",
    "amount": "10",
    "per": "证",
    "basis": "示价费〔2025〕2号",
    "valid_from": "2025-01-01",
    "valid_to": "2025-12-31",
}


def body_of(response):
    return response.content.decode()


def with_form(item, name="申请表.docx"):
    """A form to download beside a public item."""
    return PublicFile.objects.create(
        public_item_id=item.pk, sha256="a" * 64, name=name, kind="docx", media_type="application/octet-stream", size=10
    )


def test_a_service_guide_is_a_guide(client, team):
    item = published_item(team, kind="service_guide", title="最低生活保障申请", extra=GUIDE)
    with_form(item)
    page = body_of(client.get(f"/items/{item.pk}/"))
    for field in kinds.kind("service_guide").fields:
        if field.code in GUIDE:
            assert field.name in page
    assert '<ol class="timeline"><li><p><strong>1</strong> 受理</p></li>' in page
    assert "<h3>可以代办吗？</h3><p>可以。</p>" in page
    assert 'href="#files"' in page and "表格下载" in page
    assert 'itemtype="https://schema.org/GovernmentService"' in page
    printed = body_of(client.get(f"/items/{item.pk}/print/"))
    assert "调查核实" in printed and "010-5550123" in printed


def test_a_fee_item_is_a_table_that_says_when_it_has_ended(client, team):
    item = published_item(team, kind="fee_item", title="不动产登记费", extra=FEE)
    page = body_of(client.get(f"/items/{item.pk}/"))
    assert "<dt>金额</dt><dd>10.00元</dd>" in page
    assert "执行期间已于 2025-12-31 结束" in page


def test_a_leader_profile_shows_work_and_career(client, team):
    extra = {
        "person_name": "张演示",
        "position": "副县长",
        "work_division": "负责教育工作。",
        "resume": "1997.07—2003.05 示范县教育局科员\n2003.05— 示范县教育局副局长",
    }
    page = body_of(client.get(f"/items/{published_item(team, kind='leader', extra=extra).pk}/"))
    assert "工作分工" in page and "<p>负责教育工作。</p>" in page and "2003.05— 示范县教育局副局长" in page


def test_news_is_visibly_apart_from_statutory_disclosure(client, team):
    item = published_item(team, kind="news", title="示范县召开农业工作会议", column_code="rules")
    assert "工作动态，不属于法定主动公开内容" in body_of(client.get(f"/items/{item.pk}/"))


def test_words_of_a_field_cannot_become_markup(client, team):
    extra = FEE | {"payer": "<script>alert(1)</script>"}
    page = body_of(client.get(f"/items/{published_item(team, kind='fee_item', extra=extra).pk}/"))
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page


def test_decisions_of_all_bodies_stand_in_one_table(client, team, django_assert_max_num_queries):
    one = published_item(team, kind="fee_item", title="不动产登记费", extra=FEE)
    published_item(team, title="与收费无关的通知")
    client.get("/kinds/fee_item/")
    with django_assert_max_num_queries(12):
        page = body_of(client.get("/kinds/fee_item/?q=登记"))
    assert f'href="/items/{one.pk}/"' in page and "金额（元）" in page and "10.00" in page
    assert "与收费无关" not in page
    assert "没有符合条件" in body_of(client.get("/kinds/fee_item/?q=没有这个词"))
    sheet = body_of(client.get("/kinds/fee_item/list.csv"))
    assert "示价费〔2025〕2号" in sheet and "不动产登记费" in sheet
    assert client.get("/kinds/fee_item/list.xlsx").status_code == 200
    assert client.get("/kinds/fee_item/list.exe").status_code == 404


def test_a_list_longer_than_a_sheet_says_so(client, team, monkeypatch):
    for number in range(2):
        published_item(team, kind="fee_item", title=f"收费{number}", extra=FEE)
    assert "其他格式20000条" not in body_of(client.get("/kinds/fee_item/"))
    monkeypatch.setitem(MOST, "xlsx", 1)
    assert "XLSX一次最多1条，其他格式20000条" in body_of(client.get("/kinds/fee_item/?q=收费"))
    rows = load_workbook(BytesIO(b"".join(client.get("/kinds/fee_item/list.xlsx")))).worksheets[0]
    assert [row[0].value for row in rows if str(row[0].value).startswith("收费")] == ["收费1"]


def test_sheets_of_one_address_are_limited(client, team, monkeypatch):
    published_item(team, kind="fee_item", title="不动产登记费", extra=FEE)
    monkeypatch.setattr(limits, "FILES", 1)
    one = {"REMOTE_ADDR": "192.0.2.71"}
    assert client.get("/kinds/fee_item/list.csv?q=不动产", **one).status_code == 200
    refused = client.get("/kinds/fee_item/list.csv?q=登记", **one)
    assert refused.status_code == 429 and refused["Retry-After"] == "60"


def test_documents_are_searched_not_listed_as_a_table(client):
    assert client.get("/kinds/document/").url == "/search/?kind=document"


def test_bad_addresses_narrow_nothing_and_break_nothing(client, team):
    published_item(team, kind="fee_item", title="不动产登记费", extra=FEE)
    for bad in ("year=99999", "agency=none", "cursor=zzzz", "q=%00", "year=%00", f"q={'长' * 500}"):
        assert client.get(f"/kinds/fee_item/?{bad}").status_code == 200
    for gone in ("/kinds/nothing/", "/kinds/nothing.schema.json", "/data-dictionary/nothing/", "/collections/nothing/"):
        assert client.get(gone).status_code == 404


def test_an_internal_kind_has_no_public_page_at_all(client):
    for address in (
        "/kinds/internal_notice/",
        "/kinds/internal_notice.schema.json",
        "/data-dictionary/internal_notice/",
    ):
        assert client.get(address).status_code == 404
    assert "内部通知" not in body_of(client.get("/data-dictionary/"))


def test_guides_and_forms_are_found_by_matter(client, team):
    item = published_item(team, kind="service_guide", title="最低生活保障申请", extra=GUIDE)
    published_item(team, kind="service_guide", title="没有表格的事项", extra=GUIDE)
    with_form(item)
    guides = body_of(client.get("/collections/guides/"))
    assert "最低生活保障申请" in guides and "没有表格的事项" in guides and "010-5550123" not in guides
    forms = body_of(client.get("/collections/forms/?q=保障"))
    assert "申请表.docx" in forms and "没有表格的事项" not in forms
    assert "共 1 条" in body_of(client.get("/collections/"))


def test_the_dictionary_is_public_and_printable_as_a_sheet(client):
    page = body_of(client.get("/data-dictionary/penalty/"))
    assert "处罚种类" in page and "证件号码" not in page.replace("不写证件号码", "")
    sheet = body_of(client.get("/data-dictionary/sheet.csv"))
    assert sheet.count("\r\n") == 1 + sum(len(k.public_fields) for k in kinds.KINDS.values() if not k.internal)
    assert client.get("/data-dictionary/sheet.xlsx").status_code == 200
    assert client.get("/data-dictionary/sheet.exe").status_code == 404


def test_the_schema_of_a_kind_is_served_for_programs(client):
    answer = client.get("/kinds/relief.schema.json")
    assert answer["Content-Type"].startswith("application/schema+json")
    assert answer.json()["required"] == ["group_served", "amount", "per", "valid_from", "basis"]


def test_the_pages_of_a_list_go_on_and_come_back(team):
    first = published_item(team, kind="fee_item", title="甲", extra=FEE).pk
    second = published_item(team, kind="fee_item", title="乙", extra=FEE).pk
    third = published_item(team, kind="fee_item", title="丙", extra=FEE).pk
    sort = Sort(kinds=("fee_item",))
    top = public_kinds.page(sort, size=2)
    assert ([row.item_id for row in top.rows], top.previous, top.total) == ([third, second], None, 3)
    rest = public_kinds.page(sort, top.next, size=2)
    assert ([row.item_id for row in rest.rows], rest.next) == ([first], None)
    again = public_kinds.page(sort, rest.previous, size=2)
    assert [row.item_id for row in again.rows] == [third, second]
    assert again.previous is None and again.next is not None


def test_internal_fields_never_reach_the_projection(team):
    extra = {"addressee": "各乡镇", "signatory": "张演示", "_mark": "x"}
    item = published_item(team, extra=extra)
    assert PublicItem.objects.get(pk=item.pk).extra == {"addressee": "各乡镇"}
