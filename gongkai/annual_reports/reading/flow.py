"""The text as one reads it: wrapped lines joined, blanks and page numbers gone, punctuation of one kind, places kept."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from gongkai.annual_reports.reading.report import Place, place_in

WIDE = str.maketrans("０１２３４５６７８９％．＋－:;()?!○◯ＯΟ∶﹕", "0123456789%.+-：；（）？！〇〇〇〇：：")
STARTS = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[章节条]|\d{1,2}\s*[、.．](?!\d))"
)
ENDS = re.compile(r"[。；！？;!?：:]\s*$")
PAGE_NUMBER = re.compile(r"\s*(?:第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|[-—–－]+\s*\d{1,4}\s*[-—–－]+)\s*")
PARAGRAPH = re.compile(r"[\n|]|[\u3000\xa0]{2,}|\f")
GROUPED = re.compile(r"(?<=\d)(?<!\d{4})，(?=\d{3}(?!\d))")  # １，２３４ written wide throughout
HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[)）])[^，。；：,;:\d]{2,44}(?:情况|概述|措施|事项|说明|打算)\s*"
)
FILLED = 44  # columns: a line of at least so many goes on in the next one unless it ends a sentence


@dataclass(frozen=True)
class Flow:
    """Folded text with the place of each of its characters in the text as given."""

    text: str
    at: tuple[int, ...]
    source: str

    def place(self, start: int, end: int) -> Place:
        """The place in the source of a stretch of the flow."""
        return place_in(self.source, self.at[start], self.at[end - 1] + 1)

    def index(self, place: int) -> int:
        """Where in the flow a place of the source stands."""
        return bisect_left(self.at, place)


def flow_of(text: str, *, without: Sequence[tuple[int, int]] = ()) -> Flow:
    """A text as a flow: paragraphs parted by newlines, no blanks inside; some stretches (the tables) left out."""
    kept: list[str] = []
    at: list[int] = []
    begin = 0
    for start, end in [*sorted(without), (len(text), len(text))]:
        if begin < start:
            add_part(text, begin, start, kept, at)
        begin = max(begin, end)
    return Flow(one_kind("".join(kept)), tuple(at), text)


def add_part(text: str, start: int, end: int, kept: list[str], at: list[int]) -> None:
    """Put one stretch, its wrapped lines joined."""
    before = ""
    for begin, finish in lines_of(text, start, end):
        line = text[begin:finish]
        if not line.strip() or PAGE_NUMBER.fullmatch(line):
            continue
        if kept and not goes_on(before, line):
            kept.append("\n")
            at.append(begin)
        add(text, begin, finish, kept, at)
        before = line


def lines_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines, also those that only wide blanks part."""
    cuts = [(found.start(), found.end()) for found in PARAGRAPH.finditer(text, start, end)]
    begins = [start, *(finish for _, finish in cuts)]
    return list(zip(begins, [*(begin for begin, _ in cuts), end], strict=True))


def add(text: str, begin: int, finish: int, kept: list[str], at: list[int]) -> None:
    """Put the characters of one line that are no blanks."""
    for place in range(begin, finish):
        if not text[place].isspace() and text[place] not in "\u200b\ufeff":
            kept.append(text[place])
            at.append(place)


def one_kind(text: str) -> str:
    """Digits and punctuation of one kind, character for character; a comma between figures stays as it is."""
    folded = GROUPED.sub(",", text.translate(WIDE))
    return re.sub(r"(?<!\d)[,，]|[,，](?!\d{3}(?!\d))", "，", folded)


def goes_on(before: str, line: str) -> bool:
    """Whether a line continues the one before it."""
    if HEADING.fullmatch(before):
        return False
    return width(before.strip()) >= FILLED and not ENDS.search(before) and not STARTS.match(line)


def width(text: str) -> int:
    """How many columns a text takes on a terminal."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)
