"""年度报告 as XLSX: each table on a sheet of its own, looking as the form does, its figures as numbers."""

import io
import re
from dataclasses import dataclass
from math import ceil

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.annual_reports.displays import ReportShown, SectionShown
from gongkai.annual_reports.papers import laying, wording
from gongkai.annual_reports.papers.cells import HEADS, Laid, LaidTable, Role, number, placed

FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
LONGEST_NAME = 31
A4 = 9
UPRIGHT, LYING, MANY = 170.0, 255.0, 12  # mm a table takes; with so many columns the page lies on its side
MM_PER_UNIT = 1.95  # of the widths Excel counts in
SIZE, HIGH = 10.5, 15.0  # pt: letters, and from line to line
LETTER = 3.9  # mm a letter takes
FORMS = {"integer": "0", "decimal": "General", "signed": "+0;-0;0"}


def xlsx(shown: ReportShown) -> bytes:
    """The tables of the report, for the public and for working on.

    Law: Report Format 2021; Report Format 2019; Statistics Notice 2014.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": shown.title, "author": shown.agency_name})
    looks = Looks(book, {})
    for section in wording.sections(shown):
        for table in laying.on_paper(section.tables):
            _add(book, looks, shown, section, table)
    book.close()
    return out.getvalue()


@dataclass(frozen=True)
class Looks:
    """How cells look, each look made once."""

    book: Workbook
    made: dict[tuple[tuple[str, object], ...], Format]

    def of(self, **look: object) -> Format:
        """The look with these properties."""
        key = tuple(sorted(look.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format({"font_name": "宋体", "font_size": SIZE, "valign": "vcenter", **look})
        return self.made[key]


def _add(book: Workbook, looks: Looks, shown: ReportShown, section: SectionShown, table: LaidTable) -> None:
    sheet = book.add_worksheet(_name(book, table))
    widths = _widths(table)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width / MM_PER_UNIT)
    top = _above(sheet, looks, shown, table)
    high = [HIGH] * len(table.lines)
    for at, column, cell in placed(table):
        _write(sheet, looks, cell, row=top + at, column=column)
        high[at] = max(high[at], _height(cell, wide=sum(widths[column : column + cell.across])))
    for at, height in enumerate(high):
        sheet.set_row(top + at, height)
    for below, remark in enumerate(wording.remarks(shown, section)):
        sheet.write_string(top + len(table.lines) + below, 0, remark, looks.of(text_wrap=False))
    _print(sheet, table, top=top)


def _above(sheet: Worksheet, looks: Looks, shown: ReportShown, table: LaidTable) -> int:
    """The titles over the table, and the mark of a draft; how many lines they take."""
    titles = [(shown.title, looks.of(bold=True, font_size=16, align="center")), (table.caption, looks.of(bold=True))]
    if wording.is_draft(shown):
        titles.append((wording.draft_words(shown), looks.of(bold=True, font_color="#808080")))
    for at, (words, look) in enumerate(titles):
        sheet.merge_range(at, 0, at, max(len(table.widths) - 1, 1), words, look)
    sheet.set_row(0, 2 * HIGH)
    return len(titles)


def _write(sheet: Worksheet, looks: Looks, cell: Laid, *, row: int, column: int) -> None:
    look = _look(looks, cell)
    if cell.across > 1 or cell.down > 1:
        sheet.merge_range(row, column, row + cell.down - 1, column + cell.across - 1, "", look)
    value = number(cell.shown) if cell.shown else None
    if value is not None:
        sheet.write_number(row, column, float(value), look)
    else:
        sheet.write_string(row, column, cell.text, look) if cell.text else sheet.write_blank(row, column, None, look)


def _look(looks: Looks, cell: Laid) -> Format:
    look: dict[str, object] = {"border": 1, "text_wrap": True, "align": "left" if cell.role is Role.LABEL else "center"}
    if cell.role in HEADS:
        look |= {"bold": True, "bg_color": "#F2F2F2"}
    if cell.shown:
        look["num_format"] = FORMS.get(cell.shown.number, "General")
    return looks.of(**look)


def _widths(table: LaidTable) -> list[float]:
    whole = LYING if len(table.widths) > MANY else UPRIGHT
    return [whole * width / sum(table.widths) for width in table.widths]


def _height(cell: Laid, *, wide: float) -> float:
    """High enough for its text; a cell that reaches over several lines finds room by itself."""
    return HIGH * ceil(len(cell.text) * LETTER / wide) if cell.down == 1 else 0


def _print(sheet: Worksheet, table: LaidTable, *, top: int) -> None:
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer("&C— &P —")
    if len(table.widths) > MANY:
        sheet.set_landscape()
    if table.head:
        sheet.repeat_rows(top, top + len(table.head) - 1)


def _name(book: Workbook, table: LaidTable) -> str:
    """The name on the tab: that of the table, without what Excel forbids, never twice the same."""
    name = FORBIDDEN.sub(" ", wording.bare(table.caption))[:LONGEST_NAME]
    there = len(book.worksheets())
    return (
        name if name not in {one.get_name() for one in book.worksheets()} else f"{name[: LONGEST_NAME - 3]} {there + 1}"
    )
