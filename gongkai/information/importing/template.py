"""The sheet of a kind to fill in offline or to edit: lists to choose from, checks, a column that says how far a row is."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from gongkai.information.importing import offered as offering, versions
from gongkai.information.importing.headings import Column, columns
from gongkai.information.importing.rules import formula_of, marks, rule
from gongkai.information.importing.shapes import Lists
from gongkai.information.importing.spreadsheet import MARK_SHEET
from gongkai.law import kinds

SHEET, HELP, OPTIONS = "核心元数据表", "填表说明", "选项"
STATUS = "填写情况"
ROWS = 5000  # rows the checks cover
EXAMPLE = "（示例，导入时自动跳过）"
_DAY_SHAPES = {"date", "day"}
_WIDE = {
    "title": 46,
    "summary": 40,
    "body": 50,
    "column_code": 26,
    "doc_number": 24,
    "ground_code": 30,
    "ground_reason": 30,
}
_GENERAL = (
    "每行一条信息，第1行的列名请勿修改；列可以调换顺序，不用的列可以删除（信息名称、生成日期必须保留）。",
    "以“（示例”开头的一行是示例，导入时自动跳过。",
    "“填写情况”一列自动显示还缺什么；标红的单元格表示缺少必填项、文号重复，或者不予公开没有写依据。",
    "日期可以写成2026-03-01、2026/3/1、2026年3月1日或者20260301。",
    "导入前系统先校验，一次列出全部错误及其单元格；有错误时不导入任何内容，也可以选择只导入正确的行。",
    "同一条信息重复导入不会重复：有文号的按文号识别，没有文号的按名称和生成日期识别；从系统导出的行按隐藏的系统编号识别。",
    "从系统导出修改的：没有改动的行不受影响；别人在您导出之后改过的，导入时两边并列显示，由您选择。",
    "模板更新后，按旧模板填写的表格不能导入，请下载新模板。",
    "涉密信息不得填入本表，不得导入本系统。",
)


def template(lists: Lists, *, today: date, kind: str = "") -> bytes:
    """The empty workbook of a kind with one example row; without a kind, the one for mixed lists.

    Law: Directory Guide 2009.
    """
    return workbook(columns(kind), lists, today=today, kind=kind, rows=None, count=ROWS)


def workbook(
    shown: Sequence[Column],
    lists: Lists,
    *,
    today: date,
    kind: str,
    rows: Iterable[Sequence[str]] | None,
    count: int,
) -> bytes:
    """A workbook with these columns: the rows given, or the example; the explanation, the lists, the edition."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "constant_memory": rows is not None})
    styles = _styles(book)
    sheet, explained = book.add_worksheet(_called(kind)), book.add_worksheet(HELP)
    ranges = _write_options(book.add_worksheet(OPTIONS), offering.offered(shown, lists), shown, styles)
    _write_heads(sheet, shown, styles, kind=kind)
    for at, column in enumerate(shown, start=1):
        _check(sheet, at, column, ranges=ranges, today=today, count=count)
    _write_rows(sheet, shown, rows, styles)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, 0, len(shown))
    for at, formula in marks(shown, count=count, long=rows is not None):
        sheet.conditional_format(1, at, count, at, {"type": "formula", "criteria": formula, "format": styles["wrong"]})
    _explain(explained, shown, styles)
    for one, wide in ((sheet, 2), (explained, 1)):
        _for_paper(one, pages_wide=wide)
    sheet.repeat_rows(0)
    sheet.repeat_columns(1)
    _write_edition(book, kind)
    book.close()
    return buffer.getvalue()


def _for_paper(sheet: Any, *, pages_wide: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(pages_wide, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer("&C&P / &N")


def _called(kind: str) -> str:
    return kinds.name_of(kind)[:31] if kind else SHEET


def _styles(book: Any) -> dict[str, Any]:
    head = {"bold": True, "border": 1, "valign": "vcenter", "text_wrap": True}
    return {
        "must": book.add_format(head | {"bg_color": "#F6D5D0"}),
        "head": book.add_format(head | {"bg_color": "#E3ECF5"}),
        "status": book.add_format({"font_color": "#374151", "valign": "top"}),
        "example": book.add_format({"italic": True, "font_color": "#6B7280", "valign": "top"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        "text": book.add_format({"num_format": "@", "valign": "top"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "wrong": book.add_format({"bg_color": "#F4B6AE"}),
    }


def _write_heads(sheet: Any, shown: Sequence[Column], styles: Mapping[str, Any], *, kind: str) -> None:
    sheet.set_column(0, 0, 16, styles["status"])
    sheet.write_string(0, 0, STATUS, styles["head"])
    for at, column in enumerate(shown, start=1):
        name = f"{column.name}（请勿修改，{versions.version_of(kind)}）" if column.hidden else column.name
        sheet.write_string(0, at, name, styles["must" if column.must else "head"])
        if column.help and not column.hidden:
            sheet.write_comment(0, at, column.help)
        style = styles["day" if _is_day(column) else "text"]
        sheet.set_column(at, at, _WIDE.get(column.field, 14), style, {"hidden": column.hidden})


def _write_rows(
    sheet: Any, shown: Sequence[Column], rows: Iterable[Sequence[str]] | None, styles: Mapping[str, Any]
) -> None:
    """The example and empty rows with their status, or the rows given."""
    status = formula_of(shown)
    if rows is None:
        _write_example(sheet, shown, styles)
    days = [_is_day(column) for column in shown]
    for number, cells in enumerate([()] * (ROWS - 1) if rows is None else rows, start=2 if rows is None else 1):
        sheet.write_formula(number, 0, status.format(row=number + 1), styles["status"], "")
        for at, cell in enumerate(cells):
            if cell and days[at]:
                sheet.write_datetime(number, at + 1, date.fromisoformat(cell), styles["day"])
            elif cell:
                sheet.write_string(number, at + 1, cell, styles["text"])


def _write_example(sheet: Any, shown: Sequence[Column], styles: Mapping[str, Any]) -> None:
    for at, column in enumerate(shown, start=1):
        if column.example:
            text = EXAMPLE + column.example if column.field == "title" else column.example
            sheet.write_string(1, at, text, styles["example"])


def _is_day(column: Column) -> bool:
    return column.read == "date" or column.shape == "day"


def _write_options(
    sheet: Any, options: Mapping[str, Sequence[str]], shown: Sequence[Column], styles: Mapping[str, Any]
) -> dict[str, str]:
    """One list below its heading each, row by row; answers with the range of every list."""
    names = {column.field: column.name for column in shown}
    offered = [(field, lines) for field, lines in options.items() if lines and field in names]
    for at, (field, _lines) in enumerate(offered):
        sheet.set_column(at, at, 30)
        sheet.write_string(0, at, names[field], styles["head"])
    for row in range(max((len(lines) for _field, lines in offered), default=0)):
        for at, (_field, lines) in enumerate(offered):
            if row < len(lines):
                sheet.write_string(row + 1, at, lines[row])
    return {
        field: f"={OPTIONS}!${xl_col_to_name(at)}$2:${xl_col_to_name(at)}${len(lines) + 1}"
        for at, (field, lines) in enumerate(offered)
    }


def _check(sheet: Any, at: int, column: Column, *, ranges: Mapping[str, str], today: date, count: int) -> None:
    found = None if column.hidden else rule(column, ranges, today)
    if found:
        title = {"error_title": column.name[:32], "input_title": column.name[:32], "input_message": column.help[:250]}
        sheet.data_validation(1, at, count, at, {"ignore_blank": True, **title, **found})


def _explain(sheet: Any, shown: Sequence[Column], styles: Mapping[str, Any]) -> None:
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 80)
    for at, sentence in enumerate(_GENERAL):
        sheet.merge_range(at, 0, at, 2, f"{at + 1}．{sentence}", styles["wrap"])
    top = len(_GENERAL) + 1
    for at, head in enumerate(("列名", "是否必填", "填写要求")):
        sheet.write_string(top, at, head, styles["head"])
    for row, column in enumerate((one for one in shown if not one.hidden), start=top + 1):
        sheet.write_string(row, 0, column.name, styles["text"])
        sheet.write_string(row, 1, "必填" if column.must else "", styles["text"])
        sheet.write_string(row, 2, column.help, styles["wrap"])


def _write_edition(book: Any, kind: str) -> None:
    """The edition of the template, on a sheet nobody sees and under a name of the workbook."""
    sheet = book.add_worksheet(MARK_SHEET)
    sheet.write_string(0, 0, versions.version_of(kind))
    sheet.very_hidden()
    book.define_name(versions.MARK_NAME, f"={MARK_SHEET}!$A$1")
