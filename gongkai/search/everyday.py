"""A question in everyday words: what it is really about, and how documents call that."""

import tomllib
from functools import cache
from pathlib import Path

import rjieba

from gongkai.search.interface import Wanted, Word
from gongkai.search.parsing import MOST_WORDS, word_of

_SHORTEST = 2  # characters; a lone character says too little


def about(wanted: Wanted) -> Wanted | None:
    """The question reduced to what it is about, each word beside its synonyms; nothing where no everyday word is in it."""
    cut = [part for group in wanted.groups for part in _cut(group[0])]
    if not any(part in _question_words() or part in _synonyms() for part in cut):
        return None
    groups = [_with_synonyms(text) for group in wanted.groups for text in _content(group[0])]
    found = tuple(dict.fromkeys(group for group in groups if group))[:MOST_WORDS]
    return Wanted(groups=found, without=wanted.without) if found and found != wanted.groups else None


def _content(word: Word) -> list[str]:
    """The words of a run that say what is looked for."""
    return [
        part for part in _cut(word) if (len(part) >= _SHORTEST or part in _synonyms()) and part not in _question_words()
    ]


def _cut(word: Word) -> list[str]:
    return [part for piece in word.pieces for part in rjieba.cut(piece, False)]


def _with_synonyms(text: str) -> tuple[Word, ...]:
    words = (word_of(each) for each in (text, *_synonyms().get(text, ())))
    return tuple(dict.fromkeys(word for word in words if word))


@cache
def _table() -> dict[str, list[object]]:
    return tomllib.loads(Path(__file__).with_name("everyday_words.toml").read_text(encoding="utf-8"))


@cache
def _question_words() -> frozenset[str]:
    return frozenset(str(word) for word in _table()["question"])


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Each word of a group → the others."""
    groups = [group["words"] for group in _table()["same"] if isinstance(group, dict)]
    return {word: tuple(other for other in words if other != word) for words in groups for word in words}
