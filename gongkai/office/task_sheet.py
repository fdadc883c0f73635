"""The breakdown as a workbook: the sheet to fill in, and what came back, line by line."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from gongkai.attachments import intake
from gongkai.attachments.errors import Damaged
from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.sheets import cell_text
from gongkai.law.sentences import say
from gongkai.office.errors_work import BadSheet
from gongkai.office.vocabulary_work import TaskSource

HEADS = ("任务", "要求和措施", "来源", "来源说明", "责任科室", "责任人", "开始日期", "完成时限")
NEEDED = ("任务", "完成时限")
MOST_LINES = 500
MOST_COLUMNS = 60
CHOICES = "选项"
PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
WIDTHS = (34, 44, 12, 34, 14, 12, 13, 13)


@dataclass(frozen=True)
class Line:
    """One filled line: its number in the sheet, and the cells by head."""

    number: int
    cells: Mapping[str, str]


def read(content: bytes, *, name: str) -> list[Line]:
    """The filled lines below the heads of the first sheet; refuses what is no such sheet."""
    examined = intake.harmless(io.BytesIO(content), name=name)
    if examined.kind.code != "xlsx":
        raise BadSheet(problems=say("这不是 XLSX 表格。请使用从本页下载的模板。"), field="upload")
    _must_be_small(examined.data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, ValueError, OSError, IndexError) as broken:
        raise Damaged(name=name) from broken
    return list(_lines([[cell_text(cell).strip() for cell in row] for row in rows]))


def template(lines: Sequence[Sequence[str]], *, sections: Sequence[str], title: str) -> bytes:
    """A workbook with the heads, choices for source and section, and the lines given."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("任务")
    head = book.add_format({"bold": True, "bg_color": "#E8EEF5", "border": 1, "text_wrap": True, "valign": "vcenter"})
    cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    for place, (name, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, f"{name}*" if name in NEEDED else name, head)
    for at, line in enumerate(lines, start=1):
        for place, value in enumerate(line):
            sheet.write_string(at, place, value, cell)
    sources = [source.label for source in TaskSource]
    sheet.data_validation(1, 2, MOST_LINES, 2, {"validate": "list", "source": sources})
    if sections:
        book.add_worksheet(CHOICES).write_column(0, 0, list(sections))
        source = f"={CHOICES}!$A$1:$A${len(sections)}"
        sheet.data_validation(1, 4, MOST_LINES, 4, {"validate": "list", "source": source})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.set_properties({"title": title})
    book.close()
    return buffer.getvalue()


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[Line]:
    heads = [name.rstrip("*＊").strip() for name in rows[0]] if rows else []
    missing = [name for name in NEEDED if name not in heads]
    if missing:
        problems = say("第1行缺少{columns}列。请使用从本页下载的模板。", columns="、".join(missing))
        raise BadSheet(problems=problems, field="upload")
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(row)]
    if len(filled) > MOST_LINES:
        problems = say("一次最多导入{most}项任务，表中有{given}项。", most=MOST_LINES, given=len(filled))
        raise BadSheet(problems=problems, field="upload")
    for number, row in filled:
        yield Line(number, {head: value for head, value in zip(heads, row, strict=False) if head in HEADS})


def _must_be_small(data: bytes) -> None:
    """A single cell far out makes a table of millions of empty ones."""
    parts = Parts(data)
    for part in parts.matching("xl/worksheets/"):
        tree = parts.tree(part)
        for cell in tree.iter() if tree is not None else ():
            found = PLACE.match(cell.get("r", "")) if local(cell) == "c" else None
            if found and (int(found[2]) > 20 * MOST_LINES or _column(found[1]) > MOST_COLUMNS):
                raise BadSheet(problems=say("表格过大。请使用从本页下载的模板。"), field="upload")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
