"""导入校验: a sheet or a folder is looked through whole, and every error is told at once with its cell."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.apps import apps

from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.errors import UnknownAgency
from gongkai.information.importing import headings, sources
from gongkai.information.importing.days import day_of
from gongkai.information.importing.template import template
from gongkai.information.placing import Place
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from tests.factories import content, enter, make_actor, make_agency, make_county, make_section
from tests.fixtures.documents import docx, zipped
from tests.rooms.information.sheets import LISTS, TODAY, check, csv_of, document, row, xlsx

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


@pytest.fixture
def agency(db):
    return make_county()


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


@pytest.fixture
def nothing_written(db):
    """The number of rows of every table stays what it was."""
    before = row_counts()
    yield
    assert row_counts() == before


def row_counts():
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def one(source, agency, by, **more):
    """The only problem of a sheet, as (cell, column, value)."""
    (problem,) = check(source, agency, by, **more).problems
    return problem.cell, problem.column, problem.value


def test_a_sound_sheet_has_no_problem_and_every_row_is_ready(agency, clerk):
    checked = check(xlsx([row(1), row(2)]), agency, clerk)
    assert (checked.total, checked.bad, checked.problems, checked.repeated) == (2, 0, [], 0)
    first = checked.rows[0]
    assert (first["at"], first["key"], first["agency"], first["kind"]) == (
        2,
        "n:示政办发〔2026〕1号",
        agency.pk,
        "document",
    )
    assert first["fields"] == {
        "title": "示范县人民政府办公室关于第1项工作的通知",
        "doc_number": "示政办发〔2026〕1号",
        "made_on": "2026-03-01",
        "column_code": "statutory-20-01",
        "summary": "说明工作安排。",
        "openness": "proactive",
        "subject_code": "0401",
        "genre_code": "07",
        "keywords": "工作 通知",
        "body_html": "<p>各乡镇人民政府：</p><p>请认真执行。</p>",
        "body_text": "各乡镇人民政府：\n请认真执行。",
    }


@pytest.mark.parametrize(
    "data",
    [
        csv_of([row(1), row(2)]),
        csv_of([row(1), row(2)], encoding="utf-8-sig"),
        csv_of([row(1), row(2)], encoding="gb18030"),
        csv_of([row(1), row(2)], encoding="utf-16", delimiter="\t"),
        csv_of([row(1), row(2)], delimiter=";"),
    ],
    ids=["utf-8", "utf-8 with mark", "gb18030", "utf-16 with tabs", "semicolons"],
)
def test_a_csv_is_read_in_whatever_encoding_offices_save_it(agency, clerk, data):
    checked = check(data, agency, clerk, name="导入.csv")
    assert [row["fields"]["title"] for row in checked.rows] == [
        "示范县人民政府办公室关于第1项工作的通知",
        "示范县人民政府办公室关于第2项工作的通知",
    ]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2026/3/1", date(2026, 3, 1)),
        ("2026.03.01", date(2026, 3, 1)),
        ("2026年3月1日", date(2026, 3, 1)),
        ("２０２６年３月１日", date(2026, 3, 1)),
        ("20260301", date(2026, 3, 1)),
        (46082, date(2026, 3, 1)),
        ("46082", date(2026, 3, 1)),
        ("二○○九年三月五日", date(2009, 3, 5)),
        ("二〇一九年十二月二十一日", date(2019, 12, 21)),
        ("2026-03-01 08:30:00", date(2026, 3, 1)),
        ("2026-02-30", None),
        ("2026年3月", None),
        ("二○○九年三月十二三日", None),
        ("昨天", None),
        (3.5, None),
        (True, None),
    ],
)
def test_a_day_is_read_in_every_usual_shape(written, day):
    assert day_of(written) == day


def test_other_headings_and_their_place_in_the_sheet_are_understood(agency, clerk):
    heads = ("序号", "标题 *", "文件编号", "成文日期", "摘要", "公开类别", "备注")
    rows = [(1, "关于防汛的通知", "示政发[2026]第007号", date(2026, 5, 6), "", "依申请公开", "已核")]
    checked = check(xlsx(rows, heads, top=3, left=2), agency, clerk)
    assert checked.problems == []
    assert checked.rows[0]["at"] == 5
    assert checked.rows[0]["fields"] == {
        "title": "关于防汛的通知",
        "doc_number": "示政发〔2026〕7号",
        "made_on": "2026-05-06",
        "openness": "on_request",
        "column_code": "",
    }


def test_a_cell_is_named_as_the_spreadsheet_shows_it(agency, clerk):
    sheet = xlsx([row(1), row(2, 生成日期="2026-02-30")], top=3, left=2)
    assert one(sheet, agency, clerk) == ("E6", "生成日期", "2026-02-30")


WRONG = {
    "no title": ({"信息名称": ""}, "A3", "信息名称"),
    "title too long": ({"信息名称": "长" * 301}, "A3", "信息名称"),
    "no date": ({"生成日期": ""}, "C3", "生成日期"),
    "no such day": ({"生成日期": "2026-02-30"}, "C3", "生成日期"),
    "no day at all": ({"生成日期": "去年"}, "C3", "生成日期"),
    "a future day": ({"生成日期": "2027-01-01"}, "C3", "生成日期"),
    "before 1949": ({"生成日期": "1912-01-01"}, "C3", "生成日期"),
    "unknown column": ({"栏目": "小道消息"}, "D3", "栏目"),
    "ambiguous column": ({"栏目": "其他"}, "D3", "栏目"),
    "summary too long": ({"内容概述": "概" * 501}, "E3", "内容概述"),
    "unknown openness": ({"公开属性": "随便"}, "F3", "公开属性"),
    "withheld without ground": ({"公开属性": "不予公开"}, "G3", "不予公开依据"),
    "unknown ground": ({"公开属性": "不予公开", "不予公开依据": "不想公开"}, "G3", "不予公开依据"),
    "unknown subject": ({"主题分类": "天文"}, "H3", "主题分类"),
    "unknown genre": ({"体裁分类": "诗"}, "I3", "体裁分类"),
    "keywords too long": ({"关键词": "词" * 201}, "J3", "关键词"),
    "number too long": ({"文号": "号" * 81}, "B3", "文号"),
    "number twice": ({"文号": "示政办发〔2026〕1号"}, "B3", "文号"),
    "classified": ({"信息名称": "关于某项工作的通知（机密★一年）"}, "A3", "信息名称"),
}


@pytest.mark.parametrize(("changes", "cell", "column"), WRONG.values(), ids=WRONG)
def test_names_the_cell_that_is_wrong(agency, clerk, changes, cell, column):
    found = one(xlsx([row(1), row(2, **changes)]), agency, clerk)
    assert found[:2] == (cell, column)


MORE = {
    "unknown kind": ("信息种类", "传单", "没有名为“传单”的信息种类"),
    "unknown agency": ("发布机构", "某某局", "系统中没有登记“某某局”这个机构"),
    "unknown section": ("责任科室", "无名科", "该机构没有名为“无名科”的内设机构"),
    "secret": ("涉密状态", "秘密", "涉密信息不得录入本系统"),
    "future signature": ("签发日期", "2027-05-01", "签发日期2027-05-01晚于今天"),
    "expiry before effect": ("失效日期", "2020-01-01", "失效日期早于生效日期"),
    "report year": ("报告年度", "1999", "没有这一项"),
}


@pytest.mark.parametrize(("head", "value", "sentence"), MORE.values(), ids=MORE)
def test_further_columns_are_checked_too(agency, clerk, head, value, sentence):
    heads = ("信息名称", "生成日期", "生效日期", head)
    (problem,) = check(xlsx([("关于防汛的通知", "2026-05-06", "2026-06-01", value)], heads), agency, clerk).problems
    assert (problem.cell, problem.column) == ("D2", head)
    assert sentence in problem.message


def test_tells_every_error_of_every_row_at_once_from_left_to_right(agency, clerk):
    sheet = xlsx([row(1, 信息名称="", 生成日期="去年", 公开属性="随便"), row(2), row(3, 栏目="小道消息")])
    checked = check(sheet, agency, clerk)
    assert [problem.cell for problem in checked.problems] == ["A2", "C2", "F2", "D4"]
    assert (checked.total, checked.bad, [row["at"] for row in checked.rows]) == (3, 2, [3])


def test_seventeen_wrong_rows_among_a_thousand_are_found_and_nothing_else(agency, clerk, nothing_written):
    kinds = list(WRONG.values())[:17]
    places = {50 * (at + 1): at for at in range(17)}
    rows = [row(n, **kinds[places[n]][0]) if n in places else row(n) for n in range(1, 1001)]
    checked = check(xlsx(rows), agency, clerk)
    assert [problem.cell for problem in checked.problems] == [
        f"{cell[0]}{50 * (at + 1) + 1}" for at, (_changes, cell, _column) in enumerate(kinds)
    ]
    assert (checked.total, checked.bad, len(checked.rows)) == (1000, 17, 983)


def test_unknown_and_doubled_headings_are_told_with_their_cells(agency, clerk):
    heads = ("信息名称", "生成日期", "颜色", "标题")
    checked = check(xlsx([("关于防汛的通知", "2026-05-06", "红", "x")], heads), agency, clerk)
    assert [(p.cell, p.column) for p in checked.problems] == [("C1", "颜色"), ("D1", "标题")]


def test_the_same_row_twice_is_told_at_the_second(agency, clerk):
    twin = row(1, 文号="", 信息名称="同一件事")
    (problem,) = check(xlsx([twin, row(2), twin]), agency, clerk).problems
    assert (problem.cell, problem.message) == ("A4", "与第2行重复（名称和生成日期相同）。请删除其中一行。")


def test_what_is_there_already_is_recognised_and_no_error(agency, clerk):
    enter(content(title="手工录入的通知", doc_number="示政办发〔2026〕1号"), place=Place(agency.pk), by=clerk)
    enter(content(title="没有文号的公告", made_on=date(2026, 3, 1)), place=Place(agency.pk), by=clerk)
    rows = [row(1), row(2, 文号="", 信息名称="没有文号的公告"), row(3)]
    checked = check(xlsx(rows), agency, clerk)
    assert (checked.problems, checked.repeated) == ([], 2)
    assert [(note.row, "名称不同" in note.message) for note in checked.notes] == [(2, True)]


def test_rows_may_name_another_agency_only_where_the_person_may_import(agency, clerk):
    make_agency("示范县财政局")
    heads = ("信息名称", "生成日期", "发布机构")
    (problem,) = check(xlsx([("决算", "2026-05-06", "示范县财政局")], heads), agency, clerk).problems
    assert problem.message == "您没有为“示范县财政局”批量导入的权限。请删除该行，或者由该机构的填报人员导入。"


def test_rows_may_name_a_section_of_their_agency(agency, clerk):
    section = make_section(agency, "综合科")
    heads = ("信息名称", "生成日期", "责任科室")
    checked = check(xlsx([("决算", "2026-05-06", "综合科")], heads), agency, clerk)
    assert checked.rows[0]["section"] == section.pk


def test_only_those_who_may_import_for_the_agency_may_look(agency):
    for stranger in (make_actor(agency, Duty.PUBLISH), make_actor(make_agency(), Duty.FILL)):
        with pytest.raises(NotAllowed):
            check(xlsx([row(1)]), agency, stranger)


def test_the_number_of_queries_does_not_grow_with_the_rows(agency, clerk, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        check(xlsx([row(n) for n in range(1, 301)]), agency, clerk)


def test_the_template_holds_an_example_that_is_left_out_and_can_be_imported_itself(agency, clerk):
    with pytest.raises(Refusal, match="表头之下没有内容"):
        check(template(LISTS, today=TODAY), agency, clerk)


BAD_SHEETS = {
    "nothing": ("空.xlsx", b"", "是空的"),
    "blanks": ("空.csv", b"  \n ", "是空的"),
    "no workbook": ("坏.xlsx", b"PK\x03\x04 nonsense", "已损坏"),
    "another archive": ("坏.xlsx", zipped({"a.txt": "x"}), "已损坏"),
    "old Excel": ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版Excel"),
    "macros": ("宏.xlsm", xlsx([row(1)]), "宏"),
    "Word named xlsx": ("改名.xlsx", docx("正文"), "扩展名与内容不符"),
    "a picture named csv": ("图.csv", b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0", "不是可以识别的文本"),
    "other kind": ("说明.exe", b"MZ", "类型不能接收"),
    "no headings": ("无表头.xlsx", xlsx([("甲", "乙")], ("一", "二")), "没有找到表头"),
    "a must missing": ("缺列.xlsx", xlsx([("关于防汛的通知", "x")], ("信息名称", "文号")), "缺少：“生成日期”"),
    "headings only": ("只有表头.xlsx", xlsx([]), "没有内容"),
    "an empty sheet": ("空表.xlsx", xlsx([], ()), "表格是空的"),
    "unpaired quotes": ("引号.csv", '信息名称,生成日期\n"没有结束'.encode() + b"x" * 1_200_000, "引号或者分隔符"),
    "far right": ("太宽.xlsx", xlsx([[""] * 90 + ["x"]]), "在第78列之外"),
    "classified name": ("机密★名单.xlsx", xlsx([row(1)]), "国家秘密标志"),
}


@pytest.mark.parametrize(("name", "data", "sentence"), BAD_SHEETS.values(), ids=BAD_SHEETS)
def test_a_sheet_that_cannot_be_read_is_refused_in_a_sentence(agency, clerk, nothing_written, name, data, sentence):
    with pytest.raises(Refusal) as refused:
        check(data, agency, clerk, name=name)
    assert sentence in refused.value.sentence


def test_a_sheet_whose_last_cell_is_a_million_rows_down_is_refused(agency, clerk, nothing_written):
    archive = zipfile.ZipFile(io.BytesIO(xlsx([row(1)])))
    parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
        b"</sheetData>", b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    )
    with pytest.raises(Refusal, match="超过120000行"):
        check(zipped(parts), agency, clerk)


def test_documents_are_read_with_title_number_date_and_body(agency, clerk):
    text = "示政发〔2026〕3号\n关于做好防汛工作的通知\n各乡镇：\n请认真执行。\n2026年5月6日"
    checked = check([document("防汛.txt", text)], agency, clerk, name="文件夹")
    (found,) = checked.rows
    assert found["fields"]["title"] == "关于做好防汛工作的通知"
    assert (found["fields"]["doc_number"], found["fields"]["made_on"]) == ("示政发〔2026〕3号", "2026-05-06")
    assert (checked.notes, checked.problems) == ([], [])


BAD_DOCUMENTS = {
    "nothing": ("空.txt", b"", "是空的"),
    "no text": ("乱码.txt", bytes(range(256)) * 20, "不是可以识别的文本"),
    "broken Word": ("坏.docx", b"PK\x03\x04 broken", "已损坏"),
    "old Word": ("旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版Word"),
    "broken PDF": ("坏.pdf", b"%PDF-1.4 broken", "已损坏"),
    "other kind": ("程序.exe", b"MZ...", "类型不能接收"),
    "a picture": ("图.png", b"\x89PNG\r\n\x1a\n", "类型不能接收"),
    "classified text": ("名单.txt", "机密★一年\n关于某项工作的通知\n正文。", "国家秘密标志"),
    "classified name": ("秘密★名单.txt", "关于某项工作的通知\n正文。", "国家秘密标志"),
    "a page without text": ("空页.html", b"<html><body></body></html>", "是空的"),
}


@pytest.mark.parametrize(("name", "data", "sentence"), BAD_DOCUMENTS.values(), ids=BAD_DOCUMENTS)
def test_a_document_that_cannot_be_read_is_told_of_and_the_others_go_on(
    agency, clerk, nothing_written, name, data, sentence
):
    good = document("好.txt", "关于做好防汛工作的通知\n各乡镇：请认真执行。\n2026年5月6日")
    checked = check([document(name, data), good], agency, clerk, name="文件夹")
    assert [(p.row, p.value) for p in checked.problems] == [(1, name)]
    assert sentence in checked.problems[0].message
    assert len(checked.rows) == 1


def test_the_same_document_twice_in_one_folder_is_told(agency, clerk):
    text = "关于做好防汛工作的通知\n请认真执行。\n2026年5月6日"
    checked = check([document("甲.txt", text), document("乙.txt", text)], agency, clerk, name="文件夹")
    assert [p.message for p in checked.problems] == ["与“甲.txt”内容完全相同，只导入一份。请删除其中一个。"]


REPORT = "示范乡2025年政府信息公开工作年度报告\n一、总体情况\n本年度工作稳步推进。\n"


def test_a_report_goes_to_the_agency_its_title_names(agency):
    town = make_agency("示范乡人民政府", short_name="示范乡", kind="township", parent=agency)
    by = make_actor(agency, Duty.FILL, branch=True)
    checked = check(
        [document("年报.txt", REPORT)], agency, by, kind="annual_report", agency_from_title=True, name="文件夹"
    )
    (found,) = checked.rows
    assert (found["agency"], found["fields"]["column_code"], found["fields"]["extra"]) == (
        town.pk, "reports", {"report_year": 2025},
    )  # fmt: skip
    assert found["fields"]["made_on"] == "2025-12-31"
    assert "生成日期暂按2025-12-31推定" in checked.notes[0].message


def test_an_agency_nobody_knows_is_founded_by_an_administrator_and_else_told_of(agency):
    clerk = make_actor(agency, Duty.FILL)
    source = [document("年报.txt", REPORT)]
    told = check(source, agency, clerk, kind="annual_report", agency_from_title=True, name="文件夹")
    assert (told.rows[0]["agency"], told.new_agencies) == (agency.pk, [])
    assert "机构“示范乡”尚未登记，暂归入“示范县人民政府”，请核对" in told.notes[0].message
    both = make_actor(agency, Duty.FILL, Duty.ADMINISTER, branch=True)
    told = check(source, agency, both, kind="annual_report", agency_from_title=True, found_agencies=True, name="文件夹")
    assert [(new.name, new.short_name, new.kind, new.level) for new in told.new_agencies] == [
        ("示范乡人民政府", "示范乡", "township", "township")
    ]
    with pytest.raises((NotAllowed, UnknownAgency)):
        check(source, agency, clerk, agency_from_title=True, found_agencies=True, name="文件夹")


def test_a_document_without_a_title_gets_one_and_says_so(agency, clerk):
    text = "2009年，**区认真贯彻《条例》，现将**区政府信息公开工作自查整改的情况报告如下：\n一、组织领导。\n"
    checked = check([document("无题.txt", text)], agency, clerk, kind="annual_report", name="文件夹")
    assert checked.rows[0]["fields"]["title"] == "（无标题）政府信息公开工作自查整改情况报告"
    assert "拟题为" in checked.notes[0].message


def test_a_zip_gives_its_documents_with_names_in_utf8_or_gbk(db):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("公开/通知.txt", "x")
        archive.writestr("__MACOSX/._通知.txt", "x")
        archive.writestr("GBKNAME.txt", "x")
    data = out.getvalue().replace(b"GBKNAME", "年报1".encode("gbk") + b"__")
    assert [found.name for found in sources.of_zip(data, name="包.zip")] == ["公开/通知.txt", "年报1__.txt"]


def encrypted():
    data = bytearray(zipped({"a.txt": "x"}))
    at = data.find(b"PK\x01\x02")
    data[6] |= 1
    data[at + 8] |= 1
    return bytes(data)


BAD_ARCHIVES = {
    "no archive": (b"nonsense", "不是 ZIP 格式"),
    "outside": (zipped({"../../etc/passwd.txt": "x"}), "压缩包之外的路径"),
    "absolute": (zipped({"/root/a.txt": "x"}), "压缩包之外的路径"),
    "bomb": (zipped({"a.txt": b"0" * 60_000_000}), "解压后过大或者压缩比异常"),
    "empty": (zipped({}), "没有可以导入的内容"),
    "password": (encrypted(), "打开密码"),
}


@pytest.mark.parametrize(("data", "sentence"), BAD_ARCHIVES.values(), ids=BAD_ARCHIVES)
def test_a_zip_that_must_not_be_opened_is_refused(db, nothing_written, data, sentence):
    with pytest.raises(Refusal) as refused:
        sources.of_uploads([("包.zip", lambda: data)])
    assert sentence in refused.value.sentence


def test_a_damaged_entry_of_a_zip_packed_unusually_is_refused(db):
    data = bytearray(zipped({"a.txt": "正文" * 5000}, compression=zipfile.ZIP_LZMA))
    data[60:70] = b"\xff" * 10
    with pytest.raises(Refusal, match="已损坏"):
        sources.of_zip(bytes(data), name="包.zip")[0].read()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five source documents (../shared/seeds) are not here")
def test_the_five_source_documents_name_their_agencies(agency):
    by = make_actor(agency, Duty.FILL, Duty.ADMINISTER, branch=True)
    found = sources.of_path(SEEDS)
    checked = check(found, agency, by, kind="annual_report", agency_from_title=True, found_agencies=True, name="seeds")
    assert checked.problems == []
    assert [row.get("new_agency", "") for row in checked.rows] == [
        "山亭区人民政府", "", "台上镇人民政府", "檀营乡人民政府", "景山街道办事处",
    ]  # fmt: skip
    assert [row["fields"]["extra"]["report_year"] for row in checked.rows] == [2009, 2009, 2009, 2008, 2009]


@pytest.mark.parametrize(("kind", "heading"), [("fee_item", "项目名称"), ("leader", "标题"), ("form", "* 表格名称：")])
def test_a_kind_with_its_own_name_for_the_title_is_known_by_it(kind, heading):
    found = headings.find([[heading, "生成日期", "内容概述"]], kind)
    assert [column.field for _at, column in found.columns] == ["title", "made_on", "summary"]
    assert (found.missing, found.unknown) == ([], ())


def test_the_own_name_of_a_title_belongs_to_its_kind_alone():
    assert headings.find([["表格名称", "生成日期", "内容概述"]]).missing == ["信息名称"]


def test_a_sheet_with_the_usual_name_of_the_title_stays_known():
    assert headings.find([["信息名称", "生成日期"]], "fee_item").missing == []
