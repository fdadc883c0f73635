"""The metadata sheet 核心元数据表 to fill in offline, with lists to choose from and checks inside the sheet itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from gongkai.information.content import SUMMARY_LIMIT, TITLE_LIMIT
from gongkai.information.importing.cells import grounds_of
from gongkai.information.importing.headings import Column, columns
from gongkai.information.importing.shapes import Lists
from gongkai.law.vocabulary import ItemKind, Openness

SHEET, HELP, OPTIONS = "核心元数据表", "填表说明", "选项"
ROWS = 5000  # rows the checks cover
_EARLIEST = date(1949, 1, 1)
_WIDE = {
    "title": 46,
    "summary": 40,
    "body": 50,
    "column_code": 26,
    "doc_number": 24,
    "ground_code": 30,
    "ground_reason": 30,
}
_LIMITS = {"title": TITLE_LIMIT, "summary": SUMMARY_LIMIT}
_GENERAL = (
    "每行一条信息，第1行的列名请勿修改；列可以调换顺序，不用的列可以删除（信息名称、生成日期必须保留）。",
    "以“（示例”开头的一行是示例，导入时自动跳过。",
    "标红的单元格表示缺少必填项、文号重复，或者不予公开没有写依据。",
    "日期可以写成2026-03-01、2026/3/1、2026年3月1日或者20260301。",
    "导入前系统先校验，一次列出全部错误及其单元格；有错误时不导入任何内容，也可以选择只导入正确的行。",
    "同一条信息重复导入不会重复：有文号的按文号识别，没有文号的按名称和生成日期识别。",
    "涉密信息不得填入本表，不得导入本系统。",
)


def template(lists: Lists, *, today: date) -> bytes:
    """The workbook: the sheet with one example row, the explanation, and the lists it chooses from.

    Law: Directory Guide 2009.
    """
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    styles = _styles(book)
    sheet, explained = book.add_worksheet(SHEET), book.add_worksheet(HELP)
    ranges = _write_options(book.add_worksheet(OPTIONS), _options(lists), styles)
    for at, column in enumerate(columns()):
        _write_column(sheet, at, column, styles, ranges=ranges, today=today)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, 0, len(columns()) - 1)
    _mark_wrong(sheet, styles)
    _explain(explained, styles)
    book.close()
    return buffer.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    head = {"bold": True, "border": 1, "valign": "vcenter", "text_wrap": True}
    return {
        "must": book.add_format(head | {"bg_color": "#F6D5D0"}),
        "head": book.add_format(head | {"bg_color": "#E3ECF5"}),
        "example": book.add_format({"italic": True, "font_color": "#6B7280", "valign": "top"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        "text": book.add_format({"num_format": "@", "valign": "top"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "wrong": book.add_format({"bg_color": "#F4B6AE"}),
    }


def _options(lists: Lists) -> dict[str, list[str]]:
    """What each column offers, as names."""
    return {
        "kind": [kind.label for kind in ItemKind],
        "openness": [openness.label for openness in Openness],
        "column_code": _names(lists.columns),
        "subject_code": _names(lists.subjects),
        "genre_code": _names(lists.genres),
        "ground_code": [name for name in grounds_of() if name.endswith("）")],
        "secrecy": ["非涉密"],
    }


def _names(names: Mapping[str, str]) -> list[str]:
    """Names as people write them: no codes; one that several share with its superior before it."""
    plain = [name for name, code in names.items() if code and code != name and "/" not in name]
    told = {names[name] for name in plain}
    return plain + [name for name, code in names.items() if "/" in name and code not in told]


def _write_options(sheet: Any, options: Mapping[str, Sequence[str]], styles: Mapping[str, Any]) -> dict[str, str]:
    """One list below another heading each; answers with the range of every list."""
    ranges = {}
    names = {column.field: column.name for column in columns()}
    for at, (field, offered) in enumerate(options.items()):
        sheet.write_string(0, at, names[field], styles["head"])
        sheet.write_column(1, at, offered)
        sheet.set_column(at, at, 30)
        letter = xl_col_to_name(at)
        if offered:
            ranges[field] = f"={OPTIONS}!${letter}$2:${letter}${len(offered) + 1}"
    return ranges


def _write_column(
    sheet: Any, at: int, column: Column, styles: Mapping[str, Any], *, ranges: Mapping[str, str], today: date
) -> None:
    sheet.write_string(0, at, column.name, styles["must" if column.must else "head"])
    sheet.write_comment(0, at, column.help)
    is_day = column.read == "date"
    sheet.set_column(at, at, _WIDE.get(column.field, 14), styles["day" if is_day else "text"])
    if column.example:
        sheet.write_string(1, at, column.example, styles["example"])
    rule = _rule(column, ranges, today)
    if rule:
        title = {"error_title": column.name, "input_title": column.name, "input_message": column.help[:250]}
        sheet.data_validation(1, at, ROWS, at, {"ignore_blank": True, **title, **rule})


def _rule(column: Column, ranges: Mapping[str, str], today: date) -> dict[str, Any] | None:
    """What Excel checks while the sheet is being filled in."""
    if column.field in ranges:
        words = {"error_message": f"请从下拉列表中选择{column.name}。"}
        return {"validate": "list", "source": ranges[column.field], **words}
    if column.read == "date":
        last = today if column.must or column.past else date(2100, 12, 31)
        words = {"error_message": f"请填写日期，例如2026-03-01，不晚于{last:%Y-%m-%d}。", "error_type": "warning"}
        return {"validate": "date", "criteria": "between", "minimum": _EARLIEST, "maximum": last, **words}
    limit = column.limit or _LIMITS.get(column.field)
    if limit:
        return {"validate": "length", "criteria": "<=", "value": limit, "error_message": f"最多{limit}字，请精简。"}
    return None


def _mark_wrong(sheet: Any, styles: Mapping[str, Any]) -> None:
    """Colour what will be refused: must-cells left empty, a number used twice, withheld without its ground."""
    place = {column.field: at for at, column in enumerate(columns())}
    letter = {field: xl_col_to_name(at) for field, at in place.items()}
    last = xl_col_to_name(len(place) - 1)
    number, ground = letter["doc_number"], letter["ground_code"]
    rules = {field: f'=AND(TRIM(${letter[field]}2)="",COUNTA($A2:${last}2)>0)' for field in ("title", "made_on")}
    rules["doc_number"] = f'=AND(${number}2<>"",COUNTIF(${number}$2:${number}${ROWS + 1},${number}2)>1)'
    rules["ground_code"] = f'=AND(${letter["openness"]}2="{Openness.WITHHELD.label}",${ground}2="")'
    for field, formula in rules.items():
        at = place[field]
        sheet.conditional_format(1, at, ROWS, at, {"type": "formula", "criteria": formula, "format": styles["wrong"]})


def _explain(sheet: Any, styles: Mapping[str, Any]) -> None:
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 80)
    for at, sentence in enumerate(_GENERAL):
        sheet.merge_range(at, 0, at, 2, f"{at + 1}．{sentence}", styles["wrap"])
    top = len(_GENERAL) + 1
    for at, head in enumerate(("列名", "是否必填", "填写要求")):
        sheet.write_string(top, at, head, styles["head"])
    for row, column in enumerate(columns(), start=top + 1):
        sheet.write_string(row, 0, column.name, styles["text"])
        sheet.write_string(row, 1, "必填" if column.must else "", styles["text"])
        sheet.write_string(row, 2, column.help, styles["wrap"])
