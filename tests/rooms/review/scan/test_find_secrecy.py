"""P12: marks of secrecy stop publishing, bare words are a warning, terms of law are nothing."""

import pytest

from gongkai.review.scan import scan_text


def found(text):
    return [(one.rule, one.severity.value, one.masked) for one in scan_text(text, place="正文")]


def test_the_mark_of_a_state_secret_blocks():
    assert found("机密★5年\n关于工作的报告") == [("P12", "block", "机密★")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("绝密 ★", "绝密 ★"),
        ("秘　密★1年", "秘 密★"),
        ("机　密\n关于工作的报告", "机 密"),
        ("密级：秘密", "密级:秘密"),
        ("机密\n关于工作的报告", "机密"),
        ("【秘密】关于工作的报告", "【秘密】"),
        ("关于工作的报告（机密）", "(机密)"),
        ("内部资料　注意保管", "内部资料 注意保管"),
        ("内部文件，严禁外传", "内部文件,严禁外传"),
        ("内部资料\n正文", "内部资料"),
        ("不得公开\n正文", "不得公开"),
        ("（此件不予公开）", "(此件不予公开"),
        ("（此件依申请公开）", "(此件依申请公开"),
        ("本文件属于机密文件，不要外传", "本文件属于机密"),
        ("该材料涉及国家秘密", "该材料涉及国家秘密"),
    ],
)
def test_marks_of_secret_and_internal_papers_block(text, shown):
    blocked = [one for one in found(text) if one[1] == "block"]
    assert blocked == [("P12", "block", shown)]


@pytest.mark.parametrize("text", ["此件发至县团级", "仅限内部使用", "阅后销毁", "这是一份机密材料"])
def test_limits_of_readership_and_bare_words_are_a_warning(text):
    assert [(rule, severity) for rule, severity, _ in found(text)] == [("P12", "warn")]


@pytest.mark.parametrize(
    "text",
    [
        "涉及国家秘密、商业秘密、个人隐私的信息不予公开。",
        "根据《中华人民共和国保守国家秘密法》开展保密审查。",
        "国家秘密的密级分为绝密、机密、秘密三级。",
        "绝密级国家秘密保密期限不超过三十年",
        "工作秘密、敏感信息管理",
        "以秘密投票方式表决",
        "窃取商业秘密的",
        "内部资料性出版物管理办法",
        "行政机关不得公开涉及商业秘密的政府信息",
        "请考生注意保管准考证",
        "明确标注“此件主动公开、此件依申请公开、此件不予公开”",
        "（此件公开发布）",
        "标明“机密”字样",
        "无记名秘密写票处",
    ],
)
def test_terms_of_law_and_of_daily_work_pass(text):
    assert found(text) == []
