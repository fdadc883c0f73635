"""What differs between two texts: word by word in one run, and sentence by sentence side by side. Pure.

Chinese has no blanks between words, so a sign is the smallest piece; whole sentences are matched first.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "del", "ins"
_WORD = re.compile(r"[A-Za-z0-9]+|\s+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；]?\n?")
_FINE = 4000  # words on either side up to which a passage is compared word by word
_MOST_STEPS = 2_000_000  # pairs of equal pieces weighed at most, about a second; a table of the same few signs has more
_ALIKE = 0.4  # two sentences less alike than this stand on lines of their own
Piece = tuple[str, str]  # same | del | ins, and the text


@dataclass(frozen=True)
class Line:
    """One line of a comparison side by side; an empty side has nothing there."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed here."""
        return self.before == self.after


def pieces(before: str, after: str) -> list[Piece]:
    """The later text in pieces: what stayed, what is gone, what is new."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Piece] = []
    for verb, i, j, k, m in _changes(old, new):
        was, now = "".join(old[i:j]), "".join(new[k:m])
        found += [(SAME, now)] if verb == "equal" else _within(was, now)
    return joined(found)


def side_by_side(before: str, after: str) -> list[Line]:
    """Both texts sentence by sentence, matched; changed words marked on either side."""
    old, new = sentences(before), sentences(after)
    lines: list[Line] = []
    for verb, i, j, k, m in _changes(old, new):
        if verb == "equal":
            lines += [Line(((SAME, one),), ((SAME, one),)) for one in new[k:m]]
        else:
            lines += _paired(old[i:j], new[k:m])
    return lines


def sentences(text: str) -> list[str]:
    """The text cut after 。！？； and at line ends, without empty ones; put together again it says the same."""
    return [one.strip() for one in _SENTENCE.findall(text) if one.strip()]


def joined(found: Sequence[Piece]) -> list[Piece]:
    """Without the empty ones, and neighbours of one sort as one."""
    kept: list[Piece] = []
    for sort, text in found:
        if text and kept and kept[-1][0] == sort:
            kept[-1] = (sort, kept[-1][1] + text)
        elif text:
            kept.append((sort, text))
    return kept


def _changes(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """What becomes of which pieces, as `SequenceMatcher.get_opcodes` tells it; the same beginning and end are set aside."""
    head = _same_from_the_start(old, new)
    tail = _same_from_the_start(old[head:][::-1], new[head:][::-1])
    was, now = len(old) - tail, len(new) - tail
    middle = _matched(old[head:was], new[head:now])
    return [
        ("equal", 0, head, 0, head),
        *((verb, i + head, j + head, k + head, m + head) for verb, i, j, k, m in middle),
        ("equal", was, len(old), now, len(new)),
    ]


def _same_from_the_start(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _matched(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """The middle piece by piece, or as one where finding the pieces would keep a reader waiting."""
    counted = Counter(old)
    if sum(counted[piece] for piece in new) > _MOST_STEPS:
        return [("replace", 0, len(old), 0, len(new))]
    return [*SequenceMatcher(None, old, new, autojunk=False).get_opcodes()]


def _within(was: str, now: str) -> list[Piece]:
    old, new = _WORD.findall(was), _WORD.findall(now)
    if not (was and now) or max(len(old), len(new)) > _FINE:
        return [(GONE, was), (NEW, now)]
    found: list[Piece] = []
    for verb, i, j, k, m in _changes(old, new):
        gone, fresh = "".join(old[i:j]), "".join(new[k:m])
        found += [(SAME, fresh)] if verb == "equal" else [(GONE, gone), (NEW, fresh)]
    return found


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    """Changed sentences in pairs while they are alike; the rest on lines of their own."""
    for was, now in zip(old, new, strict=False):
        if SequenceMatcher(None, was, now, autojunk=False).quick_ratio() >= _ALIKE:
            found = joined(_within(was, now))
            yield Line(_side(found, GONE), _side(found, NEW))
        else:
            yield Line(((GONE, was),), ())
            yield Line((), ((NEW, now),))
    yield from (Line(((GONE, one),), ()) for one in old[len(new) :])
    yield from (Line((), ((NEW, one),)) for one in new[len(old) :])


def _side(found: Sequence[Piece], own: str) -> tuple[Piece, ...]:
    return tuple(joined([piece for piece in found if piece[0] in (SAME, own)]))
