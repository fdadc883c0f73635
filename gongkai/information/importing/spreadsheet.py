"""Reading the cells of an XLSX or a CSV, only after what could exhaust the machine is ruled out."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from gongkai.attachments import archives, encodings, kinds, names
from gongkai.attachments.errors import EmptyFile, NotText, UnknownKind
from gongkai.information.importing.errors import SheetUnreadable, TooManyRows, TooWide

MOST_ROWS = 120_000
MOST_COLUMNS = 78  # up to BZ
MOST_TEXT = 1_000_000_000  # characters the cells may come to in all
READABLE = "XLSX、CSV"
_SAMPLE = 65_536
_FAR_RIGHT = re.compile(rb'<c [^>]*?r="(?:[C-Z][A-Z]|[A-Z]{3})\d')
_FAR_DOWN = re.compile(rb'<(?:row|c) [^>]*?\br="[A-Z]*(\d{6,})"')
_REFERENCE = re.compile(rb't="s"[^>]*><v>(\d{1,9})</v>')
_PARTS = re.compile(r"xl/worksheets/[^/]+\.xml")
_SHARED = "xl/sharedStrings.xml"
MARK_SHEET = "_gongkai"  # a sheet nobody sees, which names the edition of the template
_OVERLAP = 64
_CHUNK = 4 * 1024 * 1024


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet from its first row on; `left` is how many columns stand empty before the first value."""

    name: str
    rows: Iterator[Sequence[object]]
    left: int = 0
    version: str = ""  # of the template it was made from, where it says so


def read_sheet(data: bytes, *, name: str) -> Sheet:
    """The first sheet people see in an XLSX, or a CSV in UTF-8, UTF-16 or GB18030; refuses, with a sentence, anything else."""
    shown = names.safe_name(name)
    names.must_not_be_classified(shown)
    if not data.strip():
        raise EmptyFile(name=shown)
    suffix = names.extension(shown)
    if suffix in {"xls", "et"}:
        raise SheetUnreadable(name=shown, why="旧版Excel格式（XLS）和WPS表格格式（ET）不能直接读取")
    if suffix not in {"xlsx", "csv"}:
        kinds.must_be_accepted(suffix, name=shown)
        raise UnknownKind(name=shown, accepted=READABLE)
    kinds.kind_of(
        data[:_SAMPLE] if suffix == "csv" and not data.startswith(b"PK") else data, name=shown
    ) if suffix == "xlsx" else None
    return _workbook(data, shown) if suffix == "xlsx" else _csv(data, shown)


def letter(column: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def text_of(value: object) -> str:
    """A cell as a person sees it: no outer blanks, whole numbers without a point."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _workbook(data: bytes, name: str) -> Sheet:
    archives.must_be_safe(data, name=name)
    _must_be_small(data, name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        visible = [meta.name for meta in book.sheets_metadata if meta.visible is SheetVisibleEnum.Visible]
        sheet = book.get_sheet_by_name((visible or book.sheet_names)[0])
    except (CalamineError, ValueError, OSError, IndexError) as broken:
        raise SheetUnreadable(name=name, why="文件内部结构不完整") from broken
    left = (sheet.start or (0, 0))[1]
    return Sheet(name, _values(sheet.iter_rows(), name), left, _version(book))


def _version(book: CalamineWorkbook) -> str:
    """What the sheet nobody sees says of the template."""
    if MARK_SHEET not in book.sheet_names:
        return ""
    try:
        rows = book.get_sheet_by_name(MARK_SHEET).to_python(nrows=1)
    except (CalamineError, ValueError):
        return ""
    return text_of(rows[0][0])[:40] if rows and rows[0] else ""


def _values(rows: Iterator[Sequence[object]], name: str) -> Iterator[Sequence[object]]:
    """The rows one by one, from the sheet's very first row, though only from the first column with a value."""
    try:
        yield from rows
    except (CalamineError, ValueError) as broken:
        raise SheetUnreadable(name=name, why="有单元格的内容无法识别") from broken


def _must_be_small(data: bytes, name: str) -> None:
    """Refuse far-off cells and texts repeated without end, which a small file can name and no memory can hold."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [part for part in archive.namelist() if _PARTS.fullmatch(part)]
        references = sum(_look_through(archive, part, name) for part in parts)
        lengths = _shared_lengths(archive)
        if references * max(lengths, default=0) > MOST_TEXT:
            _must_come_to_little(archive, parts, lengths, name)


def _look_through(archive: zipfile.ZipFile, part: str, name: str) -> int:
    """Refuse what lies too far right or down; the number of cells whose text is kept apart."""
    references, tail = 0, b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = tail + chunk
            if _FAR_RIGHT.search(text):
                raise TooWide(name=name, limit=MOST_COLUMNS)
            if any(int(number) > MOST_ROWS for number in _FAR_DOWN.findall(text)):
                raise TooManyRows(name=name, limit=MOST_ROWS)
            references += chunk.count(b't="s"')
            tail = text[-_OVERLAP:]
    return references


def _shared_lengths(archive: zipfile.ZipFile) -> list[int]:
    """How long each text kept apart is, in bytes; read in pieces."""
    lengths: list[int] = []
    if _SHARED not in archive.namelist():
        return lengths
    with archive.open(_SHARED) as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            *whole, tail = (tail + chunk).split(b"</si>")
            lengths += [len(part) for part in whole]
    return [*lengths, len(tail)]


def _must_come_to_little(archive: zipfile.ZipFile, parts: list[str], lengths: list[int], name: str) -> None:
    total = 0
    for part in parts:
        for number in map(int, _REFERENCE.findall(archive.read(part))):
            total += lengths[number] if number < len(lengths) else 0
            if total > MOST_TEXT:
                raise SheetUnreadable(name=name, why="单元格内容的总量异常")


def _csv(data: bytes, name: str) -> Sheet:
    text = _decoded(data, name)
    csv.field_size_limit(1_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    return Sheet(name, _lines(reader, name))


def _decoded(data: bytes, name: str) -> str:
    """The text, whichever of the offices' encodings it is in; plausibility is judged by its beginning."""
    for encoding in encodings.candidates(data):
        text = encodings.decoded(data, encoding)
        if text is not None and "\0" not in text and encodings.plausible(text[:_SAMPLE]):
            return text
    raise NotText(name=name)


def _delimiter(text: str) -> str:
    """Comma, tab or semicolon, by the first line with something in it."""
    first = next((line for line in text[:_SAMPLE].splitlines() if line.strip()), "")
    return max(",\t;", key=first.count)


def _lines(reader: Iterator[list[str]], name: str) -> Iterator[Sequence[object]]:
    try:
        for number, line in enumerate(reader):
            if number > MOST_ROWS:
                raise TooManyRows(name=name, limit=MOST_ROWS)
            yield line
    except csv.Error as broken:
        raise SheetUnreadable(name=name, why="引号或者分隔符不成对") from broken
