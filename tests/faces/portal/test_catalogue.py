"""政府信息公开目录 on screen, on paper, as a table."""

import csv
import io
from datetime import date

from tests.factories import make_agency, published_item
from tests.rooms.publication.public import RULES, STATISTICS, public_rows


def test_lists_everything_under_four_headings(client, team):
    item = published_item(team, title="示范县公共停车管理办法")
    page = client.get("/catalogue/").content.decode()
    assert item.public.index_number in page
    assert "示范县公共停车管理办法" in page


def test_narrows_by_column_agency_and_year(client, team):
    other = make_agency()
    public_rows(team.agency, [(date(2026, 3, 1), RULES, 2026), (date(2025, 3, 1), STATISTICS, 2025)])
    public_rows(other, [(date(2026, 3, 1), RULES, 2026)])
    assert client.get(f"/catalogue/?column={RULES}").context["total"] == 2
    assert client.get(f"/catalogue/?column={RULES}&agency={other.code}&year=2026").context["total"] == 1
    assert client.get("/catalogue/?column=statutory").context["total"] == 3


def test_the_paper_has_index_name_summary_and_day(client, team):
    item = published_item(team, summary="停车泊位的设置和收费。")
    page = client.get("/catalogue/print/").content.decode()
    for words in (
        "索引",
        "名称",
        "内容概述",
        "生成日期",
        item.public.index_number,
        "停车泊位的设置和收费。",
        "2026-03-02",
    ):
        assert words in page


def test_the_table_opens_in_spreadsheets(client, team):
    item = published_item(team, title="示范县公共停车管理办法")
    answer = client.get("/catalogue/export.csv")
    text = answer.getvalue().decode()
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert rows[0][:4] == ["索引号", "名称", "内容概述", "生成日期"]
    assert len(rows[0]) == 14
    assert rows[1][:2] == [item.public.index_number, "示范县公共停车管理办法"]


def test_no_cell_becomes_a_formula(client, team):
    row = public_rows(team.agency, [(date(2026, 3, 1), RULES, 2026)])[0]
    type(row).objects.filter(pk=row.pk).update(title="=HYPERLINK(1)")
    assert "'=HYPERLINK(1)" in client.get("/catalogue/export.csv").getvalue().decode()
