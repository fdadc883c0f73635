"""What is set: a letter, an official document or a plain paper, and forms made of cells."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gongkai.letters import layout
from gongkai.letters.grids import FIGURE, Align, Grid

Shape = Literal["letter", "document", "form"]
STYLES = ("body", "h1", "h2", "list")
ATTACHMENT = "attachment"
GRID = "grid"
UNSEEN = {"Cc", "Cs", "Co", "Cn"}  # no font shows them, and XML cannot hold most of them
BESIDE = 4.0  # pt, between the text of a cell and its line
BRACKETED = re.compile(r"[（(].*[）)]", re.DOTALL)


@dataclass(frozen=True)
class Paper:
    """One paper, said in plain values; `lines` are (style, text) with the styles body, h1, h2, list, attachment.

    Where a table stands among the paragraphs, the line is ("grid", its place in `grids` counted from nought).
    """

    mark: str  # 发文机关标志, in red
    number: str  # 发文字号
    title: str  # "\n" where a line should end
    addressee: str  # 主送机关, or who applied
    lines: Sequence[tuple[str, str]]
    attachments: Sequence[str]  # 附件说明: names only
    signer: str  # "" for a paper nobody signs
    signed_on: date
    note: str = ""  # 附注, in brackets or not
    copies: str = ""  # 抄送
    printed: tuple[str, date] | None = None  # 印发机关, 印发日期
    shape: Shape = "document"  # letter: 信函格式; form: a receipt or record, without the red head
    draft: bool = False
    grids: Sequence[Grid] = ()


@dataclass(frozen=True)
class Cell:
    """One cell of a form; `lines` is its least height in lines of text."""

    text: str = ""
    span: int = 1
    head: bool = False
    lines: int = 1


@dataclass(frozen=True)
class Form:
    """A table on its own page; every row's spans add up to the same number of columns."""

    title: str
    number: str
    rows: Sequence[Sequence[Cell]]
    foot: Sequence[str] = ()
    lying: bool = False  # a list of many columns: its page lies on its side, its letters are smaller

    @property
    def size(self) -> float:
        """How large its letters are, in points."""
        return layout.LIST if self.lying else layout.TABLE

    @property
    def width(self) -> float:
        """How wide its table is, in millimetres."""
        return layout.LYING_AREA[0] if self.lying else layout.AREA[0]

    def room(self, cell: Cell) -> float:
        """How many points a cell has for its text."""
        return self.width * layout.POINTS_PER_MM * cell.span / self.columns - 2 * BESIDE

    def align(self, cell: Cell) -> Align:
        """Heads stand in the middle, and in a list its numbers and days."""
        return "center" if cell.head or (self.lying and FIGURE.fullmatch(cell.text)) else "left"

    @property
    def columns(self) -> int:
        """How many columns the widest row has."""
        return max((sum(cell.span for cell in row) for row in self.rows), default=1)

    @property
    def has_header(self) -> bool:
        """Whether the first row heads a list, to be repeated on every page."""
        return len(self.rows) > 2 and all(cell.head for cell in self.rows[0])


def parts(paper: Paper) -> Iterator[tuple[str, str] | Grid]:
    """A paper without its attachments: its tables, and (style, text) for each paragraph, never an empty one."""
    for style, text in paper.lines:
        if style == GRID:
            yield paper.grids[int(text)]
        elif style != ATTACHMENT:
            yield from _paragraphs(style, text)


def _paragraphs(style: str, text: str) -> Iterator[tuple[str, str]]:
    for line in plain(text).splitlines():
        if line.strip():
            yield (style if style in STYLES else "body"), line.strip()


def attachments(paper: Paper) -> list[str]:
    """The names for 附件说明, from the paper and from its text, without numbers or closing marks."""
    named = [*paper.attachments, *(text for style, text in paper.lines if style == ATTACHMENT)]
    lines = (line.strip().rstrip("。；;") for text in named for line in plain(text).splitlines())
    return [line for line in lines if line]


def note_of(paper: Paper) -> str:
    """附注 in its round brackets."""
    note = plain(paper.note).strip()
    return note if not note or BRACKETED.fullmatch(note) else f"（{note}）"


def addressee_of(paper: Paper) -> str:
    """主送 with its full-width colon."""
    name = plain(paper.addressee).strip().rstrip("：:")
    return f"{name}：" if name else ""


def copies_of(paper: Paper) -> str:
    """抄送 with its word in front and a full stop behind."""
    named = plain(paper.copies).strip().removeprefix("抄送：").rstrip("。")
    return f"抄送：{named}。" if named else ""


def day(on: date) -> str:
    """成文日期: Arabic digits, the full year, no leading zero."""
    return f"{on.year}年{on.month}月{on.day}日"


def plain(text: str) -> str:
    """A text without what cannot be printed; line ends stay."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(c for c in unified if c == "\n" or unicodedata.category(c) not in UNSEEN)
