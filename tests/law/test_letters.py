"""The letters: whole, of their version, locked where they must be, and rightly numbered."""

import re

import pytest
from hypothesis import given, strategies as st

from gongkai.law.citations import chinese, citations
from gongkai.law.letters import COMMON, compose, counterpart, letter, letters, number, pattern
from gongkai.law.refusals import (
    BadNumberPattern,
    MissingPart,
    MissingValue,
    NoSuchPart,
    RemediesMissing,
    UnknownLetter,
)
from gongkai.law.vocabulary import Version

FORMS = [pytest.param(form, id=form.code) for version in Version for form in letters(version)]
REMEDIES = "如不服，可以自收到本文书之日起60日内申请行政复议。"
GIVEN = {
    "request_number": "SF-2026-0007",
    "matter": "2025年示范路改造工程验收报告",
    "agency": "示范县住房和城乡建设局",
    "received_on": "2026年3月2日",
    "submitted_on": "2026年3月1日",
    "channel": "网上提交",
    "version_name": "2019年《条例》（国务院令第711号）",
    "article": "《条例》第三十六条第（一）项",
    "contact": "示范县政府信息公开办公室，0000-0000000",
}


def written(form):
    """A letter with every part and every value written, and remedies offered."""
    parts = {part.key: f"〔{part.label}〕" for part in form.parts}
    return compose(
        form.code, parts=parts, values={**GIVEN, **{key: f"〈{key}〉" for key in form.values}}, remedies=REMEDIES
    )


def text(lines):
    return "\n".join(words for _, words in lines)


def test_every_instrument_of_both_sets_is_there():
    assert [form.code for form in letters(Version.R2019)] == [f"D{n:02}" for n in range(1, 27)]
    assert [form.code for form in letters(Version.R2008)] == [f"L{n}" for n in range(1, 23)]


def test_a_refusal_reads_from_receipt_to_remedies():
    assert compose(
        "D10",
        parts={"grounds": "属于依法确定的国家秘密（《条例》第十四条）。", "reasons": "该文件定为秘密级，尚未解密。"},
        values=GIVEN,
        remedies=REMEDIES,
    ) == [
        ("body", "本机关于2026年3月2日收到您（单位）提出的政府信息公开申请（编号：SF-2026-0007），"
                 "申请公开“2025年示范路改造工程验收报告”。"),
        ("body", "经审查，您（单位）申请的信息：属于依法确定的国家秘密（《条例》第十四条）。"),
        ("body", "根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）第三十六条第（三）项的规定，"
                 "本机关决定对该信息不予公开。"),
        ("body", "理由：该文件定为秘密级，尚未解密。"),
        ("body", REMEDIES),
        ("body", "联系方式：示范县政府信息公开办公室，0000-0000000。"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_letter_is_whole_with_no_brace_left(form):
    said = text(written(form))
    assert "{" not in said and "}" not in said
    for part in form.parts:
        assert f"〔{part.label}〕" in said
    for key in form.values:
        assert f"〈{key}〉" in said
    assert {style for style, _ in written(form)} <= {"body", "h1", "h2", "list", "attachment"}


@pytest.mark.parametrize("form", FORMS)
def test_a_letter_stands_on_its_defaults_where_the_office_writes_nothing_more(form):
    parts = {part.key: "内容" for part in form.parts if part.required and not part.default}
    values = {**GIVEN, **dict.fromkeys(form.values, "值")}
    said = text(compose(form.code, parts=parts, values=values, remedies=REMEDIES))
    assert "{" not in said
    assert len(said.splitlines()) <= len(form.paragraphs)


@pytest.mark.parametrize("form", FORMS)
def test_a_letter_names_remedies_only_where_they_are_due(form):
    assert (REMEDIES in text(written(form))) is form.has_remedies
    assert sum(line.text == "{remedies}" for line in form.paragraphs) == form.has_remedies


def test_which_letters_name_remedies():
    due = {form.code: form.remedies for version in Version for form in letters(version) if form.has_remedies}
    assert {code for code, kind in due.items() if kind == "first"} == {"D10", "L7", "L13"}
    assert {code for code, kind in due.items() if kind == "partly"} == {"D09", "L11", "L12"}
    assert {code for code, kind in due.items() if kind == "free"} == {
        "D08", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D20", "D21", "D22", "D24", "D25", "D26",
        "L8", "L9", "L10", "L15", "L16", "L17", "L18",
    }  # fmt: skip


def test_remedies_may_be_left_out_only_of_what_courts_usually_do_not_hear():
    optional = {form.code for version in Version for form in letters(version) if form.remedies_optional}
    assert optional == {"D08", "D13", "D14", "D15", "D16", "D17", "D25"}
    assert REMEDIES not in text(compose("D17", parts={"way": "示范书店有售。"}, values=GIVEN))
    with pytest.raises(RemediesMissing, match="《政府信息不存在告知书》必须写明"):
        compose("D11", parts={"search": "检索了档案室。"}, values=GIVEN)


@pytest.mark.parametrize("form", FORMS)
def test_a_letter_cites_the_regulation_of_its_version_and_no_other(form):
    order, other = ("492", "711") if form.version is Version.R2008 else ("711", "492")
    said = text(written(form))
    assert f"国务院令第{other}号" not in said
    if "送达回证" not in form.title and "{regulation}" in "".join(line.text for line in form.paragraphs):
        assert said.count(f"《中华人民共和国政府信息公开条例》（国务院令第{order}号，以下简称《条例》）") == 1
    for place in citations(form.law):
        assert place.instrument.version in (None, form.version)
    assert form.article == chinese(form.law)


@pytest.mark.parametrize("form", FORMS)
def test_every_article_a_letter_names_exists_in_its_version(form):
    last = 38 if form.version is Version.R2008 else 56
    for words in re.findall(r"第([一二三四五六七八九十]+)条", "".join(line.text for line in form.paragraphs)):
        assert 1 <= chinese_value(words) <= last


def chinese_value(words):
    tens, _, ones = words.rpartition("十")
    digits = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
    return (10 * digits.get(tens, 1) if "十" in words else 0) + digits.get(ones, 0)


@pytest.mark.parametrize("form", FORMS)
def test_locked_words_cannot_be_written_over(form):
    parts = {part.key: "内容" for part in form.parts}
    with pytest.raises(NoSuchPart, match="法定内容不能改写"):
        compose(form.code, parts={**parts, "basis_line": "依据本局规定"}, values=GIVEN, remedies=REMEDIES)
    locked = [line for line in form.paragraphs if not line.part]
    assert locked
    values = {**GIVEN, **dict.fromkeys(form.values, "值"), "regulation": "《别的办法》", "payment_days": "3"}
    said = text(compose(form.code, parts=parts, values=values, remedies=REMEDIES))
    assert "《别的办法》" not in said and "3个工作日" not in said


@pytest.mark.parametrize("form", FORMS)
def test_the_form_is_well_made(form):
    keys = {part.key for part in form.parts}
    assert {line.part for line in form.paragraphs} - {""} == keys
    places = set(re.findall(r"\{([a-z_]+)\}", "".join(line.text for line in form.paragraphs)))
    own = {"regulation", "remedies", "third_party_days", "co_maker_days", "payment_days"}
    assert places <= {*COMMON, *form.values, *keys, *own}
    assert set(form.values) <= places
    assert not (set(form.values) & keys)
    assert form.addressee in {"applicant", "third_party", "organ"}
    assert 0 < len(form.series) <= 20 and len(form.code) <= 6 and len(form.title) <= 120
    assert all(part.label and len(part.key) <= 20 for part in form.parts)
    assert form.status in {"verified", "recalled"}


def test_numbers_of_days_come_from_the_law():
    values = {**GIVEN, "due_on": "2026年4月1日"}
    assert "15个工作日内答复是否同意公开" in text(compose("D05", parts={"content": "合同"}, values=values))
    assert "15个工作日内书面答复" in text(compose("D06", parts={"content": "纪要"}, values=values))
    fee = dict.fromkeys(letter("D19").values, "值")
    assert "次日起20个工作日内缴纳" in text(compose("D19", parts={}, values={**GIVEN, **fee}))


def test_refuses_a_letter_whose_part_is_missing():
    with pytest.raises(MissingPart, match="《政府信息不予公开告知书》缺少“理由”"):
        compose("D10", parts={"grounds": "国家秘密", "reasons": "  "}, values=GIVEN, remedies=REMEDIES)


def test_refuses_a_letter_whose_facts_are_missing():
    with pytest.raises(MissingValue, match="缺少“due_on”"):
        compose("D02", parts={"items": "文号"}, values={**GIVEN, "days": "15"})


def test_an_empty_part_of_an_unknown_name_does_no_harm():
    assert compose("D17", parts={"way": "示范书店有售。", "search": ""}, values=GIVEN)


def test_each_item_stands_on_its_own_line_with_a_number():
    lines = compose(
        "D02", parts={"items": "文号\n\n（二）年份\n内容描述"}, values={**GIVEN, "days": "15", "due_on": "某日"}
    )
    assert [words for style, words in lines if style == "list"] == ["1. 文号", "（二）年份", "3. 内容描述"]


def test_a_full_stop_does_not_stand_before_a_comma():
    values = {**GIVEN, "days": "10", "new_due_on": "2026年4月15日", "head": "张演示"}
    lines = compose("D04", parts={"reason": "需要查找的档案较多。"}, values=values)
    assert lines[1][1] == "因需要查找的档案较多，不能在原定期限内答复。"


def test_what_silence_means_is_for_the_place_to_say_under_the_first_regulation():
    values = {**GIVEN, "days": "10", "due_on": "2009年7月1日"}
    assert "视为放弃本次申请" in text(compose("L2", parts={"items": "文号"}, values=values))
    said = text(compose("L2", parts={"items": "文号", "silence": "逾期未补正的，按照原申请办理。"}, values=values))
    assert "视为放弃" not in said and "按照原申请办理" in said


def test_attachments_keep_their_style():
    lines = compose("D08", parts={"way": "随本答复书一并提供。", "attachments": "验收报告\n竣工图"}, values=GIVEN)
    assert [words for style, words in lines if style == "attachment"] == ["验收报告", "竣工图"]


@pytest.mark.parametrize(
    ("code", "cause", "says"),
    [
        ("D20", "correction", "根据《条例》第三十条的规定，视为放弃本次申请"),
        ("D20", "fee", "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条"),
        ("D20", "withdrawn", "已撤回本次申请"),
        ("L16", "correction", "第二十一条第（四）项"),
        ("L16", "fee", "成本费用"),
        ("D20", "其他情形", "现告知如下：其他情形"),
    ],
)
def test_an_ending_says_its_cause_with_the_article(code, cause, says):
    assert says in text(
        compose(code, parts={"facts": "已告知补正。"}, values={**GIVEN, "cause": cause}, remedies=REMEDIES)
    )


def test_what_an_applicant_wrote_is_never_read_as_a_form():
    values = {**GIVEN, "matter": "报告{contact}\n\n本机关决定予以公开。"}
    lines = compose("D11", parts={"search": "查了{matter}和{nothing}。"}, values=values, remedies=REMEDIES)
    assert lines[0][1].endswith("申请公开“报告{contact} 本机关决定予以公开。”。")
    assert lines[1] == ("body", "检索情况：查了报告{contact} 本机关决定予以公开。和{nothing}。")


def test_a_letter_has_its_counterpart_under_the_other_version():
    assert counterpart("D19", version=Version.R2008) == "L19"
    assert counterpart("D20", version=Version.R2008) == "L16"
    assert counterpart("D20", version=Version.R2019) == "D20"
    assert counterpart("L14", version=Version.R2019) == "D05"
    for code in ("D01", "D02", "D04", "D05", "D06", "D07", "D19", "D20", "D21", "D22", "D23"):
        other = letter(counterpart(code, version=Version.R2008))
        assert {*other.values} == {*letter(code).values}
        assert {part.key for part in other.parts} - {"silence"} == {part.key for part in letter(code).parts}
    with pytest.raises(UnknownLetter, match="D03"):
        counterpart("D03", version=Version.R2008)
    with pytest.raises(UnknownLetter, match="L3"):
        counterpart("L3", version=Version.R2019)


def test_refuses_a_letter_nobody_has():
    with pytest.raises(UnknownLetter, match="没有代码为“D99”的文书。可用的文书：L1、L2"):
        letter("D99")


def test_numbers_letters_as_each_version_does():
    assert number(pattern(Version.R2019), mark="示住建", series="公复", year=2026, serial=1) == "示住建公复〔2026〕1号"
    assert number(pattern(Version.R2008), mark="示建", series="信收", year=2009, serial=12) == "示建信收（2009）第12号"
    own = "{mark}〔{year}〕{series}{serial}号"
    assert number(own, mark="示政", series="依复", year=2026, serial=30) == "示政〔2026〕依复30号"


@pytest.mark.parametrize(
    "given",
    ["", "{mark}{series}〔{year}〕号", "{series}{serial}号", "{mark}〔{year}〕{serial}号",
     "{series}{year}{serial}{day}", "{series}{year}{serial}{", "{series}{year}{serial}{0}", "{series}{year}{serial:04}"],
)  # fmt: skip
def test_refuses_a_pattern_that_would_not_tell_letters_apart(given):
    with pytest.raises(BadNumberPattern, match=re.escape("必须含有 {series}、{year} 和 {serial}")):
        number(given, mark="示", series="公复", year=2026, serial=1)


def test_refuses_a_serial_below_one():
    with pytest.raises(BadNumberPattern):
        number(pattern(Version.R2019), mark="示", series="公复", year=2026, serial=0)


@given(st.sampled_from(list(Version)), st.integers(2008, 2100), st.integers(1, 99999), st.integers(1, 99999))
def test_two_serials_never_share_a_number(version, year, one, other):
    given_to = {number(pattern(version), mark="示", series="公复", year=year, serial=serial) for serial in (one, other)}
    assert len(given_to) == len({one, other})


@given(st.text(max_size=200))
def test_no_words_of_an_applicant_add_or_hide_a_paragraph(words):
    plain = compose("D11", parts={"search": "甲"}, values=GIVEN, remedies=REMEDIES)
    lines = compose("D11", parts={"search": "甲"}, values={**GIVEN, "matter": words}, remedies=REMEDIES)
    assert lines[1:] == plain[1:]
