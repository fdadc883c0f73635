"""What else to ask when nothing was found: a word less, or a word as some title spells it."""

from collections import Counter
from collections.abc import Iterable

from gongkai.search import cutting, parsing
from gongkai.search.interface import Filters, SearchBackend, SearchDocument, SearchSource, Sort, Wanted, Word

MOST = 5
TITLES = 40
SHORTEST = 3  # characters of a word whose spelling can be guessed


def suggestions(wanted: Wanted, *, backend: SearchBackend, source: SearchSource) -> list[str]:
    """Up to five other questions that do find something, best first."""
    respelled = _respelled(wanted, backend=backend, source=source)
    shorter = [_spelled(fewer) for fewer in parsing.without_one(wanted) if _finds(fewer, backend)]
    return list(dict.fromkeys([*respelled, *shorter]))[:MOST]


def _finds(wanted: Wanted, backend: SearchBackend) -> bool:
    """Whether a question finds anything."""
    return backend.search(wanted, filters=Filters(), sort=Sort.NEWEST, offset=0, limit=1).total > 0


def _respelled(wanted: Wanted, *, backend: SearchBackend, source: SearchSource) -> list[str]:
    """The question with a word nobody uses replaced by a near one that stands in titles."""
    out: list[str] = []
    for place, group in enumerate(wanted.groups):
        text = "".join(group[0].pieces)
        if len(text) < SHORTEST or _finds(Wanted(groups=(group,)), backend):
            continue
        for near in _near(group[0], source.documents(backend.alike([group[0]], limit=TITLES))):
            words = [*parsing.spelled(wanted)]
            words[place] = near
            out.append(" ".join(words))
    return [question for question in out if _finds(parsing.parse(question), backend)]


def _near(word: Word, documents: Iterable[SearchDocument]) -> list[str]:
    """Words in the titles that differ from this one by one character, commonest first; else what they share with it."""
    text = "".join(word.pieces)
    near: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for document in documents:
        for run in cutting.runs(cutting.fold(document.title)):
            near.update({found for found in _windows(run, len(text)) if _differences(found, text) == 1})
            shared.update(_shared(run, text))
    best = [found for found, _times in near.most_common(3)]
    longest = sorted(shared, key=lambda found: (-len(found), -shared[found]))
    return best or longest[:2]


def _windows(run: str, length: int) -> Iterable[str]:
    """Every piece of the run of this length."""
    return (run[start : start + length] for start in range(len(run) - length + 1))


def _differences(one: str, other: str) -> int:
    """In how many places two pieces of the same length differ."""
    return sum(left != right for left, right in zip(one, other, strict=True))


def _shared(run: str, text: str) -> set[str]:
    """The longest pieces of the text, of two characters at least, that stand in the run."""
    for length in range(len(text) - 1, 1, -1):
        found = {piece for piece in _windows(text, length) if piece in run}
        if found:
            return found
    return set()


def _spelled(wanted: Wanted) -> str:
    """A question as it would be typed."""
    return " ".join(parsing.spelled(wanted))
