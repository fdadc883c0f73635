"""The questions asked of every search: words of known kinds taken from the corpus itself, by seed."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks import words
from benchmarks.corpus import Corpus

KINDS = ("two_common", "two_rare", "four", "phrase", "and_two", "number", "mixed")
HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, with bounds, and of which kind it is."""

    kind: str
    text: str
    bounds: dict[str, Any] = field(default_factory=dict)


def questions(corpus: Corpus, each: int = 40, seed: int = 7) -> Iterator[Question]:
    """`each` questions of every kind."""
    rng = random.Random(seed)
    for _ in range(each):
        row = corpus.row(rng.randint(1, corpus.size))
        runs = [run for run in HAN.findall(row.body) if len(run) >= 9]
        run = rng.choice(runs)
        start = rng.randrange(len(run) - 8)
        yield Question("two_common", rng.choice(words.COMMON))
        yield Question("two_rare", row.body[-4:-2])  # of a place name
        yield Question("four", run[start : start + 4])
        yield Question("phrase", run[start : start + rng.randint(5, 8)])
        yield Question("and_two", f"{rng.choice(words.COMMON)} {rng.choice(words.LONGER)}")
        yield Question("number", row.number or "〔2019〕16号")
        yield Question("mixed", rng.choice(words.LATIN))


def filtered(corpus: Corpus, each: int = 40, seed: int = 8) -> Iterator[Question]:
    """Common words within one agency and one year."""
    rng = random.Random(seed)
    for _ in range(each):
        row = corpus.row(rng.randint(1, corpus.size))
        yield Question("filtered", rng.choice(words.COMMON), {"agency": row.agency, "year": row.made_on.year})
