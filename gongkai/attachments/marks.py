"""Classification marks: a file that carries one is refused at the door, before anything of it is kept.

A mark is 绝密, 机密 or 秘密 where a mark stands: with a star, alone on a line at the head of a page, in a header, after
密级, or set off in the name. The words in running text are no mark; the checks before release look at those.
"""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.errors import ClassifiedMark
from gongkai.attachments.texts import Stretch, Taken
from gongkai.audit import journal

WORD = r"[绝機机秘]\s{0,3}密"
STAR = r"[★☆✩✭✯⭐*＊]"
TERM = r"(?:长期|[0-9０-９一二三四五六七八九十]{1,3}\s*(?:年|个月))"
STARRED = re.compile(rf"{WORD}\s{{0,3}}{STAR}")
LEVEL = re.compile(rf"密\s{{0,4}}级\s{{0,3}}[:：]?\s{{0,3}}({WORD})(?!\s*[、/／或和或者□☐○]|\s*{WORD})")
ALONE = re.compile(
    rf"^\s*(?:№|No\.?)?\s*\d{{0,8}}\s*[\[【(（〔<《]?\s*({WORD})\s*(?:{STAR}|级|件|文件)?\s*{TERM}?\s*[\]】)）〕>》]?"
    r"\s*(?:特急|加急|急件|平急|特提)?\s*$"
)
HEAD_LINES = 15  # a mark stands above the title of the first page
TOP_LINES = 3  # on later pages
HEAD = 400  # characters
FIRST = re.compile(r"^(?:正文|第1页|图像|第1页扫描图像|第1张幻灯片|)$")
MARGIN = re.compile(r"页眉|页脚")
PAGE = re.compile(r"^第\d+(?:页|张幻灯片)")
SHEET = re.compile(r"^(?:隐藏的)?工作表“[^”]*”$")

log = logging.getLogger(__name__)
_refused: ContextVar[list[str] | None] = ContextVar("refused", default=None)


def must_not_be_marked(taken: Taken, *, name: str) -> None:
    """Refuse a file whose pages, headers or footers carry a mark; what was read of it is forgotten with the refusal.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    for stretch in taken.stretches or (Stretch("", taken.text),):
        found = mark_in(stretch)
        if found:
            raise refused(name=name, mark=found)
    read_off = "\n".join(each.text for each in taken.stretches if each.confidence is not None)
    found = mark_in(Stretch("图像", read_off))
    if found:
        raise refused(name=name, mark=found)


def mark_in(stretch: Stretch) -> str:
    """The mark a piece of text carries where marks stand; empty when it carries none."""
    lines = [line for line in stretch.text.splitlines() if line.strip()]
    if MARGIN.search(stretch.place) and not stretch.shadow:
        return marked(lines[:HEAD_LINES])
    if FIRST.match(stretch.place) or (SHEET.match(stretch.place) and stretch.row <= HEAD_LINES):
        return starred("\n".join(lines)[:HEAD]) or marked(lines[:HEAD_LINES])
    return starred("\n".join(lines[:TOP_LINES])) if PAGE.match(stretch.place) else ""


def starred(text: str) -> str:
    """A mark with its star."""
    found = STARRED.search(text)
    return found.group() if found else ""


def marked(lines: list[str]) -> str:
    """A mark alone on its line, with a star, or after 密级."""
    for line in lines:
        found = STARRED.search(line) or ALONE.match(line) or LEVEL.search(line)
        if found:
            return found[1] if found.re is not STARRED else found.group()
    return ""


def refused(*, name: str, mark: str) -> ClassifiedMark:
    """The refusal, noted for the journal of whoever is watching: that it happened, not what was in the file."""
    log.warning("a file with a classification mark was refused")
    watching = _refused.get()
    if watching is not None:
        watching.append("".join(mark.split())[:2])
    return ClassifiedMark(name=name, mark=" ".join(mark.split()))


@contextmanager
def noting(who: Callable[[], Actor]) -> Iterator[None]:
    """While a person's request runs, collect refused files and journal them when it is over, whatever became of it.

    The journal's own transaction is apart from that of the action, which a refusal undoes.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """
    token = _refused.set([])
    try:
        yield
    finally:
        happened = _refused.get() or []
        _refused.reset(token)
        if happened:
            note(happened, by=who())


@transaction.atomic
def note(levels: list[str], *, by: Actor) -> None:
    """One line for each refused file: the level of its mark, never its name or content."""
    about = journal.Thing("file", "", "带有国家秘密标志的文件", by.agency_id)
    journal.record_many("attachments.refuse_marked", [(about, {"mark": level}) for level in levels], by=by)
