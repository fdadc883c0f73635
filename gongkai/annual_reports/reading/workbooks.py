"""An XLSX as text: a line for each row, cells parted by tabs, merged cells once, blank cells kept."""

import io
import re
from collections.abc import Iterator

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from gongkai.attachments.errors import Damaged
from gongkai.attachments.sheets import cell_text

LONGEST = 400_000  # characters: more than any report; what is longer is refused afterwards
NAME_NOBODY_GAVE = re.compile(r"(?:Sheet|工作表)\d*")
HEADING = re.compile(r"报告|年报|统计[报表]|情况")


def text_of(data: bytes, *, name: str) -> str:
    """All sheets in order."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return "\n".join(lines_of(workbook))
    except (CalamineError, ValueError, OSError) as broken:
        raise Damaged(name=name) from broken


def lines_of(workbook: CalamineWorkbook) -> Iterator[str]:
    """The lines of every sheet, stopped when enough has been read; a sheet without a heading has its name over it."""
    length = 0
    for name in workbook.sheet_names:
        lines = [line for line in rows_of(workbook.get_sheet_by_name(name)) if line.strip()]
        if lines and not is_heading(lines[0]) and not NAME_NOBODY_GAVE.fullmatch(name):
            yield name
        for line in lines:
            length += len(line)
            if length > LONGEST:
                return
            yield line


def rows_of(sheet: CalamineSheet) -> Iterator[str]:
    """The rows of a sheet, without the cells that only go on with a merged one."""
    covered = covered_by(sheet)
    top, left = sheet.start or (0, 0)
    for row, cells in enumerate(sheet.to_python(skip_empty_area=True), start=top):
        kept = [cell for column, cell in enumerate(cells, start=left) if (row, column) not in covered]
        yield "\t".join(map(cell_text, kept))


def covered_by(sheet: CalamineSheet) -> set[tuple[int, int]]:
    """The places merged into another cell."""
    reach = sheet.end or (0, 0)
    return {
        (row, column)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        for row in range(top, min(bottom, reach[0]) + 1)
        for column in range(left, min(right, reach[1]) + 1)
        if (row, column) != (top, left)
    }


def is_heading(line: str) -> bool:
    """Whether a line is one cell that says what the sheet is."""
    return "\t" not in line.strip() and bool(HEADING.search(line))
