"""Table 3 in the layout of a printed page: rows of figures in order, labels wrapped around them, columns by place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gongkai.annual_reports.reading.flow import PAGE_NUMBER, width
from gongkai.annual_reports.reading.tables.cells import Cell, cell_at, squeezed

LINE = re.compile(r"[^\n\f]+")
FIGURES = re.compile(r"(?<![^\s\u3000\u4e00-\u9fff）)”])[+-]?\d[\d,]*(?:\.\d+)?(?![^\s\u3000])")
DASH = re.compile(r"(?<!\S)(?:—{1,2}|－|-{1,2}|/|\\)(?!\S)")  # printed where a cell has no figure
HEAD = 4  # characters by which a label is told
FEWEST = 2  # figures on a line that make it a row
SAME_LINE, NEAR = 2.0, 1.0


@dataclass(frozen=True)
class Printed:
    """One line with figures: the words on it and around it, its figures, a None for a dash, and their columns."""

    words: str
    around: str
    cells: tuple[Cell | None, ...]
    columns: tuple[float, ...]
    page: int = 0

    @property
    def start(self) -> int:
        """Where its first figure stands."""
        return next(cell.start for cell in self.cells if cell)


def printed_rows(text: str, start: int, end: int) -> list[Printed]:
    """The lines with figures, each with the label words around it that are not another line's."""
    rows: list[Printed] = []
    between: list[list[str]] = [[]]
    for line in LINE.finditer(text, start, end):
        if PAGE_NUMBER.fullmatch(line.group()):
            continue
        row = printed_row(text, line)
        if row is None:
            between[-1].append(squeezed(line.group()))
        else:
            rows.append(replace(row, page=text.count("\f", start, line.start())))
            between.append([])
    return [
        replace(row, around="".join(before[-3:]) + "".join(after[:3]))
        for row, before, after in zip(rows, between, between[1:], strict=False)
    ]


def printed_row(text: str, line: re.Match[str]) -> Printed | None:
    """A line with figures at its end; None when it has too few."""
    if PAGE_NUMBER.fullmatch(line.group()):
        return None
    found = sorted([*FIGURES.finditer(line.group()), *DASH.finditer(line.group())], key=lambda one: one.start())
    tail = [f for f in found if not re.search(r"[^\s\d.,+\-—－/\\\u3000]", line.group()[f.end() :])]
    cells = tuple(cell_at(text, line.start() + f.start(), line.start() + f.end()) for f in tail)
    if len(tail) < FEWEST or not any(cells):
        return None
    columns = tuple((width(line.group()[: f.start()]) + width(line.group()[: f.end()])) / 2 for f in tail)
    return Printed(squeezed(line.group()[: tail[0].start()]), "", cells, columns)


def by_labels(text: str, start: int, end: int, labels: Sequence[str]) -> list[Printed | None] | None:
    """The line of figures of each label, where every label begins on a line of its own; None where that cannot be told."""
    lines = [(squeezed(line.group()), printed_row(text, line)) for line in LINE.finditer(text, start, end)]
    begins: list[int] = []
    for label in labels:
        at = begins[-1] + 1 if begins else 0
        found = next((i for i in range(at, len(lines)) if label[:HEAD] in lines[i][0]), None)
        if found is None:
            return None
        begins.append(found)
    stretches = [lines[a:b] for a, b in zip(begins, [*begins[1:], len(lines)], strict=True)]
    figures = [[row for _, row in stretch if row] for stretch in stretches]
    if any(row for _, row in lines[: begins[0]]) or any(len(rows) > 1 for rows in figures):
        return None
    return [rows[0] if rows else None for rows in figures]


def head_columns(text: str, start: int, end: int, names: Sequence[str]) -> tuple[float, ...] | None:
    """Where the heads of the columns stand, when all of them can be found in order above the first figures."""
    places: list[float] = []
    for line in LINE.finditer(text, start, end):
        if printed_row(text, line):
            break
        words = line.group().replace("其他组织", "〇〇组织")  # the head over several columns
        places += [place_of(words, name) for name in names if name in words]
    return tuple(sorted(places)) if len(places) == len(names) else None


def place_of(line: str, name: str) -> float:
    """The middle column of a name in a line."""
    at = line.find(name)
    return (width(line[:at]) + width(line[: at + len(name)])) / 2


def aligned(rows: Sequence[Printed], labels: Sequence[str]) -> list[tuple[int, int, float]]:
    """Which row of the form each printed row is: the order of the form kept, the words of the labels met best."""
    score = [[likeness(row, label) for label in labels] for row in rows]
    best: list[list[float]] = [[0.0] * (len(labels) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(labels) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], score[i][j] + 0.01 + best[i + 1][j + 1])
    return path(score, best)


def path(score: list[list[float]], best: list[list[float]]) -> list[tuple[int, int, float]]:
    """The pairs chosen on the best way through."""
    pairs, i, j = [], 0, 0
    while i < len(score) and j < len(score[0]):
        if best[i][j] == score[i][j] + 0.01 + best[i + 1][j + 1]:
            pairs.append((i, j, score[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def likeness(row: Printed, label: str) -> float:
    """How well the words on and around a line fit a label: the share of the label's pairs of characters found there."""
    pairs = {label[i : i + 2] for i in range(len(label) - 1)}
    on_line = sum(1 for pair in pairs if pair in row.words)
    near = sum(1 for pair in pairs if pair in row.around and pair not in row.words)
    return (SAME_LINE * on_line + NEAR * near) / (2 * len(pairs))


def by_column(
    row: Printed, rows: Sequence[Printed], *, count: int, heads: tuple[float, ...] | None = None
) -> tuple[Cell | None, ...] | None:
    """The cells of a row in their columns; a row with blanks is compared with the nearest full one, else with the heads."""
    if len(row.cells) == count:
        return row.cells
    full = [other for other in rows if len(other.cells) == count]
    if len(row.cells) > count:
        return None
    at = rows.index(row)
    model = min(full, key=lambda other: abs(rows.index(other) - at)).columns if full else heads
    if model is None:
        return None
    places = [min(range(count), key=lambda c: abs(model[c] - column)) for column in row.columns]
    reach = min(b - a for a, b in pairwise(model)) / 2
    if any(abs(model[place] - column) > reach for place, column in zip(places, row.columns, strict=True)):
        return None
    if len(set(places)) < len(places):
        return None
    cells = dict(zip(places, row.cells, strict=True))
    return tuple(cells.get(place) for place in range(count))
