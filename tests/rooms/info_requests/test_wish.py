"""What is asked for: complete, possible, and nothing the law of the day does not ask."""

import pytest

from gongkai.info_requests.errors_intake import BadWish
from gongkai.info_requests.wish import checked_wish
from gongkai.law.vocabulary import Version
from tests.rooms.info_requests.cases import identity, wish


def problem(field, *, version=Version.R2019, who=None, **changes):
    """The sentence about one field, or nothing."""
    try:
        checked_wish(wish(**changes), version=version, identity=who or identity())
    except BadWish as refusal:
        return refusal.problems.get(field, "")
    return ""


def test_a_complete_wish_passes_tidied():
    kept = checked_wish(
        wish(title=" 资金\r\n方案 ", description="第一行\r\n第二行\u200b "), version=Version.R2019, identity=identity()
    )
    assert (kept.title, kept.description) == ("资金 方案", "第一行\n第二行")


def test_purpose_and_waiver_belong_to_the_law_of_2008():
    said = wish(purpose="科研的需要", waiver_reason="经济困难")
    new = checked_wish(said, version=Version.R2019, identity=identity())
    old = checked_wish(said, version=Version.R2008, identity=identity())
    assert (new.purpose, new.waiver_reason) == ("", "")
    assert (old.purpose, old.waiver_reason) == ("科研的需要", "经济困难")
    assert "用途" in problem("purpose", version=Version.R2008)


@pytest.mark.parametrize(
    ("field", "changes", "says"),
    [
        ("title", {"title": " "}, "第二十九条"),
        ("title", {"title": "长" * 201}, "最多200字，现有201字"),
        ("description", {"description": "长" * 10_000}, "最多5000字，现有10000字"),
        ("description", {"description": "看<SCRIPT src=x>"}, "网页代码"),
        ("title", {"title": "方案\x00"}, "控制字符"),
        ("doc_hint", {"doc_hint": "javascript:alert(1)"}, "网页代码"),
        ("help_needed", {"help_needed": "\ud83d"}, "乱码"),
        ("kind", {"kind": "complaint"}, "申请事项"),
        ("description", {"kind": "correction", "description": ""}, "第四十一条"),
        ("form_wanted", {"form_wanted": ""}, "载体形式"),
        ("form_wanted", {"form_wanted": "stone"}, "载体形式"),
        ("form_wanted", {"form_wanted": "paper", "way_wanted": "email"}, "电子文本"),
        ("form_wanted", {"form_wanted": "disc", "way_wanted": "online"}, "电子文本"),
        ("way_wanted", {"way_wanted": "pigeon"}, "获取信息的方式"),
    ],
)
def test_each_field_that_cannot_be_is_told(field, changes, says):
    assert says in problem(field, **changes)


@pytest.mark.parametrize(
    ("way", "form", "missing", "says"),
    [
        ("email", "electronic", "email", "电子邮箱"),
        ("post", "paper", "address", "通信地址"),
        ("fax", "paper", "fax", "传真号码"),
    ],
)
def test_a_way_of_receiving_needs_its_address(way, form, missing, says):
    who = identity(fax="0000-0000000")
    assert problem("way_wanted", who=who, way_wanted=way, form_wanted=form) == ""
    lacking = identity(**({"fax": "0000-0000000"} | {missing: ""}))
    assert says in problem("way_wanted", who=lacking, way_wanted=way, form_wanted=form)


def test_words_with_signs_of_comparison_are_no_code():
    assert problem("description", description="面积 < 90 且 > 60 平方米的，a<b>c 的情况") == ""
