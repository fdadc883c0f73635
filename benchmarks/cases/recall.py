"""P8: recall and precision of unsegmented questions against a scan for substrings."""

import re
from collections.abc import Callable
from itertools import islice

from benchmarks.corpus import Corpus, Row
from benchmarks.questions import Question, questions
from gongkai.search import engine, parsing
from gongkai.search.interface import Filters, Sort

SCANNED = 100_000  # at most: hits beyond are not judged
KINDS = ("two_common", "two_rare", "four", "number", "mixed")
ASKED = 300


def run(corpus: Corpus) -> list[dict[str, object]]:
    """Recall and precision by kind of question, worst question included."""
    scanned = [(row.id, _parts(row)) for row in corpus.rows(last=min(corpus.size, SCANNED))]
    asked = [question for question in questions(corpus, each=ASKED // len(KINDS)) if question.kind in KINDS]
    judged: dict[str, list[tuple[float, float]]] = {}
    for question in islice(asked, ASKED):
        judged.setdefault(question.kind, []).append(_judged(question, scanned))
    return [
        {
            "kind": kind,
            "questions": len(pairs),
            "recall": round(sum(pair[0] for pair in pairs) / len(pairs), 5),
            "worst recall": round(min(pair[0] for pair in pairs), 5),
            "precision": round(sum(pair[1] for pair in pairs) / len(pairs), 5),
        }
        for kind, pairs in judged.items()
    ]


def _parts(row: Row) -> list[str]:
    """What of a document is searched."""
    return [row.title, row.number, row.summary, row.body]


def _judged(question: Question, scanned: list[tuple[int, list[str]]]) -> tuple[float, float]:
    """Recall and precision of one question."""
    test = _test(question)
    true = {number for number, parts in scanned if any(map(test, parts))}
    found = {number for number in _found(question.text) if number <= scanned[-1][0]}
    right = len(true & found)
    return right / len(true) if true else 1.0, right / len(found) if found else 1.0


def _found(text: str) -> list[int]:
    """Every id the engine gives."""
    backend, wanted = engine.current(), parsing.parse(text)
    total = backend.search(wanted, filters=Filters(), sort=Sort.NEWEST, offset=0, limit=1).total
    limit = max(total, 1)
    return [one for one, _ in backend.search(wanted, filters=Filters(), sort=Sort.NEWEST, offset=0, limit=limit).hits]


def _test(question: Question) -> Callable[[str], bool]:
    """The slow way to know whether a text answers: no tokens, the words as they are written."""
    if question.kind == "mixed":
        whole = re.compile(rf"(?<![a-z0-9]){re.escape(question.text.lower())}(?![a-z0-9])")
        return lambda text: whole.search(text.lower()) is not None
    return lambda text: question.text in text
