"""The report as a web page: heads a screen reader can follow, nothing the sanitiser would touch."""

import lxml.html
import pytest
from hypothesis import given, settings, strategies as st

from gongkai.annual_reports.papers import html
from gongkai.annual_reports.vocabulary import Origin, State
from gongkai.attachments import html as sanitiser
from gongkai.law import forms
from tests.rooms.annual_reports.papers.shown import report_shown


def page(shown):
    return lxml.html.fromstring(f"<div>{html.body(shown)}</div>")


def test_the_page_has_the_sections_of_the_form_and_its_tables():
    made = page(report_shown())
    assert [head.text for head in made.iter("h2")] == [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]  # fmt: skip
    assert [head.text for head in made.iter("h3")] == ["（一）主动公开", "（二）依申请公开"]
    assert [caption.text for caption in made.iter("caption")] == [
        "主动公开政府信息情况：第二十条第（一）项", "主动公开政府信息情况：第二十条第（五）项",
        "主动公开政府信息情况：第二十条第（六）项", "主动公开政府信息情况：第二十条第（八）项",
        "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
    ]  # fmt: skip


@pytest.mark.parametrize("form_key", [form.key for form in forms.forms()])
@pytest.mark.parametrize("state", [State.APPROVED, State.DRAFT])
def test_cleaning_the_page_changes_nothing(form_key, state):
    body = html.body(report_shown(form_key, state=state))
    assert sanitiser.clean(body) == body


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=80))
def test_no_text_becomes_markup(text):
    body = html.body(report_shown(texts={"problems": f"<script>{text}</script><b>&amp;"}))
    assert "<script" not in body and "<b>" not in body


def test_every_figure_has_its_row_and_column_heads():
    table = page(report_shown()).findall(".//table")[4]
    rows = table.findall("thead/tr")
    assert [cell.text for cell in rows[0]] == [
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况",
    ]  # fmt: skip
    assert [(cell.text, cell.get("colspan"), cell.get("rowspan")) for cell in rows[1]] == [
        ("自然人", None, "2"), ("法人或其他组织", "5", None), ("总计", None, "2"),
    ]  # fmt: skip
    assert [cell.text for cell in rows[2]] == ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    body = table.findall("tbody/tr")
    assert len(body) == 25
    assert [(cell.text, cell.get("rowspan"), cell.get("colspan")) for cell in body[2].findall("th")] == [
        ("三、本年度办理结果", "22", None), ("（一）予以公开", None, "2"),
    ]  # fmt: skip
    assert [(cell.text, cell.get("rowspan")) for cell in body[4].findall("th")] == [
        ("（三）不予公开", "8"), ("1.属于国家秘密", None),
    ]  # fmt: skip
    assert all(len(row.findall("td")) == 7 for row in body)
    assert {cell.get("scope") for cell in table.iter("th")} == {"row", "col"}


def test_fifteen_columns_stand_under_three_lines_of_heads():
    table = page(report_shown()).findall(".//table")[5]
    rows = table.findall("thead/tr")
    assert [(cell.text, cell.get("colspan")) for cell in rows[0]] == [("行政复议", "5"), ("行政诉讼", "10")]
    assert [(cell.text, cell.get("rowspan"), cell.get("colspan")) for cell in rows[1]][-3:] == [
        ("总计", "2", None), ("未经复议直接起诉", None, "5"), ("复议后起诉", None, "5"),
    ]  # fmt: skip
    assert len(rows[2]) == 10 and len(table.findall("tbody/tr/td")) == 15


def test_a_version_that_is_not_approved_says_so():
    assert html.body(report_shown(state=State.SUBMITTED)).startswith("<p><strong>草稿（已报送，未经审定）</strong></p>")
    assert "草稿" not in html.body(report_shown())


def test_blank_stays_blank_and_a_dash_has_its_reason():
    shown = report_shown(values={}, not_applicable={"t2.penalties": "本机关没有行政处罚职权。"})
    cells = [cell.text for cell in page(shown).iter("td")]
    assert cells.count("—") == 1 and set(cells) == {"—", None}
    assert "<p>注：“—”表示不适用：本机关没有行政处罚职权。</p>" in html.body(shown)


def test_an_old_report_has_no_empty_sections():
    shown = report_shown(origin=Origin.FILE, texts={"general": "", "problems": "", "other": ""})
    assert [head.text[0] for head in page(shown).iter("h2")] == ["二", "三", "四"]


def test_nothing_of_the_office_is_printed():
    body = html.body(report_shown())
    assert "收费台账" not in body and "张演示" not in body and "请核对" not in body
