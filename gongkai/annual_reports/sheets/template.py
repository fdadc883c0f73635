"""The official form as an XLSX to fill in: locked labels, checked cells, sums that say whether they hold.

It opens in Excel and in WPS, and prints on A4 across.
"""

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from math import ceil
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from gongkai.annual_reports.keeping import reason_for
from gongkai.annual_reports.sheets import formulas, stamp
from gongkai.annual_reports.sheets.balances import WRONG, balances_of
from gongkai.annual_reports.sheets.layout import CHECK, TITLE_ROW, UNIT_ROW, pages_of, reason_key
from gongkai.annual_reports.sheets.looks import A4, HELP, HELP_SHEET, LINE, looks_of, rule_of, widths_of
from gongkai.annual_reports.sheets.places import Block, Page, Spot, Words
from gongkai.annual_reports.sheets.stamp import Stamp
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.forms import Form
from gongkai.law.report_periods import ReportPeriod

Values = Mapping[str, Decimal | None]


def template(
    form: Form,
    *,
    agency_name: str,
    agency_code: str,
    period: ReportPeriod,
    scope: str,
    values: Values | None = None,
    reasons: Mapping[str, str] | None = None,
) -> bytes:
    """The form of one body for one period as XLSX; `values`, in the unit kept, are filled in where they are known.

    `reasons` say why figures do not apply, by their key or the beginning of their keys.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    made = stamp.stamp_of(form, agency_name=agency_name, agency_code=agency_code, period=period, scope=Scope(scope))
    looks = looks_of(book)
    for page in pages_of(form):
        sheet = book.add_worksheet(page.name)
        _draw(sheet, page, form, made, values or {}, looks)
        _draw_reasons(sheet, page, values or {}, reasons or {}, looks)
    _explain(book.add_worksheet(HELP_SHEET), looks)
    _hide(book.add_worksheet(stamp.SHEET), form, made)
    book.set_properties({"title": f"{agency_name}{period.label}{form.title}", "subject": form.key})
    book.close()
    return buffer.getvalue()


def _draw(sheet: Any, page: Page, form: Form, made: Stamp, values: Values, looks: Mapping[str, Any]) -> None:
    sheet.merge_range(TITLE_ROW, 0, TITLE_ROW, page.columns - 1, page.title, looks["title"])
    sheet.set_row(TITLE_ROW, 30)
    sheet.merge_range(UNIT_ROW, 0, UNIT_ROW, page.columns - 1, _unit_line(page, made), looks["unit_line"])
    for first, last, width in widths_of(page):
        sheet.set_column(first, last, width)
    for block in page.blocks:
        _draw_block(sheet, block, looks)
    spots = {spot.key: spot for spot in page.spots}
    for spot in page.spots:
        _draw_spot(sheet, spot, values.get(spot.key), looks)
    _draw_sums(sheet, page, spots, balances_of(form, made.period.year), values, looks)
    _set_paper(sheet, page, form, made)


def _unit_line(page: Page, made: Stamp) -> str:
    units = "、".join(dict.fromkeys(spot.cell.unit for spot in page.spots))
    whose = f"填报单位：{made.agency_name}（{made.agency_code}）"
    return f"{whose}　　报告期：{made.period.label}　　口径：{made.scope.label}　　计量单位：{units}"


def _draw_block(sheet: Any, block: Block, looks: Mapping[str, Any]) -> None:
    _set_heights(sheet, block)
    for words in block.words:
        _draw_words(sheet, words, looks)
    if not block.table.across:
        for row, column in {(spot.row, spot.reason_at[1]) for spot in block.spots}:
            sheet.write_blank(row, block.check_column, None, looks["check"])
            sheet.write_blank(row, column, None, looks["reason"])
        return
    width = len(block.table.columns)
    for row, column in {spot.reason_at for spot in block.spots}:
        sheet.merge_range(row - 1, column, row - 1, column + width - 1, "", looks["check"])
        sheet.merge_range(row, column, row, column + width - 1, "", looks["reason"])


def _draw_words(sheet: Any, words: Words, looks: Mapping[str, Any]) -> None:
    look = looks[f"label{words.level}"] if words.kind == "label" else looks[words.kind]
    if (words.row, words.column) == (words.to_row, words.to_column):
        sheet.write_string(words.row, words.column, words.text, look)
    else:
        sheet.merge_range(words.row, words.column, words.to_row, words.to_column, words.text, look)


def _set_heights(sheet: Any, block: Block) -> None:
    """Rows high enough for the longest words that stand in one cell of them."""
    lines: dict[int, int] = {}
    for words in block.words:
        if (words.row, words.column) == (words.to_row, words.to_column):
            room = A4["label"] if words.kind == "label" else A4["figure"]
            lines[words.row] = max(lines.get(words.row, 1), ceil((_width(words.text) + 2 * words.level) / room))
    for row, most in lines.items():
        sheet.set_row(row, LINE * most)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _draw_spot(sheet: Any, spot: Spot, value: Decimal | None, looks: Mapping[str, Any]) -> None:
    sheet.data_validation(spot.row, spot.column, spot.row, spot.column, rule_of(spot.cell))
    look = looks["figure"]
    if spot.to_column > spot.column:
        sheet.merge_range(spot.row, spot.column, spot.row, spot.to_column, "", look)
    if value is None:
        sheet.write_blank(spot.row, spot.column, None, look)
    else:
        sheet.write_number(spot.row, spot.column, float(value / spot.cell.row.scale), look)


def _draw_reasons(sheet: Any, page: Page, values: Values, reasons: Mapping[str, str], looks: Mapping[str, Any]) -> None:
    for spot in page.spots:
        reason = "" if values.get(spot.key) is not None else reason_for(spot.key, reasons)
        if reason:
            sheet.write_string(*spot.reason_at, reason, looks["reason"])


def _draw_sums(
    sheet: Any, page: Page, spots: Mapping[str, Spot], balances: Any, values: Values, looks: Mapping[str, Any]
) -> None:
    """The formulas, and the words before those that stand in a row of their own."""
    places = formulas.places_of(page, balances)
    rows = {row for row, _ in places}
    for (row, column), told in places.items():
        sheet.write_formula(row, column, formulas.formula(told, spots), looks["check"], formulas.verdict(told, values))
    for block in page.blocks:
        if block.check_row in rows and not block.table.across:
            sheet.write_string(block.check_row, 0, CHECK, looks["label0"])
    wrong = {"type": "text", "criteria": "begins with", "value": WRONG, "format": looks["wrong"]}
    sheet.conditional_format(0, 0, page.blocks[-1].last_row, page.columns - 1, wrong)


def _set_paper(sheet: Any, page: Page, form: Form, made: Stamp) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.repeat_rows(TITLE_ROW, UNIT_ROW)
    sheet.print_area(0, 0, page.blocks[-1].last_row, page.columns - 1)
    sheet.set_footer(f"&L&8{form.key}　{made.template}-{made.edition}&R&8第 &P 页，共 &N 页")
    sheet.freeze_panes(UNIT_ROW + 1, 0)
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _explain(sheet: Any, looks: Mapping[str, Any]) -> None:
    sheet.set_column(0, 0, 110)
    for at, sentence in enumerate(HELP):
        sheet.write_string(at, 0, f"{at + 1}．{sentence}", looks["help"])
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()


def _hide(sheet: Any, form: Form, made: Stamp) -> None:
    """The hidden sheet: the stamp, then the key of every cell with its place, its label and where its row says 不适用."""
    sheet.write_string(0, 0, stamp.MARK)
    row = 1
    for name, value in made.rows():
        sheet.write_row(row, 0, [name, value])
        row += 1
    for page in pages_of(form):
        for spot in page.spots:
            address, reason = xl_rowcol_to_cell(spot.row, spot.column), xl_rowcol_to_cell(*spot.reason_at)
            sheet.write_row(row, 0, [spot.key, page.name, address, reason, reason_key(spot)])
            row += 1
    sheet.protect()
    sheet.very_hidden()
