"""The scan as a whole: order, places, counts, masks, and what it must never show."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gongkai.attachments.readers import read_document
from gongkai.review.scan import ScanContext, fingerprint, scan_text, scan_title

SEEDS = Path(__file__).resolve().parents[5] / "shared" / "seeds"
ID = "11010519491231002X"


def test_a_finding_says_what_why_and_what_to_do_where_it_stands():
    [one] = scan_text(f"申请人：{ID}", place="附件《名单.xlsx》")
    assert (one.rule, one.severity.value, one.place, one.offset, one.length) == (
        "P1",
        "block",
        "附件《名单.xlsx》",
        4,
        18,
    )
    assert one.message == (
        "发现公民身份证号码。公开会泄露个人信息（《条例》2019年第十五条）。请删除，确需列示的只保留前三位和后四位。"
    )


def test_the_place_is_counted_in_the_text_as_it_was_given():
    text = "手\u200b机\u200b：１３８\u200b００１３８０００。"
    [one] = scan_text(text, place="正文")
    assert text[one.offset : one.offset + one.length] == "１３８\u200b００１３８０００"
    assert one.value == "13800138000"


def test_the_same_value_is_one_finding_with_its_count():
    [one] = scan_text("13800138000，13800138000，138 0013 8000", place="正文")
    assert (one.count, one.offset) == (3, 0)
    assert one.message.endswith("（本处共3次）")


def test_the_worst_comes_first():
    rules = [one.rule for one in scan_text("电话0310-2345678，截止目前，13800138000", place="正文")]
    assert rules == ["P3", "T5", "P4"]


def test_clean_text_has_no_findings():
    text = "示范县人民政府关于印发《办法》的通知\n各乡镇人民政府：\n现将《办法》印发给你们，请认真贯彻执行。\n（此件公开发布）"
    assert scan_text(text, place="正文") == []
    assert scan_text("", place="正文") == []


def test_a_mask_never_shows_the_whole_value():
    texts = [
        ID,
        "13800138000",
        "4111111111111111",
        "E12345678",
        "京A12345",
        "家住示范村12号3室",
        "a@163.com",
        "110105491231002",
        "0310-2345678",
    ]
    for one in (found for text in texts for found in scan_text(text, place="正文")):
        assert one.value not in one.masked
        assert one.value not in one.message


def test_a_fingerprint_needs_its_key():
    assert fingerprint(ID, key=b"a") == fingerprint(ID, key=b"a")
    assert fingerprint(ID, key=b"a") != fingerprint(ID, key=b"b")
    assert len(fingerprint(ID, key=b"a")) == 64


@given(st.text(alphabet="0123456789Xx -１２３\u200b*区[]【】号秘密★京AE@.国务院第令《》\n", max_size=80))
def test_any_text_can_be_scanned_and_places_lie_inside_it(text):
    for one in scan_text(
        text, place="正文", context=ScanContext(own_names=frozenset({"青山镇"}), kind="annual_report")
    ):
        assert 0 <= one.offset < one.offset + one.length <= len(text)


EXPECTED = {
    "000": ("山亭区人民政府", [("标题", "T4", "山亭区人民政府信息公开工作年度报告", 1)]),
    "001": (
        "",
        [
            ("正文", "T1", "**区", 14),
            ("正文", "T1", "**市", 6),
            ("正文", "T1", "**经济开发区", 1),
            ("正文", "T6", "国办发明电【2009】16号", 1),
            ("正文", "T6", "南府办函[2009]171号", 1),
            ("正文", "T7", "制定了制定了", 1),
            ("正文", "T5", "法制政府", 1),
            ("正文", "T5", "建立建全", 1),
            ("正文", "T11", "国务院办公厅关于实施中华人民共和国政府信息公开条例若干问题的意见", 1),
        ],
    ),
    "002": (
        "台上镇",
        [
            ("正文", "T3", "集安市", 4),
            ("正文", "T10", "我市", 1),
            ("正文", "T5", "截止目前", 1),
            ("正文", "T11", "中共中央办公厅、国务院办公厅关于进一步推行政府信息公开的意见", 1),
            ("正文", "T11", "国务院办公厅关于做好实行<中华人民共和国政府信息公开条例>准备工作的通知", 1),
        ],
    ),
    "003": (
        "檀营乡",
        [
            ("正文", "T8", "国务院第492号令", 3),
            ("正文", "T9", "《条例》第三十二条", 1),
            ("正文", "T5", "已申请公开", 1),
            ("正文", "T11", "关于贯彻施行<中华人民共和国政府信息公开条例>准备工作的通知", 2),
        ],
    ),
    "004": (
        "景山街道办事处",
        [
            ("正文", "T2", "[bookmark: _GoBack]", 1),
            ("正文", "T3", "安定门街道", 1),
            ("正文", "T5", "国家机密", 1),
            ("正文", "P4", "01064041147", 1),
        ],
    ),
}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five source documents are not beside this checkout")
@pytest.mark.parametrize("number", EXPECTED)
def test_the_five_source_documents_show_their_known_faults_and_no_others(number):
    [path] = SEEDS.glob(f"{number}_*.txt")
    agency, expected = EXPECTED[number]
    read = read_document(path.read_bytes(), name=path.name)
    context = ScanContext(own_names=frozenset({agency} - {""}), kind="annual_report")
    found = scan_title(read.title, context=context) + scan_text(read.body_text, place="正文", context=context)
    assert [(one.place, one.rule, one.value, one.count) for one in found] == expected
