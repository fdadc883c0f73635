"""信息种类: one file a kind, one rule for what may stand in its fields."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from gongkai.law import kinds
from gongkai.law.collections import collections
from gongkai.law.kinds import dictionary
from gongkai.law.kinds.definitions import SHAPES, KindField
from gongkai.law.kinds.files import read_folder
from gongkai.law.refusals import BadLawFile
from gongkai.law.vocabulary import ItemKind

TODAY = date(2026, 3, 2)
RELIEF = {
    "group_served": "城市最低生活保障对象",
    "amount": "780",
    "per": "每人每月",
    "valid_from": "2026年1月1日",
    "basis": "示政发〔2026〕3号",
}
GUIDE_FIELDS = {
    "办事机构", "申报条件", "所需证件", "办理流程", "收费标准", "提交材料", "办理地点", "办理期限", "工作时间", "咨询电话",
    "办理依据", "申报范围", "网上申请", "服务对象", "常见问题",
}  # fmt: skip


def one_field(shape, **more):
    """A kind with a single field of a shape."""
    said = {"code": "x", "name": "栏", "english": "X", "shape": shape, "most": 0} | more
    return kinds.Kind("k", "种", "K", "", "", fields=(KindField(**said),))


def read_one(shape, given, **more):
    """What one value is read as, or the sentence that says what is wrong with it."""
    values, problems = kinds.read(one_field(shape, **more), {"x": given}, today=TODAY)
    return problems[0][1] if problems else values.get("x")


def test_reads_what_a_form_a_sheet_or_a_machine_says_the_same_way():
    values, problems = kinds.read(kinds.kind("relief"), RELIEF, today=TODAY)
    assert problems == []
    assert values == {
        "group_served": "城市最低生活保障对象",
        "amount": "780.00",
        "per": "person_month",
        "valid_from": "2026-01-01",
        "basis": "示政发〔2026〕3号",
    }


def test_every_missing_field_is_named_at_once():
    _values, problems = kinds.read(kinds.kind("relief"), {}, today=TODAY)
    assert problems == [
        ("group_served", "请填写“保障对象”。"),
        ("amount", "请填写“标准”。"),
        ("per", "请填写“计发方式”。"),
        ("valid_from", "请填写“执行日期”。"),
        ("basis", "请填写“依据”。"),
    ]


def test_an_end_before_the_beginning_is_refused():
    _values, problems = kinds.read(kinds.kind("relief"), RELIEF | {"valid_to": "2025-12-31"}, today=TODAY)
    assert problems == [("valid_to", "“截止日期”早于“执行日期”，请核对两个日期。")]


@pytest.mark.parametrize(
    ("shape", "given", "kept"),
    [
        ("text", "  两\n行  ", "两 行"),
        ("lines", "一\r\n二 ", "一\n二"),
        ("number", 3.0, "3"),
        ("day", "2026/3/1", "2026-03-01"),
        ("day", "20260301", "2026-03-01"),
        ("day", date(2026, 3, 1), "2026-03-01"),
        ("day", datetime(2026, 3, 1, 8, tzinfo=UTC), "2026-03-01"),
        ("year", "2025年度", 2025),
        ("year", 2025.0, 2025),
        ("count", "1,200", 1200),
        ("money", "￥12.5".replace("￥", "¥"), "12.50"),
        ("money", "１２", "12.00"),
        ("percent", "35%", "35.00"),
        ("yes_no", "是", True),
        ("yes_no", False, False),
        ("phone", "010-5550123、5550124", "010-5550123、5550124"),
        ("link", "https://www.example.gov.cn/a", "https://www.example.gov.cn/a"),
        ("text", "", None),
    ],
)
def test_a_value_is_kept_in_one_way(shape, given, kept):
    assert read_one(shape, given, most=300 if shape in {"text", "lines", "number", "phone", "link"} else 0) == kept


@pytest.mark.parametrize(
    ("shape", "given"),
    [
        ("text", "零\x00字节"),
        ("text", "字" * 301),
        ("day", "2026-02-30"),
        ("day", "0001-01-01"),
        ("day", "9999-12-31"),
        ("day", "明天"),
        ("year", "二〇二六"),
        ("year", "1900"),
        ("count", "1.5"),
        ("count", "-1"),
        ("count", "9" * 40),
        ("money", "12.345"),
        ("money", "1e9"),
        ("money", "NaN"),
        ("percent", "101"),
        ("yes_no", "也许"),
        ("phone", "没有"),
        ("link", "javascript:alert(1)"),
        ("link", "http://[bad"),
    ],
)
def test_what_cannot_be_right_is_refused_in_a_sentence(shape, given):
    told = read_one(shape, given, most=300 if shape in {"text", "phone", "link"} else 0)
    assert isinstance(told, str) and told.startswith("“栏”") and told.endswith("。")


def test_a_choice_is_taken_by_its_code_or_its_word_and_nothing_else():
    offered = (("a", "甲"), ("b", "乙"))
    assert read_one("choice", "甲", choices=offered) == "a"
    assert read_one("choices", "乙、甲", choices=offered) == ["a", "b"]
    assert read_one("choices", ["b"], choices=offered) == ["b"]
    assert read_one("choice", "丙", choices=offered) == "“栏”没有“丙”这一项，请从甲、乙中选择。"


def test_a_day_that_must_have_come_is_refused_when_it_has_not():
    assert read_one("day", "2026-03-03", past=True) == "“栏”（2026-03-03）晚于今天，请核对。"
    assert read_one("day", "2026-03-02", past=True) == "2026-03-02"


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_money_is_kept_to_the_cent(amount):
    assert Decimal(read_one("money", str(amount))) == amount


@given(st.text(max_size=40))
def test_reading_what_was_kept_changes_nothing(text):
    kind = one_field("lines", most=300)
    values, _problems = kinds.read(kind, {"x": text}, today=TODAY)
    assert kinds.read(kind, values, today=TODAY) == (values, [])


@given(st.sampled_from(sorted(SHAPES)), st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans()))
def test_nothing_that_is_typed_breaks_the_reading(shape, given):
    offered = (("a", "甲"),) if shape in {"choice", "choices"} else ()
    told = read_one(shape, given, choices=offered, most=30)
    assert told is None or isinstance(told, str | int | list)


def test_a_service_guide_has_the_fields_people_look_for():
    assert {field.name for field in kinds.kind("service_guide").fields} >= GUIDE_FIELDS
    assert kinds.kind("service_guide").title_name == "事务名称"


def test_news_and_internal_notices_never_count_as_statutory_disclosure():
    assert kinds.not_statutory() == {"news", "internal_notice"}
    assert [code for code, _name in kinds.choices() if code not in dict(kinds.choices(internal=False))] == [
        "internal_notice"
    ]


def test_what_is_for_the_office_alone_stays_there():
    extra = {"party": "示范公司", "_identity_number": "1", "unknown": "留", "_mark": "不留"}
    assert kinds.public_values(kinds.kind("penalty"), extra) == {"party": "示范公司", "unknown": "留"}
    assert kinds.public_values(kinds.kind("document"), {"signatory": "张演示"}) == {}


def test_the_few_kinds_code_names_have_files_and_are_called_the_same():
    named = [(kind.value, kind.label) for kind in ItemKind]
    assert set(named) < set(kinds.choices())


def test_an_unknown_kind_is_refused_and_still_has_a_name():
    with pytest.raises(kinds.UnknownInfoKind):
        kinds.kind("nothing")
    assert kinds.name_of("nothing") == "nothing"


def test_every_field_is_explained_by_sheet_schema_and_dictionary_alike():
    for kind in kinds.KINDS.values():
        codes = [field.code for field in kind.fields]
        assert [column.field for column in kinds.sheet_columns(kind)] == codes
        schema = kinds.json_schema(kind)
        assert list(schema["properties"]) == codes
        assert schema["required"] == [column.field for column in kinds.sheet_columns(kind) if column.must]
        assert [entry.field.code for entry in dictionary.entries(kind)] == codes
        assert all(len(entry.cells()) == len(dictionary.HEADS) for entry in dictionary.entries(kind))


def test_a_public_schema_names_no_field_of_the_office():
    schema = kinds.json_schema(kinds.kind("licence"), public=True)
    assert "_identity_number" not in schema["properties"] and "licensee" in schema["properties"]


def test_every_example_can_be_read_by_its_own_rule():
    for kind in kinds.KINDS.values():
        told = {field.code: field.example for field in kind.fields if field.example}
        _values, problems = kinds.read(kind, told, today=TODAY)
        assert [(code, said) for code, said in problems if code in told] == []


def test_what_an_item_says_is_told_in_words():
    values, _problems = kinds.read(kinds.kind("relief"), RELIEF, today=TODAY)
    told = {one.field.code: one.text for one in kinds.said_of(kinds.kind("relief"), values)}
    assert told["amount"] == "780.00元" and told["per"] == "每人每月"


def test_the_collections_take_in_kinds_and_columns():
    found = collections()
    assert list(found) == ["guides", "convenience", "forms"]
    assert found["forms"].kinds == ("service_guide", "form")
    assert found["convenience"].columns([("c1", "便民服务"), ("c2", "财政预算")]) == ("c1",)


NEW = """
code = "well"
name = "水井信息"
english = "Well"
about = "公共水井的位置和水质。"
law = "Regulation 2019, Art. 20(13)"

[[field]]
code = "depth"
name = "深度"
english = "Depth"
shape = "count"
must = true
unit = "米"
"""


def test_one_new_file_is_a_new_kind(tmp_path):
    (tmp_path / "well.toml").write_text(NEW, "utf-8")
    kind = read_folder(tmp_path)["well"]
    assert kinds.read(kind, {"depth": "12米"}, today=TODAY) == ({"depth": 12}, [])
    assert kinds.sheet_columns(kind)[0].heading == "深度（米）"
    assert kinds.json_schema(kind)["properties"]["depth"]["x-unit"] == "米"


@pytest.mark.parametrize(
    "broken",
    [
        NEW.replace('code = "well"', 'code = "other"'),
        NEW.replace('shape = "count"', 'shape = "colour"'),
        NEW.replace('shape = "count"', 'shape = "choice"'),
        NEW.replace('code = "depth"', 'code = "Tiefe!"'),
        NEW.replace("must = true", 'follows = "nothing"'),
        NEW.replace("must = true", 'follows = "depth"'),
        NEW.replace("must = true", "colour = 1"),
        NEW.replace("Art. 20(13)", "Art. 99"),
        NEW + '\n[[field]]\ncode = "depth"\nname = "又"\nenglish = "E"\nshape = "text"\n',
        "not toml at all [",
    ],
)
def test_a_file_that_cannot_be_right_is_refused_by_name(tmp_path, broken):
    (tmp_path / "well.toml").write_text(broken, "utf-8")
    with pytest.raises(BadLawFile) as refused:
        read_folder(tmp_path)
    assert "well.toml" in refused.value.sentence
