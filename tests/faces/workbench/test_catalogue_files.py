"""目录导出、目录更新、编制说明、指南核对: their pages and files."""

import csv
import io
import json
from xml.etree import ElementTree

import openpyxl
import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import CatalogueIssue, CompileNote, Guide
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person, make_team, published_item

pytestmark = pytest.mark.django_db
PAGE = "/work/catalogue/exports/"
NOTES = "/work/catalogue/notes/"
GUIDE = {
    "classification": "一", "arrangement": "二", "how_to_get": "三", "office_name": "公开办", "office_address": "示范路1号",
    "office_hours": "工作日", "office_phone": "0000-0000000", "office_fax": "0000-1", "office_online": "https://a.example",
}  # fmt: skip
NOTE = {"purpose": "方便查找。", "extent": "主动公开的信息。", "elements": "索引：唯一的号码。", "others": ""}


@pytest.fixture
def team():
    seed_defaults()
    return make_team(make_agency("示范县水务局"))


@pytest.fixture
def desk(team):
    return sign_in(make_person(team.agency, Duty.CATALOGUE))


@pytest.fixture
def leader(team):
    return sign_in(make_person(team.agency, Duty.APPROVE))


def test_the_paper_catalogue_has_exactly_four_elements_by_column_with_counts(team, desk):
    published_item(team, title="饮水安全办法2026")
    published_item(team, title="统计公报2026", column_code="statutory-20-04")
    asked = {"agency_id": team.agency.pk}
    assert "共 2 条" in text_of(desk.get(PAGE, asked))
    answer = desk.get(f"{PAGE}catalogue.paper", asked)
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    contents, rows = list(book["目次"].values), list(book["目录1"].values)
    assert [row[1] for row in contents[:2]] == [1, 1] and contents[-1][0] == "共2条"
    assert rows[0] == ("索引", "名称", "内容概述", "生成日期")
    assert [row[0] for row in rows[1:] if row[1] is None] == ["法规规章和规范性文件（共1条）", "统计信息（共1条）"]
    assert rows[2][1] == "饮水安全办法2026" and len(rows) == 5


def test_the_electronic_catalogue_has_fourteen_in_four_shapes(team, desk):
    item = published_item(team, title="饮水安全办法2026", summary="<b>&概述")
    number = item.public.index_number
    table = list(csv.reader(io.StringIO(text_of(desk.get(f"{PAGE}catalogue.csv")))))
    assert len(table[0]) == 14 and table[1][0] == number
    [record] = json.loads(text_of(desk.get(f"{PAGE}catalogue.json")))["items"]
    assert (record["Identifier"], record["Location"]) == (number, f"http://testserver/items/{item.pk}/")
    root = ElementTree.fromstring(text_of(desk.get(f"{PAGE}catalogue.xml")))
    assert root[0].find("Description").text == "<b>&概述"
    answer = desk.get(f"{PAGE}catalogue.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    assert book.active.max_column == 14


def test_another_units_items_are_not_in_it(team, desk):
    other = make_team()
    published_item(other, title="别人的办法2026")
    assert "别人的办法" not in text_of(desk.get(f"{PAGE}catalogue.csv"))
    assert desk.get(f"{PAGE}catalogue.csv", {"agency_id": other.agency.pk}).status_code == 404
    assert desk.get(f"{PAGE}catalogue.pdf").status_code == 404


@pytest.mark.parametrize("query", [
    "year=0", "year=x", "year=99999999999", "since=0001-01-01", "since=9999-12-31", "since=x", "column=no-such",
    "agency_id=x", "column=%00",
])  # fmt: skip
def test_nonsense_in_the_filter_does_no_harm(desk, query):
    assert desk.get(f"{PAGE}?{query}").status_code == 200
    assert desk.get(f"{PAGE}catalogue.csv?{query}").status_code in (200, 404)


def test_what_changed_since_the_catalogue_was_printed(team, desk):
    item = published_item(team, title="饮水安全办法2026")
    day = item.public.published_on.isoformat()
    said = {"agency_id": team.agency.pk, "kind": "paper", "issued_on": day, "remark": "送档案馆"}
    assert desk.post(f"{PAGE}issue/", said).url == f"{PAGE}changes/?agency={team.agency.pk}"
    assert CatalogueIssue.objects.get().items == 1
    assert "没有变化" in text_of(desk.get(f"{PAGE}changes/"))
    withdraw(item.pk, reason="内容有误", by=team.publisher)
    page = text_of(desk.get(f"{PAGE}changes/"))
    assert "饮水安全办法2026" in page and "撤回" in page
    assert "更新纸质目录" in text_of(desk.get("/work/"))
    assert "内容有误" in text_of(desk.get(f"{PAGE}changes/", {"export": "csv"}))


@pytest.mark.parametrize(
    "changes", [{"kind": "x"}, {"issued_on": "9999-12-31"}, {"agency_id": "9"}, {"remark": "<script>"}]
)
def test_an_issue_that_cannot_be_is_refused(team, desk, changes):
    said = {"agency_id": team.agency.pk, "kind": "paper", "issued_on": "2026-03-01", "remark": "说明"} | changes
    assert desk.post(f"{PAGE}issue/", said).status_code == 422


def test_a_note_is_written_agreed_and_stands_beside_the_catalogue(client, team, desk, leader):
    page = f"{NOTES}{team.agency.pk}/"
    desk.post(f"{page}write/", NOTE)
    assert "草稿" in text_of(desk.get(page))
    assert "核定目录编制说明" in text_of(leader.get("/work/"))
    leader.post(f"{page}agree/")
    assert CompileNote.objects.get().is_current
    assert "现行有效" in text_of(desk.get(NOTES))
    printed = text_of(client.get("/catalogue/print/", {"agency": team.agency.code}))
    assert "编制目的" in printed and "方便查找。" in printed


def test_a_note_with_a_missing_part_is_refused_and_stays(team, desk):
    answer = desk.post(f"{NOTES}{team.agency.pk}/write/", NOTE | {"extent": "", "others": "留住这些字"})
    assert answer.status_code == 422 and "留住这些字" in text_of(answer)
    answer = desk.post(f"{NOTES}{team.agency.pk}/write/", NOTE | {"extent": "身份证11010519491231002X"})
    assert answer.status_code == 422 and "不能公开的内容" in text_of(answer)


def test_a_strangers_note_is_not_found(team):
    stranger = sign_in(make_person(make_agency(), Duty.CATALOGUE, Duty.APPROVE))
    for verb in ("", "write/", "agree/"):
        assert stranger.get(f"{NOTES}{team.agency.pk}/{verb}").status_code == 404
        assert stranger.post(f"{NOTES}{team.agency.pk}/{verb}", NOTE).status_code in (404, 405)


def test_a_guide_is_confirmed_and_the_public_reads_the_day(client, team, desk):
    desk.post(f"/work/guides/{team.agency.pk}/", GUIDE)
    assert "已核对无变化" in text_of(desk.get(f"/work/guides/{team.agency.pk}/"))
    desk.post(f"/work/catalogue/guides/{team.agency.pk}/confirm/")
    assert Guide.objects.get().checked_on is not None
    assert "最近核对" in text_of(client.get(f"/guide/{team.agency.code}/"))


def test_a_guide_that_is_not_there_cannot_be_confirmed(team, desk):
    assert desk.get(f"/work/catalogue/guides/{team.agency.pk}/confirm/").status_code == 404
    assert desk.get(f"/work/catalogue/guides/{make_agency().pk}/confirm/").status_code == 404


def test_settings_are_kept_for_the_own_unit_only(team, desk):
    page = "/work/catalogue/settings/"
    said = {"guide_months": 6, "nil_months": 3, "residual_percent": 40}
    desk.post(f"{page}{team.agency.pk}/", said)
    assert "单独设置" in text_of(desk.get(page))
    assert desk.post(f"{page}0/", said).status_code == 404
    assert desk.post(f"{page}{team.agency.pk}/", said | {"guide_months": 0}).status_code == 422
    assert desk.get(f"{page}{make_agency().pk}/").status_code == 404


def test_thin_entries_and_a_large_rest_are_pointed_out(team, desk):
    published_item(team, title="其他信息2026", column_code="statutory-20-15")
    PublicItem.objects.update(summary="")  # as what was brought in from an older system may be
    page = text_of(desk.get("/work/catalogue-check/"))
    assert "占全部公开信息的 100.0%" in page and "整理进度" in page
    assert "其他信息2026" in text_of(desk.get(f"/work/catalogue/check/{team.agency.pk}/summary/"))
    assert desk.get(f"/work/catalogue/check/{team.agency.pk}/nonsense/").status_code == 404
    assert desk.get(f"/work/catalogue/check/{make_agency().pk}/summary/").status_code == 404
