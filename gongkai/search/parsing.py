"""A typed question into words: blanks separate, quotes keep together, a leading minus excludes."""

import re
from collections.abc import Sequence

import rjieba

from gongkai.search import cutting
from gongkai.search.interface import Wanted, Word

LONGEST_TEXT = 200
MOST_WORDS = 12
SHORTEST_CUT = 4  # characters; shorter runs are not cut into words
QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』"}
ODD = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]+")
PART = re.compile(r'(?P<minus>(?<!\S)[-－−])?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))')
YEAR_AND_SERIAL = re.compile(r"((?:19|20)\d\d)(\d{1,4}(?!\d))")


def tidy(text: str) -> str:
    """The text as searched for: one line, bounded, no control characters, plain quotes."""
    line = ODD.sub(" ", text[: LONGEST_TEXT * 5])
    for left, right in QUOTES.items():
        line = line.replace(left, '"').replace(right, '"')
    return " ".join(line.split())[:LONGEST_TEXT]


def word_of(text: str) -> Word | None:
    """One word to look for, or nothing when the text has no character that can be found."""
    pieces = cutting.runs(cutting.fold(text))
    if not pieces:
        return None
    lone = len(pieces) == 1 and len(pieces[0]) == 1 and cutting.is_han(pieces[0])
    return Word(tokens=cutting.phrase(pieces), pieces=tuple(pieces), open_end=lone)


def parse(text: str) -> Wanted:
    """The question as typed: every word must be there, or it is the number of the document."""
    line = tidy(text)
    wanted: list[Word] = []
    without: list[Word] = []
    for part in PART.finditer(line):
        word = word_of(part["quoted"] if part["quoted"] is not None else part["plain"])
        if word:
            (without if part["minus"] else wanted).append(word)
    groups = tuple((word,) for word in dict.fromkeys(wanted))[:MOST_WORDS]
    return Wanted(groups=groups, instead=number_words(line), without=tuple(dict.fromkeys(without))[:MOST_WORDS])


def number_words(line: str) -> tuple[Word, ...]:
    """What else to look for when the whole question is a document number: the number itself, and any spelling of it."""
    parts = cutting.number_parts(line) or glued_number(line)
    if not parts:
        return ()
    owner, year, serial = parts
    pieces = (*((owner,) if owner else ()), year, serial)
    exact = Word(tokens=(f"{owner}{year}{cutting.JOINT}{serial}",), pieces=pieces)
    return (exact, Word(tokens=cutting.phrase(pieces), pieces=pieces)) if owner else (exact,)


def glued_number(line: str) -> tuple[str, str, str] | None:
    """示政办函2009171, read as number 171 of 2009; only after the letters of an office."""
    parts = cutting.number_parts(YEAR_AND_SERIAL.sub(r"\1 \2", cutting.fold(line)))
    return parts if parts and parts[0] else None


def cut_into_words(wanted: Wanted) -> Wanted | None:
    """The same question with long runs cut at word boundaries, or nothing when that changes nothing."""
    groups: list[tuple[Word, ...]] = []
    for group in wanted.groups:
        words = [] if len("".join(group[0].pieces)) < SHORTEST_CUT else segments(group[0])
        groups.extend([(word,) for word in words] if len(words) > 1 else [group])
    found = tuple(dict.fromkeys(groups))[:MOST_WORDS]
    return None if found == wanted.groups else Wanted(groups=found, without=wanted.without)


def segments(word: Word) -> list[Word]:
    """A run without blanks as the words in it: 示范乡保密审查 → 示范乡, 保密, 审查."""
    cut = [part for piece in word.pieces for part in rjieba.cut(piece, False)]
    return [found for part in joined(cut) if (found := word_of(part))]


def joined(parts: Sequence[str]) -> list[str]:
    """Word cuts with lone characters put back on what stands before them: 示范 乡 → 示范乡."""
    out: list[str] = []
    for part in parts:
        if out and len(part) == 1:
            out[-1] += part
        else:
            out.append(part)
    return out


def any_of(wanted: Wanted) -> Wanted | None:
    """The question loosened to any one of its words, or nothing when there is only one."""
    words = tuple(dict.fromkeys(word for group in wanted.groups for word in group))
    return Wanted(groups=(words,), without=wanted.without) if len(wanted.groups) > 1 else None


def without_one(wanted: Wanted) -> list[Wanted]:
    """The question with each of its words left out in turn."""
    groups = wanted.groups
    if len(groups) < 2:
        return []
    return [Wanted(groups=groups[:n] + groups[n + 1 :], without=wanted.without) for n in range(len(groups))]


def spelled(wanted: Wanted) -> list[str]:
    """The words looked for, as text."""
    return ["".join(group[0].pieces) for group in wanted.groups]
