"""The cells of a workbook that came back, read only after what could exhaust the machine is ruled out."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from gongkai.annual_reports.errors_files import SheetTooLarge
from gongkai.attachments.errors import Damaged
from gongkai.attachments.ooxml import Parts, local

MOST_ROWS = 5_000
MOST_COLUMNS = 200
MOST_CELLS = 200_000
MOST_DIGITS = 9  # of a row's number
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Place = tuple[int, int]


@dataclass(frozen=True)
class Oddities:
    """Cells whose value cannot be told: formulas that were never calculated, and results that are errors."""

    waiting: frozenset[Place] = frozenset()
    errors: Mapping[Place, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """One sheet: what stands at each place, counted from nought."""

    name: str
    cells: Mapping[Place, object]
    odd: Oddities = field(default_factory=Oddities)

    def at(self, row: int, column: int) -> object:
        """The value at a place; None where there is none."""
        return self.cells.get((row, column))


def grids_of(data: bytes, *, name: str) -> tuple[Grid, ...]:
    """Every sheet of a workbook; refuses one that lies too far out, or that cannot be read."""
    odd = dict(_looked_through(data, name))
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return tuple(Grid(sheet, _cells(book, sheet), odd.get(sheet, Oddities())) for sheet in book.sheet_names)
    except (CalamineError, ValueError, OSError) as broken:
        raise Damaged(name=name) from broken


def _cells(book: CalamineWorkbook, sheet: str) -> dict[Place, object]:
    rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return {(at, place): cell for at, row in enumerate(rows) for place, cell in enumerate(row) if cell != ""}


def _looked_through(data: bytes, name: str) -> Iterator[tuple[str, Oddities]]:
    """The oddities of each sheet by its name, found without reading any sheet whole."""
    parts = Parts(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for sheet, part in _sheet_parts(parts):
            if part in parts.names:
                yield sheet, _oddities(archive, part, name)


def _sheet_parts(parts: Parts) -> Iterator[tuple[str, str]]:
    """Each sheet's name with the part of the container it is kept in."""
    relations = parts.tree("xl/_rels/workbook.xml.rels")
    targets = {one.get("Id"): one.get("Target", "") for one in relations} if relations is not None else {}
    book = parts.tree("xl/workbook.xml")
    for one in book.iter() if book is not None else ():
        if local(one) == "sheet":
            target = targets.get(one.get(RELATION), "")
            yield one.get("name", ""), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _oddities(archive: zipfile.ZipFile, part: str, name: str) -> Oddities:
    waiting: set[Place] = set()
    errors: dict[Place, str] = {}
    try:
        for count, (place, cell) in enumerate(_each_cell(archive, part)):
            if count > MOST_CELLS or place[0] >= MOST_ROWS or place[1] >= MOST_COLUMNS:
                raise SheetTooLarge(name=name, rows=MOST_ROWS, columns=MOST_COLUMNS)
            texts = {local(child): child.text or "" for child in cell}
            if cell.get("t") == "e":
                errors[place] = texts.get("v", "")
            elif "f" in texts and not texts.get("v") and cell.get("t") != "str":
                waiting.add(place)
    except etree.XMLSyntaxError as broken:
        raise Damaged(name=name) from broken
    return Oddities(frozenset(waiting), errors)


def _each_cell(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[Place, etree._Element]]:
    """The cells one by one, forgotten once looked at; one that does not say where it stands comes after the last."""
    place = (-1, -1)
    with archive.open(part) as stream:
        events = etree.iterparse(
            stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        for event, element in events:
            tag = local(element)
            if event == "start" and tag == "row":
                place = (_number(element.get("r"), place[0] + 2) - 1, -1)
            elif event == "end" and tag == "c":
                place = _place(element.get("r"), (place[0], place[1] + 1))
                yield place, element
            elif event == "end" and tag == "row":
                element.clear()


def _number(text: str | None, otherwise: int) -> int:
    return int(text[:MOST_DIGITS]) if text and text.isdecimal() else otherwise


def _place(reference: str | None, otherwise: Place) -> Place:
    """B7 as row 6, column 1."""
    letters = (reference or "").rstrip("0123456789")
    digits = (reference or "")[len(letters) :]
    if not (letters.isascii() and letters.isalpha() and letters.isupper() and digits):
        return otherwise
    column = 0
    for letter in letters[:4]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits[:MOST_DIGITS]) - 1, column - 1
