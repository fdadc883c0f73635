"""The annexed statistical form of 2014 to 2018, in the shapes it is copied in."""

import pytest

from gongkai.annual_reports.reading import read_text

ROWS = (
    ("（一）主动公开政府信息数", "条", "120"),
    ("其中：主动公开规范性文件数", "条", "4"),
    ("制发规范性文件总数", "件", "5"),
    ("（一）收到申请数", "件", "11"),
    ("1.当面申请数", "件", "0"),
    ("2.传真申请数", "件", "1"),
    ("七、依申请公开信息收取的费用", "万元", "0.5"),
)
FIGURES = {
    "stat.proactive_total.year": 120,
    "stat.normative_docs_published.year": 4,
    "stat.normative_docs_made.year": 5,
    "stat.requests_total.year": 11,
    "stat.requests_by_channel.in_person.year": 0,
    "stat.requests_by_channel.fax.year": 1,
    "stat.fees_yuan.year": 5000,
}
SHAPES = {
    "one cell a line": "\n".join("\n".join(row) for row in ROWS),
    "tabs": "\n".join("\t".join(row) for row in ROWS),
    "blanks": "\n".join("    ".join(row) for row in ROWS),
    "bars": "\n".join(f"| {' | '.join(row)} |" for row in ROWS),
    "run together": "".join("".join(row) for row in ROWS),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_reads_the_form_in_every_shape(shape):
    text = f"示范局2016年政府信息公开工作年度报告\n附：政府信息公开情况统计表\n统计指标 单位 统计数\n{SHAPES[shape]}\n"
    assert read_text(text).figures == FIGURES


def test_reads_both_columns_where_there_are_two():
    rows = "\n".join("\t".join((*row, f"{row[2]}0")) for row in ROWS)
    figures = read_text(f"政府信息公开情况统计表\n指标名称\t计量单位\t2009年度\t历年累计\n{rows}\n").figures
    assert (figures["stat.requests_total.year"], figures["stat.requests_total.cumulative"]) == (11, 110)


def test_a_form_only_mentioned_takes_nothing_from_the_text():
    text = "示范局2016年政府信息公开工作年度报告\n本报告附政府信息公开情况统计表。\n二、主动公开\n2016年主动公开政府信息120条。\n"
    assert (
        read_text(text + SHAPES["tabs"].replace("（一）", "政府信息公开情况统计表\n（一）", 1)).figures
        == {"proactive_total": 120} | FIGURES
    )
