"""The figures for machines: CSV and JSON with every cell, its unit and its key."""

import csv
import io
import json
from decimal import Decimal

from gongkai.annual_reports.papers import exports
from gongkai.annual_reports.vocabulary import State
from gongkai.law import forms
from tests.rooms.annual_reports.papers.shown import numbered, report_shown


def rows(shown):
    text = exports.figures_csv(shown).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_every_cell_is_a_line_of_the_csv():
    found = rows(report_shown())
    assert len(found) == 200
    assert found[10] == {
        "key": "t3.new_received.natural", "table": "三、收到和处理政府信息公开申请情况",
        "row": "一、本年新收政府信息公开申请数量", "column": "自然人", "unit": "件", "value": "11",
    }  # fmt: skip
    assert found[11]["column"] == "法人或其他组织/商业企业"
    assert (found[190]["row"], found[190]["column"]) == ("行政诉讼/未经复议直接起诉", "结果维持")
    assert found[9]["table"] == "二、主动公开政府信息情况/第二十条第（八）项" and found[9]["unit"] == "万元"


def test_the_csv_opens_rightly_in_a_spreadsheet():
    assert exports.figures_csv(report_shown()).startswith(b"\xef\xbb\xbfkey,table,row,column,unit,value\r\n")


def test_the_json_says_what_it_is_about():
    said = json.loads(exports.figures_json(report_shown()))
    figures = said.pop("figures")
    assert said == {
        "title": "示范县人民政府2025年政府信息公开工作年度报告", "agency": "示范县人民政府", "year": 2025,
        "period": "year", "ordinal": 1, "scope": "own", "form": "report_2021", "version": 1, "draft": False,
    }  # fmt: skip
    assert len(figures) == 200
    assert figures[9] == {
        "key": "t2.fees.amount_wan", "table": "二、主动公开政府信息情况/第二十条第（八）项", "row": "行政事业性收费",
        "column": "本年收费金额（单位：万元）", "unit": "万元", "value": 10, "applicable": True, "reason": "",
    }  # fmt: skip
    assert json.loads(exports.figures_json(report_shown(state=State.DRAFT)))["draft"] is True


def test_what_is_blank_is_empty_and_what_does_not_apply_says_why():
    shown = report_shown(values={}, not_applicable={"t2.penalties": "没有职权"})
    assert {row["value"] for row in rows(shown)} == {""}
    told = {one["key"]: one for one in json.loads(exports.figures_json(shown))["figures"]}
    assert (told["t2.penalties.decisions"]["applicable"], told["t2.penalties.decisions"]["reason"]) == (
        False,
        "没有职权",
    )
    assert (told["t2.coercion.decisions"]["applicable"], told["t2.coercion.decisions"]["value"]) == (True, None)


def test_amounts_are_given_in_the_unit_beside_them():
    values = numbered(forms.form("statistics_2014")) | {"stat.fees_yuan.year": Decimal("67050")}
    fee = next(row for row in rows(report_shown("statistics_2014", values)) if row["key"] == "stat.fees_yuan.year")
    assert (fee["value"], fee["unit"]) == ("6.705", "万元")


def test_a_signed_figure_is_a_number():
    found = {row["key"]: row["value"] for row in rows(report_shown("report_2019"))}
    assert found["t2.licensing.items_change"] == "8"


def test_nothing_of_the_office_is_exported():
    said = exports.figures_json(report_shown()).decode() + exports.figures_csv(report_shown()).decode()
    assert "收费台账" not in said and "张演示" not in said
