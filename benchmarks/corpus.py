"""A corpus of any size from one seed: document `n` is always the same, so every system under test holds the same texts."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from benchmarks import words

AGENCIES = 120
FIRST_YEAR, LAST_YEAR = 2008, 2025
GENRES = ("命令", "决定", "公告", "通告", "通知", "通报", "报告", "批复", "意见", "函", "纪要")
OFFICES = "政建教卫民财农水林"
SENTENCE_ENDS = "，，，，。。；"


@dataclass(frozen=True, slots=True)
class Row:
    """One invented document."""

    id: int
    title: str
    number: str
    summary: str
    body: str
    agency: int  # 0 … AGENCIES-1; the first has most
    column: int  # place in the list of columns the system has
    genre: str
    made_on: date
    released_on: date


@dataclass(frozen=True)
class Corpus:
    """`size` documents of one seed."""

    size: int
    seed: int = 20190515
    columns: int = 20

    @cached_property
    def _phrases(self) -> list[str]:
        return words.phrases(40_000, random.Random(self.seed))

    @cached_property
    def _agency_weights(self) -> list[float]:
        return words.falling(AGENCIES)

    @cached_property
    def _column_weights(self) -> list[float]:
        return words.falling(self.columns, 0.7)

    def row(self, number: int) -> Row:
        """Document `number`, counted from 1."""
        rng = random.Random(self.seed * 10_000_019 + number)
        year = rng.randint(FIRST_YEAR, LAST_YEAR)
        made_on = date(year, 1, 1) + timedelta(days=rng.randrange(365))
        agency = rng.choices(range(AGENCIES), cum_weights=self._agency_weights)[0]
        genre = rng.choice(GENRES)
        picked = rng.choices(self._phrases, k=rng.randint(24, 52))
        place = rng.choice(words.RARE)
        return Row(
            id=number,
            title=f"关于{picked[0]}的{genre}" if rng.random() < 0.7 else f"{place}{picked[0]}{picked[1]}{genre}",
            number=f"示{OFFICES[agency % len(OFFICES)]}发〔{year}〕{rng.randint(1, 400)}号"
            if rng.random() < 0.6
            else "",
            summary=picked[2] + "，" + picked[3] + "。",
            body="".join(piece + rng.choice(SENTENCE_ENDS) for piece in picked[4:]) + place + "。",
            agency=agency,
            column=rng.choices(range(self.columns), cum_weights=self._column_weights)[0],
            genre=genre,
            made_on=made_on,
            released_on=made_on + timedelta(days=rng.randrange(28)),
        )

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[Row]:
        """Documents from the first to the last, both included."""
        return map(self.row, range(first, (last or self.size) + 1))


def agency_name(number: int) -> str:
    """What agency `number` of the corpus is called."""
    return "示范县人民政府" if number == 0 else f"示范县第{number:03d}局"
