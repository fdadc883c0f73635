"""XLSX: the cells of every sheet, hidden ones too, with the row each stands in; old .xls the same way."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from gongkai.attachments import sheet_parts
from gongkai.attachments.ooxml import Parts
from gongkai.attachments.texts import LONGEST, Gathered, Taken

UNREADABLE = "不能读取表格，需人工检查"
HIDDEN_SHEETS = "含有隐藏的工作表，公众下载后可见，请删除后重新上传"
HIDDEN_CELLS = "含有隐藏的行或列，公众下载后可见，请删除后重新上传"
COMMENTED = "含有批注，公众下载后可见，请删除批注后重新上传"
BROKEN = (CalamineError, ValueError, OSError)
NOTHING_HIDDEN: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Concealed:
    """Which rows and columns of a sheet are hidden, counted from 1."""

    rows: frozenset[int] = NOTHING_HIDDEN
    columns: frozenset[int] = NOTHING_HIDDEN


def text_of(data: bytes) -> Taken:
    """Every sheet's name and cells, a line for each row, cells parted by tabs; then what stands beside the cells."""
    into = Gathered()
    try:
        parts = Parts(data)
        add_sheets(data, into, concealed=sheet_parts.concealed_in(parts))
    except BROKEN:
        return Taken(problem=UNREADABLE)
    sheet_parts.add_all(parts, into)
    return into.taken()


def old_text_of(data: bytes) -> Taken:
    """The same for a workbook of Excel 97–2003; comments and hidden rows cannot be told there."""
    into = Gathered()
    try:
        add_sheets(data, into, concealed={})
    except BROKEN:
        return Taken(problem=UNREADABLE)
    return into.taken()


def add_sheets(data: bytes, into: Gathered, *, concealed: dict[str, tuple[frozenset[int], frozenset[int]]]) -> None:
    """The cells of all sheets, stopped when enough has been read."""
    length = 0
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        shown = {each.name: each.visible is SheetVisibleEnum.Visible for each in workbook.sheets_metadata}
        if not all(shown.values()):
            into.note(HIDDEN_SHEETS)
        for name in workbook.sheet_names:
            place = f"工作表“{name}”" if shown.get(name, True) else f"隐藏的工作表“{name}”"
            into.add(f"{place}名称", name)
            hidden = Concealed(*concealed.get(name, (NOTHING_HIDDEN, NOTHING_HIDDEN)))
            if hidden.rows or hidden.columns:
                into.note(HIDDEN_CELLS)
            sheet = workbook.get_sheet_by_name(name)
            for run in runs_of(sheet, hidden):
                length += sum(map(len, run.lines))
                known = {"row": run.first, "column": run.column, "hidden_columns": tuple(sorted(hidden.columns))}
                into.add(place + ("隐藏的" if run.hidden else ""), "\n".join(run.lines), **known)
            if length > LONGEST:
                return


@dataclass
class Run:
    """Rows of a sheet that follow each other, all shown or all hidden."""

    first: int
    column: int
    hidden: bool
    lines: list[str]


def runs_of(sheet: CalamineSheet, hidden: Concealed) -> Iterator[Run]:
    """The rows with something in them, those that belong together in one run."""
    start = sheet.start
    if start is None:
        return
    run: Run | None = None
    for number, row in enumerate(sheet.to_python(skip_empty_area=True), start[0] + 1):
        line = "\t".join(map(cell_text, row)).rstrip()
        follows = run is not None and run.first + len(run.lines) == number and run.hidden is (number in hidden.rows)
        if run is not None and not (follows and line):
            yield run
            run = None
        if line and run is None:
            run = Run(number, start[1] + 1, number in hidden.rows, [line])
        elif line and run is not None:
            run.lines.append(line)
    if run is not None:
        yield run


def cell_text(value: object) -> str:
    """A cell as a person sees it: whole numbers without a point, dates as dates."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e18:
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return re.sub(r"[\n\t]", " ", str(value))
