"""PDF by typst: the text goes in as JSON and is only ever shown, so nothing in it can become markup or read a file."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import typst

from gongkai.letters import fonts, layout, papers
from gongkai.letters.breaking import BREAK, fitted
from gongkai.letters.errors import NoFonts
from gongkai.letters.grids import INSET, LEADING, Grid, Spot, room, spots
from gongkai.letters.papers import Cell, Form, Paper
from gongkai.letters.titles import title_lines

TEMPLATE = Path(__file__).with_name("letter.typ")
STANDARD: Final = "a-2a"  # PDF/A with structure: for the archive, and for readers that speak
TRIES = (layout.LINES, 23, 21, 24, 20, 25, 19, 26, 18, 17, 16)  # lines a page, until name and date stand beside text
ONE_AT_A_TIME = Lock()  # a compiler keeps its world; the server runs several threads
UNBROKEN = re.compile(r"[!-~]{20}(?=[!-~])")  # a long address or number gets places where its line may end


def pdf(batch: Sequence[Paper]) -> bytes:
    """One file of one or several papers, each beginning on an odd page. Raises `NoFonts`.

    Law: Document Layout 2012.
    """
    first, tries = batch[0], [0] * len(batch)
    made_at = datetime.combine(first.signed_on, time(), tzinfo=UTC)
    while True:
        set_papers = [_paper(paper) | _rows(index, TRIES[tries[index]]) for index, paper in enumerate(batch)]
        given = {"title": first.title.replace("\n", ""), "author": first.signer, "papers": set_papers, "form": None}
        made, apart = _compiled(given, made_at=made_at)
        again = [index for index in apart if tries[index] + 1 < len(TRIES)]
        if not again:
            return made
        for index in again:
            tries[index] += 1


def form_pdf(form: Form) -> bytes:
    """A form to fill in or to file. Raises `NoFonts`."""
    rows = [[_form_cell(form, cell) for cell in row] for row in form.rows]
    table = {
        "title": title_lines(papers.plain(form.title)),
        "number": _shown(form.number),
        "columns": form.columns,
        "has_header": form.has_header,
        "lying": form.lying,
        "size": form.size,
        "rows": rows,
        "foot": [_shown(line) for line in form.foot],
    }
    return _compiled({"title": form.title, "author": "", "papers": [BLANK], "form": table}, made_at=None)[0]


def _form_cell(form: Form, cell: Cell) -> dict[str, Any]:
    text = fitted(papers.plain(cell.text).strip(), room=form.room(cell), size=form.size)
    return asdict(cell) | {"text": text, "align": form.align(cell)}


BLANK = {"shape": "form", "draft": False}  # what the page behind a form asks for


def _rows(index: int, lines: int) -> dict[str, Any]:
    """The distance from line to line when so many fill a page; the standard lets it be moved for the signature."""
    return {"index": index, "pitch": layout.PITCH * (layout.LINES - 1) / (lines - 1)}


def _paper(paper: Paper) -> dict[str, Any]:
    printed = paper.printed and [_shown(paper.printed[0]), layout.edition_date(paper.printed[1])]
    return {
        "shape": paper.shape,
        "draft": paper.draft,
        "mark": papers.plain(paper.mark),
        "mark_size": layout.mark_size(papers.plain(paper.mark), shape=paper.shape),
        "number": _shown(paper.number),
        "title": title_lines(papers.plain(paper.title), name=paper.signer),
        "addressee": _shown(papers.addressee_of(paper)),
        "lines": [_line(part) for part in papers.parts(paper)],
        "attachments": [_breakable(name) for name in papers.attachments(paper)],
        "signer": _shown(paper.signer),
        "signed_on": papers.day(paper.signed_on),
        "note": _breakable(papers.note_of(paper)),
        "copies": _breakable(papers.copies_of(paper)),
        "printed": printed,
    }


def _line(part: tuple[str, str] | Grid) -> list[Any]:
    if not isinstance(part, Grid):
        return [part[0], _breakable(part[1])]
    rows = [[_cell(part, spot) for spot in row if not spot.goes_on] for row in spots(part)]
    table = {"widths": part.shares, "rows": rows, "heads": part.heads, "size": part.size, "whole": part.whole}
    return ["grid", table]


def _cell(grid: Grid, spot: Spot) -> dict[str, Any]:
    cell = spot.cell
    size = grid.size_of(cell)
    text = fitted(papers.plain(cell.text), room=room(grid, spot), size=size)
    return asdict(cell) | {"text": text, "size": size}


def _shown(text: str) -> str:
    return _breakable(papers.plain(text).strip())


def _breakable(text: str) -> str:
    return UNBROKEN.sub(lambda found: found.group() + BREAK, text)


def _compiled(given: Mapping[str, Any], *, made_at: datetime | None) -> tuple[bytes, list[int]]:
    """The file, and which papers have their signature on a page without text."""
    missing = fonts.fonts_missing()
    if missing:
        raise NoFonts(missing="、".join(missing))
    here = fonts.found()
    content = json.dumps({**given, "layout": {**_numbers(), "fonts": here.chains}}, ensure_ascii=False)
    with ONE_AT_A_TIME:
        compiler = _compiler(here.fonts)
        made = compiler.compile(format="pdf", sys_inputs={"given": content}, pdf_standards=STANDARD, timestamp=made_at)
        pages_apart = json.loads(compiler.query("<apart>", field="value"))
    return cast(bytes, made), [index for index, pages in pages_apart if pages]


@lru_cache(maxsize=1)
def _compiler(known: typst.Fonts) -> typst.Compiler:
    return typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=known)


def _numbers() -> dict[str, Any]:
    """The layout under the names the template uses."""
    return {
        "page_width": layout.PAGE[0],
        "page_height": layout.PAGE[1],
        "top": layout.TOP,
        "left": layout.LEFT,
        "right": layout.RIGHT,
        "bottom": layout.BOTTOM,
        "body": layout.BODY,
        "title": layout.TITLE,
        "small": layout.SMALL,
        "table": layout.TABLE,
        "table_line": layout.TABLE_LINE,
        "table_padding": layout.TABLE_PADDING,
        "pitch": layout.PITCH,
        "character": layout.CHARACTER - 0.001,  # a full line may not be too long by a rounding
        "indent": layout.INDENT,
        "date_indent": layout.DATE_INDENT,
        "rows_above_signer": layout.ROWS_ABOVE_SIGNER,
        "document_mark_top": layout.MARK_TOP["document"],
        "letter_mark_top": layout.MARK_TOP["letter"],
        "red": layout.MARK_RED,
        "line_below": layout.LINE_BELOW,
        "letter_lines": layout.LETTER_LINES,
        "letter_foot": layout.LETTER_FOOT,
        "letter_gap": layout.LETTER_GAP,
        "thick": layout.THICK,
        "thin": layout.THIN,
        "between": layout.BETWEEN,
        "red_line": layout.RED_LINE,
        "number_below": layout.PAGE_NUMBER_BELOW,
        "outer_line": layout.OUTER_LINE,
        "inner_line": layout.INNER_LINE,
        "draft": layout.DRAFT,
        "lying_top": layout.LYING_TOP,
        "lying_side": layout.LYING_SIDE,
        "lying_bottom": layout.LYING_BOTTOM,
        "grid_leading": LEADING,
        "grid_inset": INSET,
    }
