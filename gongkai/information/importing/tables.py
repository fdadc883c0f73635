"""A plain list under headings of any of their usual names, for the rooms above that take one in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from gongkai.information.importing.errors import TooManyRows
from gongkai.information.importing.headings import HEADINGS_WITHIN, plain
from gongkai.information.importing.spreadsheet import read_sheet, text_of

Names = Mapping[str, Sequence[str]]  # code of a column → what people call it
Line = dict[str, object]


@dataclass
class TakenIn:
    """What became of a list: how many lines are new, how many were there, and what is wrong with which line."""

    created: int = 0
    known: int = 0
    problems: list[tuple[int, str]] = field(default_factory=list)


def lines(
    data: bytes, *, name: str, names: Names, musts: Collection[str], most: int
) -> Iterator[tuple[int, Line]] | None:
    """The filled-in lines of an XLSX or CSV with their numbers; none where no row has the headings that must be there.

    Raises TooManyRows once there are more than `most`: a list is taken in whole or not at all.
    """
    sheet = read_sheet(data, name=name)
    head = list(islice(sheet.rows, HEADINGS_WITHIN))
    known = {plain(one): code for code, called in names.items() for one in called}
    for at, row in enumerate(head):
        places = _places(row, known)
        if places.keys() >= set(musts):
            return _filled(chain(head[at + 1 :], sheet.rows), places, first=at + 2, name=name, most=most)
    return None


def _places(row: Sequence[object], known: Mapping[str, str]) -> dict[str, int]:
    """Column code → place; of two columns called the same, the first."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        code = known.get(plain(text_of(cell)))
        if code:
            found.setdefault(code, place)
    return found


def _filled(
    rows: Iterator[Sequence[object]], places: Mapping[str, int], *, first: int, name: str, most: int
) -> Iterator[tuple[int, Line]]:
    count = 0
    for number, row in enumerate(rows, start=first):
        cells = {code: row[place] if place < len(row) else "" for code, place in places.items()}
        if any(text_of(cell) for cell in cells.values()):
            count += 1
            if count > most:
                raise TooManyRows(name=name, limit=most)
            yield number, cells
