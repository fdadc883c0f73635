"""XLSX: the cells of every sheet, hidden ones too, and the comments on them."""

import io
from datetime import date, datetime, time

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from gongkai.attachments.ooxml import Parts, local
from gongkai.attachments.texts import LONGEST, Taken, taken

UNREADABLE = "不能读取表格，需人工检查"
HIDDEN_SHEETS = "含有隐藏的工作表，公众下载后可见，请删除后重新上传"
COMMENTED = "含有批注，公众下载后可见，请删除批注后重新上传"


def text_of(data: bytes) -> Taken:
    """Every sheet's name and cells, a line for each row, cells parted by tabs."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            lines = sheet_lines(workbook)
            hidden = any(sheet.visible is not SheetVisibleEnum.Visible for sheet in workbook.sheets_metadata)
    except (CalamineError, ValueError, OSError):
        return Taken(problem=UNREADABLE)
    comments = comment_lines(data)
    problems = ((HIDDEN_SHEETS,) if hidden else ()) + ((COMMENTED,) if comments else ())
    return taken("\n".join([*lines, *comments]), problems=problems)


def sheet_lines(workbook: CalamineWorkbook) -> list[str]:
    """The rows of all sheets with something in them, stopped when enough has been read."""
    lines: list[str] = []
    length = 0
    for name in workbook.sheet_names:
        lines.append(name)
        for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=True):
            line = "\t".join(map(cell_text, row)).strip()
            lines += [line] if line else []
            length += len(line)
            if length > LONGEST:
                return lines
    return lines


def cell_text(value: object) -> str:
    """A cell as a person sees it: whole numbers without a point, dates as dates."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e18:
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).replace("\n", " ")


def comment_lines(data: bytes) -> list[str]:
    """The text of cell comments, which downloaders can read."""
    parts = Parts(data)
    trees = [parts.tree(name) for name in [*parts.matching("xl/comments"), *parts.matching("xl/threadedComments/")]]
    return [
        "".join(e.text or "" for e in tree.iter() if local(e) in {"t", "text"}) for tree in trees if tree is not None
    ]
