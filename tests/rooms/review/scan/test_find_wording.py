"""T rules: faults of the text, and correct text that only looks like one."""

import pytest

from gongkai.review.scan import ScanContext, scan_text, scan_title

STREET = ScanContext(
    own_names=frozenset({"示范区景山街道办事处", "景山街道办事处", "示范区人民政府"}),
    other_names=frozenset({"安定门街道办事处", "示范区教育局"}),
    kind="annual_report",
)
TOWN = ScanContext(own_names=frozenset({"青山镇人民政府", "示范县人民政府"}), kind="annual_report")


def found(text, context=None):
    return [(one.rule, one.severity.value, one.value) for one in scan_text(text, place="正文", context=context)]


def said(text, context=None):
    [one] = scan_text(text, place="正文", context=context)
    return one.message


def test_a_starred_unit_blocks():
    assert found("**区政府信息公开工作") == [("T1", "block", "**区")]


@pytest.mark.parametrize("text", ["XX县人民政府", "××镇", "某某街道", "某县", "○○乡", "**同志"])
def test_other_hidden_names_are_a_warning(text):
    assert [(rule, severity) for rule, severity, _ in found(text)] == [("T1", "warn")]


@pytest.mark.parametrize("text", ["申请人张某某", "138****8000市区", "2**3", "XXL型", "某些地区", "×3区间"])
def test_names_of_persons_and_signs_are_no_hidden_units(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[bookmark: _GoBack]2009年", "[bookmark: _GoBack]"),
        ("见_GoBack处", "_GoBack"),
        ("见第错误！未找到引用源。页", "错误!未找到引用源。"),
        ('HYPERLINK "http://a.cn"', 'HYPERLINK "http://a.cn"'),
        ("甲&nbsp;乙", "&nbsp;"),
        ("<p>甲", "<p>"),
        ("锟斤拷", "锟斤拷"),
        ("[请在此输入标题]", "[请在此输入标题]"),
    ],
)  # fmt: skip
def test_leftovers_of_word_and_web_are_a_warning(text, value):
    assert ("T2", "warn", value) in found(text)


@pytest.mark.parametrize("text", ["3<5，x>2", "A&B公司", "[2009]", "错误！请重试"])
def test_ordinary_signs_are_no_leftovers(text):
    assert [one for one in found(text) if one[0] == "T2"] == []


def test_another_streets_name_in_a_streets_own_report_is_a_warning():
    assert found("推进安定门街道自身建设", STREET) == [("T3", "warn", "安定门街道")]


def test_a_strange_name_is_found_without_any_register():
    assert found("调整集安市政务公开领导小组，我镇", TOWN) == [("T3", "warn", "集安市")]


@pytest.mark.parametrize(
    "text",
    [
        "景山街道办事处负责，街道各科室配合",
        "在示范区人民政府领导下",
        "各乡镇、各街道办事处",
        "全街道、城乡社区、示范区教育局",
        "安定门街道、交道口街道等兄弟单位",
        "城镇居民和小城镇建设",
    ],
)
def test_own_names_superiors_and_lists_pass(text):
    assert found(text, STREET) == []


def test_other_kinds_of_item_may_name_whom_they_like():
    assert found("推进安定门街道自身建设", ScanContext(own_names=STREET.own_names, kind="document")) == []


def test_a_report_without_its_year_in_the_title_is_a_warning():
    [one] = scan_title("示范县政府信息公开工作年度报告", context=ScanContext(kind="annual_report"))
    assert (one.rule, one.severity.value, one.place) == ("T4", "warn", "标题")


@pytest.mark.parametrize("title", ["示范县2009年政府信息公开工作年度报告", "示范县二〇〇九年度政府信息公开年报"])
def test_a_title_with_its_year_passes(title):
    assert scan_title(title, context=ScanContext(kind="annual_report")) == []


def test_other_items_need_no_year_in_their_title():
    assert scan_title("示范县供水公告", context=ScanContext(kind="notice")) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("涉及国家机密、商业秘密", "国家秘密"),
        ("保护商业机密", "商业秘密"),
        ("已申请公开工作引发的问题", "依申请公开"),
        ("建立建全机制", "建立健全"),
        ("截止目前", "截至"),
        ("建设法制政府", "法治政府"),
    ],
)
def test_wrong_terms_name_the_right_one(text, right):
    assert f"请改为“{right}”" in said(text)


@pytest.mark.parametrize(
    "text", ["国家秘密", "已依申请公开工作规程办理", "申请人已申请公开该信息", "截止日期为3月1日", "法制办公室"]
)
def test_right_terms_pass(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("（国办发明电【2009】16号）", "国办发明电〔2009〕16号"),
        ("(南府办函[2009]171号)", "南府办函〔2009〕171号"),
        ("示政发（2009）5号", "示政发〔2009〕5号"),
        ("示政发〔2009〕第05号", "示政发〔2009〕5号"),
    ],
)
def test_wrong_brackets_in_a_number_name_the_right_form(text, right):
    assert f"请改为“{right}”" in said(text)


@pytest.mark.parametrize(
    "text", ["京政办发〔2007〕71号", "（2009）示行初字第12号", "国务院令第711号", "示范路[2009]3号楼"]
)
def test_right_numbers_and_case_numbers_pass(text):
    assert found(text) == []


def test_doubled_words_are_a_warning():
    assert found("其中包括制定了制定了《办法》") == [("T7", "warn", "制定了制定了")]
    assert found("关于关于印发") == [("T7", "warn", "关于关于")]


@pytest.mark.parametrize(
    "text", ["示范县人民政府政府信息公开指南", "研究研究再定", "一条一条落实", "……哈哈哈哈哈哈", "层层把关，人人有责"]
)
def test_doubling_that_is_meant_passes(text):
    assert found(text) == []


def test_a_decree_number_in_the_wrong_order_names_the_right_one():
    assert "请改为“国务院令第492号”" in said("《条例》（国务院第492号令）")
    assert found("国务院令第492号") == []


def test_an_article_cited_for_something_else_is_a_warning():
    text = "按照《条例》第三十二条要求，建立政府信息公开工作季度报告制度。"
    assert found(text) == [("T9", "warn", "《条例》第三十二条")]
    assert found("按照《条例》第三十二条要求编制年度报告。另建立季度报告制度。") == []


def test_a_town_that_calls_itself_a_city_throughout_is_a_warning():
    assert found("我市重视。我市公开。我市没有收费。", TOWN) == [("T10", "warn", "我市")]
    assert found("我市重视。我市公开。我市没有收费。我镇落实。", TOWN) == []


def test_a_title_that_resembles_a_known_one_names_it():
    message = said("根据《关于进一步推行政府信息公开的意见》要求")
    assert "《中共中央办公厅、国务院办公厅关于进一步推行政务公开的意见》（中办发〔2005〕12号）" in message
    assert found("根据《关于进一步推行政府信息公开的意见》要求") == [
        ("T11", "info", "关于进一步推行政府信息公开的意见")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "《关于进一步推行政务公开的意见》",
        "《中共中央办公厅 国务院办公厅关于全面推进政务公开工作的意见》",
        "《中华人民共和国政府信息公开条例》",
        "《示范县2026年农村饮水安全工作要点》",
        "《关于印发示范县森林防火应急预案的通知》",
    ],
)
def test_a_title_written_rightly_and_one_of_something_else_are_no_finding(text):
    assert [rule for rule, _severity, _value in found(text)] == []
