"""A document as blocks in reading order: what each says, and the HTML it becomes."""

import re
from dataclasses import dataclass
from html import escape

LONGEST_HEADING = 40
FIRST_LEVEL = re.compile(r"\s*[一二三四五六七八九十]{1,3}\s*、")
SECOND_LEVEL = re.compile(r"\s*[（(][一二三四五六七八九十]{1,3}[）)]")
NO_HEADING_END = tuple("。；，：;,:、")
BLANKS = " \t\u3000\xa0\r\n\ufeff"
MIN_WIDTH = 20
ENDS_SENTENCE = tuple("。：；！？”")
WRAPPED_FROM = 0.8


@dataclass(frozen=True)
class Block:
    """One paragraph, heading or table."""

    text: str
    html: str


def block_of(line: str) -> Block:
    """A line of plain text as a block: a heading where its number and shortness show it is one, else a paragraph."""
    text = line.strip(BLANKS)
    tag = heading_tag(text)
    return Block(text, f"<{tag}>{escape(text, quote=False)}</{tag}>")


def heading_tag(text: str) -> str:
    """h2 for 一、, h3 for （一）, when the line is a heading and no more; p for everything else."""
    if len(text) > LONGEST_HEADING or text.endswith(NO_HEADING_END) or "。" in text:
        return "p"
    if FIRST_LEVEL.match(text):
        return "h2"
    return "h3" if SECOND_LEVEL.match(text) else "p"


def blocks_of(text: str) -> list[Block]:
    """Plain text as blocks, one for each line that says something."""
    return [block_of(line) for line in text.splitlines() if line.strip(BLANKS)]


def unwrapped(text: str) -> str:
    """Text of fixed pages with each paragraph on one line again."""
    lines = [line.rstrip(BLANKS) for line in text.splitlines() if line.strip(BLANKS) and not is_page_number(line)]
    width = max((len(line.strip(BLANKS)) for line in lines), default=0)
    joined: list[str] = []
    for line in lines:
        if joined and goes_on(joined[-1], line, width=width):
            joined[-1] += line.strip(BLANKS)
        else:
            joined.append(line)
    return "\n".join(joined)


def goes_on(before: str, line: str, *, width: int) -> bool:
    """Whether a line continues the paragraph before it: that one filled its line and this one is no new start."""
    last = before.strip(BLANKS)
    starts_new = line[:2].strip("\u3000 ") == "" or bool(FIRST_LEVEL.match(line) or SECOND_LEVEL.match(line))
    tail = len(last) % width if len(last) > width else len(last)
    filled = (
        max(width, MIN_WIDTH) * WRAPPED_FROM <= max(tail, len(last) if len(last) <= width else 0) or len(last) > width
    )
    return filled and not starts_new and not last.endswith(ENDS_SENTENCE)


def is_page_number(line: str) -> bool:
    """Whether a line is only a page number: 3, - 3 -, — 3 —, 第3页."""
    return bool(re.fullmatch(r"\s*(?:第\s*\d{1,4}\s*页(?:\s*共\s*\d+\s*页)?|[-—–－\s]*\d{1,4}[-—–－\s]*)", line))
