"""Any table as rows: a label and the figures after it, blank cells kept where the text shows them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.annual_reports.reading.flow import PAGE_NUMBER
from gongkai.annual_reports.reading.tables.cells import BLANKS, Cell, cell_at, squeezed

LINE = re.compile(r"[^\n\f]+")
CLOSED = re.compile(r"^[^|\n]*[^|\s][ \t]*\|[ \t]*$", re.MULTILINE)
LEAST_PRINTED = 3  # so many lines that end in figures are a printed table; one is a table run into one line
LEAST_ALONE = 12  # so many lines that hold one figure and nothing else make a table of one cell a line


@dataclass(frozen=True)
class Row:
    """A label and its cells; a None is a cell seen to be blank, `exact` that no cell can be missing."""

    label: str
    cells: tuple[Cell | None, ...]
    exact: bool = False


@dataclass(frozen=True)
class Token:
    """One cell's words on a line of their own."""

    words: str
    start: int
    end: int
    gap: int  # line ends before it


def form_of(text: str, start: int, end: int) -> str:
    """How the cells are parted: tabs, lines, layout or flat."""
    part = text[start:end]
    if has_closing_bars(part):
        return "lines"
    if part.count("\t") >= 3 or re.search(r"\|[^|\n]*\|[^|\n]*\|", part):
        return "tabs"
    lines = [line.strip() for line in part.splitlines()]
    alone = sum(1 for line in lines if line and cell_at(line, 0, len(line)))
    if alone >= LEAST_ALONE or alone > sum(1 for line in lines if re.search(r"\d[ \u3000]+\d", line)) * 2:
        return "lines"
    printed = sum(1 for line in lines if re.search(r"(?:[ \u3000]+\d[\d.,]*){2}\s*$", line))
    return "layout" if printed >= LEAST_PRINTED else "flat"


def has_closing_bars(part: str) -> bool:
    """Whether cells stand one a line, each closed by a bar, so that a lone bar is a blank cell."""
    return len(CLOSED.findall(part)) >= LEAST_ALONE


def tabbed(text: str, start: int, end: int) -> Iterator[Row]:
    """Rows of tab-parted cells: the leading words are the label, all cells from the first figure or blank on count."""
    for line in LINE.finditer(text, start, end):
        cells = [(found.start(), found.end()) for found in re.finditer(r"[^\t|]*", line.group())]
        spans = within_bars(line.group(), dedupe(cells))
        words = [squeezed(text[line.start() + a : line.start() + b]) for a, b in spans]
        last = max(
            (i for i, word in enumerate(words) if word not in BLANKS and cell_at(word, 0, len(word)) is None),
            default=-1,
        )
        figures = [cell_at(text, line.start() + a, line.start() + b) for a, b in spans[last + 1 :]]
        yield Row(words[last] if last >= 0 else "", tuple(trimmed(text, cell) for cell in figures), exact=True)


def dedupe(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the empty matches that stand right after a match."""
    kept: list[tuple[int, int]] = []
    for a, b in spans:
        if not kept or a > kept[-1][1]:
            kept.append((a, b))
    return kept


def within_bars(line: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without what stands outside the bars a row begins and ends with."""
    first = 1 if line.lstrip().startswith("|") else 0
    last = len(spans) - 1 if line.rstrip().endswith("|") and len(spans) > first + 1 else len(spans)
    return spans[first:last]


def trimmed(text: str, cell: Cell | None) -> Cell | None:
    """A cell whose place leaves out the blanks around it."""
    if cell is None:
        return None
    words = text[cell.start : cell.end]
    left, right = len(words) - len(words.lstrip()), len(words.rstrip())
    return Cell(cell.value, cell.start + left, cell.start + right)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The lines that say something, with how many line ends stand before each."""
    found: list[Token] = []
    last, barred = start, has_closing_bars(text[start:end])
    for line in LINE.finditer(text, start, end):
        words = squeezed(line.group()).strip("|")
        is_blank_cell = barred and squeezed(line.group()) == "|"
        if (not words and not is_blank_cell) or PAGE_NUMBER.fullmatch(line.group()):
            continue
        left = len(line.group()) - len(line.group().lstrip(" \t\u3000\xa0|"))
        begin, finish = line.start() + left, line.start() + len(line.group().rstrip(" \t\u3000\xa0|\r"))
        found.append(Token(words, begin, max(begin, finish), 1 if barred else text.count("\n", last, begin)))
        last = finish
    return found


def usual_gap(listed: list[Token]) -> int:
    """How many line ends part two neighbouring cells."""
    gaps = [token.gap for token in listed[1:]]
    return Counter(gaps).most_common(1)[0][0] if gaps else 1


def is_figure(token: Token) -> bool:
    """Whether a token is a figure."""
    return cell_at(token.words, 0, len(token.words)) is not None


def one_a_line(text: str, start: int, end: int) -> Iterator[Row]:
    """Rows of tables with one cell a line; wider gaps are blank cells."""
    listed = tokens(text, start, end)
    gap, row_gap = usual_gap(listed), gap_between_rows(listed)
    label: list[str] = []
    cells: list[Cell | None] = []
    for token in listed:
        if is_figure(token) or token.words in BLANKS:
            cells += blanks_before(token, gap, first=not cells)
            cells.append(cell_at(text, token.start, token.end))
            continue
        if cells:
            blank = (token.gap - row_gap) // gap if gap > 1 and token.gap > row_gap else 0
            yield Row("".join(label[-3:]), (*cells, *[None] * blank))
            label, cells = [], []
        label.append(token.words)
    if cells:
        yield Row("".join(label[-3:]), tuple(cells))


def gap_between_rows(listed: list[Token]) -> int:
    """How many line ends part the last figure of a row from the next label."""
    gaps = [b.gap for a, b in zip(listed, listed[1:], strict=False) if is_figure(a) and not is_figure(b)]
    return Counter(gaps).most_common(1)[0][0] if gaps else 1


def blanks_before(token: Token, gap: int, *, first: bool) -> list[None]:
    """The blank cells a wide gap stands for; with single line ends blank cells cannot be seen."""
    if gap < 2 or token.gap <= gap:
        return []
    missing = token.gap / gap - 1
    return [None] * (int(missing) if missing == int(missing) or first else 0)
