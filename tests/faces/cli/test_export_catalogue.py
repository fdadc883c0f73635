"""`gongkai export`: the public catalogue in four formats, and nothing but it."""

import csv
import json
from xml.etree import ElementTree

import openpyxl
import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.cli import main
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from tests.factories import make_agency, make_team
from tests.rooms.publication.public import RULES, STATISTICS, published_item, ready_item

HEADS = "索引号 名称 内容概述 生成日期 发布机构 主题分类 体裁分类 文号 关键词 语种 载体 在线链接地址 有效期 相关信息".split()


@pytest.fixture
def team(db):
    """An agency with one public item, one withdrawn and one that waits."""
    seed_defaults()
    team = make_team()
    published_item(team, title='=HYPERLINK("http://x")2026', doc_number="示政发〔2026〕3号", column_code=RULES)
    withdraw(published_item(team, title="撤回的2026").pk, reason="内容有误", by=team.publisher)
    ready_item(team, title="待发布的2026")
    return team


def export(tmp_path, name, *options):
    """The file the command wrote."""
    out = tmp_path / name
    assert main(["export", str(out), *options]) == 0
    return out


def read_csv(path):
    """Rows of a CSV as a spreadsheet program reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_csv_has_the_fourteen_core_elements_and_no_formula(team, tmp_path):
    out = export(tmp_path, "目录.csv")
    head, *rows = read_csv(out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert head == HEADS
    assert len(rows) == 1
    row = dict(zip(head, rows[0], strict=True))
    assert row["名称"] == '\'=HYPERLINK("http://x")2026'
    assert (row["文号"], row["发布机构"], row["语种"]) == ("示政发〔2026〕3号", team.agency.name, "中文")
    assert row["在线链接地址"].endswith(f"/items/{PublicItem.objects.get().pk}/")


def test_the_printed_catalogue_has_the_four_statutory_elements(team, tmp_path):
    head, row = read_csv(export(tmp_path, "a.csv", "--columns", "print"))
    assert head == ["索引", "名称", "内容概述", "生成日期"]
    assert row[3] == "2026-03-02"


def test_xlsx_holds_text_only(team, tmp_path):
    sheet = openpyxl.load_workbook(export(tmp_path, "a.xlsx")).active
    assert [cell.value for cell in sheet[1]] == HEADS
    assert (sheet["B2"].value, sheet["B2"].data_type) == ('=HYPERLINK("http://x")2026', "s")
    assert sheet.max_row == 2


def test_json_and_xml_carry_english_names(team, tmp_path):
    PublicItem.objects.update(summary="坏字符\x07<b>&")
    read = json.loads(export(tmp_path, "a.json").read_text(encoding="utf-8"))
    assert (read["format"], read["version"]) == ("gongkai-catalogue", 1)
    [record] = read["items"]
    assert record["Identifier"] == PublicItem.objects.get().index_number
    root = ElementTree.parse(export(tmp_path, "a.dat", "--format", "xml")).getroot()
    assert root.attrib["format"] == "gongkai-catalogue"
    [item] = root
    assert item.find("Description").text == "坏字符<b>&"


def test_narrows_to_an_agency_a_column_and_a_year(team, tmp_path):
    other = make_team()
    published_item(other, title="统计公报2026", column_code=STATISTICS)
    one = read_csv(export(tmp_path, "1.csv", "--agency", other.agency.code))
    two = read_csv(export(tmp_path, "2.csv", "--agency", other.agency.name, "--column", "statutory", "--year", "2026"))
    assert [row[1] for row in one[1:]] == [row[1] for row in two[1:]] == ["统计公报2026"]
    assert len(read_csv(export(tmp_path, "3.csv", "--year", "2001"))) == 1
    assert len(read_csv(export(tmp_path, "4.csv", "--since", "9999-12-31"))) == 1
    assert len(read_csv(export(tmp_path, "5.csv", "--since", "0001-01-01"))) == 3


def test_takes_the_agencies_below_where_asked(team, tmp_path):
    below = make_team(make_agency(parent=team.agency))
    published_item(below, title="下级的统计公报2026", column_code=STATISTICS)
    alone = read_csv(export(tmp_path, "1.csv", "--agency", team.agency.code))
    both = read_csv(export(tmp_path, "2.csv", "--agency", team.agency.code, "--below"))
    assert (len(alone), len(both)) == (2, 3)


def test_refuses_a_day_that_is_none(team, tmp_path):
    with pytest.raises(SystemExit):
        main(["export", str(tmp_path / "a.csv"), "--since", "昨天"])


def test_an_empty_catalogue_still_has_its_head(db, tmp_path):
    for name in ("a.csv", "a.xlsx", "a.json", "a.xml"):
        export(tmp_path, name)
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["items"] == []
    assert read_csv(tmp_path / "a.csv") == [HEADS]


def test_refuses_to_write_over_a_file_or_for_an_unknown_agency(db, tmp_path, capsys):
    (tmp_path / "a.csv").write_text("mine", encoding="utf-8")
    assert main(["export", str(tmp_path / "a.csv")]) == 1
    assert main(["export", str(tmp_path / "b.csv"), "--agency", "无此机构"]) == 1
    assert main(["export", str(tmp_path / "b.doc")]) == 2
    assert "无此机构" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "mine"
