"""Correctness twins: what the pages show beside what one slow pass over every row says. A fast wrong list fails."""

import random
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from benchmarks import measuring, servers
from benchmarks.corpus import Corpus, agency_name
from benchmarks.places import cursor_of
from benchmarks.questions import Question, filtered, questions

PAGE = 20
LONG = 30  # rows of the catalogue page
LISTED = re.compile(rb'class="table__title" href="/items/(\d+)/"')
FOUND = re.compile(rb'class="hits__title"[^>]*><a href="/items/(\d+)/"')
TOTAL = re.compile("找到 ([0-9,]+) 条".encode())
YEARS = re.compile(r'<option value="(\d{4})"(?: selected)?>\d{4}（(\d+)）'.encode())
SCANNED = ("two_common", "two_rare", "four")  # kinds of question a scan for substrings answers rightly
Row = tuple[str, int, int, str, int]  # published_on, item_id, agency_id, column_code, year
Ask = Callable[[str], bytes]


@dataclass
class Truth:
    """Every public row, newest first, and which of them hold each question's text."""

    rows: list[Row] = field(default_factory=list)
    holding: dict[str, set[int]] = field(default_factory=dict)

    def ids(self, fits: Callable[[Row], bool]) -> list[int]:
        """Numbers of the rows that fit, newest first."""
        return [row[1] for row in self.rows if fits(row)]


def run(data: Path, corpus: Corpus) -> list[dict[str, object]]:
    """How many pages of each kind were compared, and how many differ: none may."""
    home = data / f"ours-{corpus.size}"
    asked = [one for one in questions(corpus, each=6) if one.kind in SCANNED] + list(filtered(corpus, each=12))
    truth = _scanned(home / "gongkai.sqlite3", asked)
    agencies = _agencies(home)
    with servers.ours(home) as server:

        def ask(path: str) -> bytes:
            return measuring.fetch(server.port, path)[2]

        return [
            _row("list by agency, column and year", _lists(ask, truth, agencies)),
            _row("page deep in the list", _deep(ask, truth)),
            _row("counts beside the years of a list", _counts(ask, truth, agencies)),
            _row("search, newest first: total and first page", _searches(ask, truth, asked, agencies)),
        ]


def _row(name: str, verdicts: Sequence[bool]) -> dict[str, object]:
    return {"twin": name, "pages compared": len(verdicts), "differing": len(verdicts) - sum(verdicts)}


def _scanned(database: Path, asked: Sequence[Question]) -> Truth:
    """One pass over the table itself, without any index."""
    truth = Truth(holding={one.text: set() for one in asked})
    sql = """SELECT published_on, item_id, agency_id, column_code, year, title, doc_number, summary, body_text
        FROM publication_publicitem NOT INDEXED"""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as raw:
        for *row, title, number, summary, body in raw.execute(sql):
            truth.rows.append(tuple(row))
            text = "\n".join((title, number, summary, body))
            for wanted, holding in truth.holding.items():
                if wanted in text:
                    holding.add(row[1])
    truth.rows.sort(key=lambda row: row[:2], reverse=True)
    return truth


def _agencies(home: Path) -> dict[int, tuple[str, str]]:
    """Code and name of each agency."""
    with sqlite3.connect(f"file:{home / 'gongkai.sqlite3'}?mode=ro", uri=True) as raw:
        return {row[0]: row[1:] for row in raw.execute("SELECT id, code, name FROM agencies_agency")}


def _cells(truth: Truth, count: int) -> list[tuple[int, str, int]]:
    """Some combinations of agency, column and year, large and small."""
    sizes = Counter(row[2:] for row in truth.rows)
    ordered = [cell for cell, _count in sizes.most_common()]
    return ordered[: count // 2] + random.Random(3).sample(ordered, min(count // 2, len(ordered)))


def _lists(ask: Ask, truth: Truth, agencies: dict[int, tuple[str, str]]) -> list[bool]:
    out = []
    for cell in _cells(truth, 40):
        page = ask(f"/columns/{cell[1]}/?agency={agencies[cell[0]][0]}&year={cell[2]}")
        out.append(_ids(LISTED, page) == truth.ids(lambda row, cell=cell: row[2:] == cell)[:PAGE])  # type: ignore[misc]
    return out


def _deep(ask: Ask, truth: Truth) -> list[bool]:
    """The page after a row far down is the rows that follow it in the whole list."""
    size, out = len(truth.rows), []
    for place in random.Random(4).sample(range(size // 2, size), 40):
        page = ask(f"/catalogue/?cursor={cursor_of(truth.rows[place][0], truth.rows[place][1])}")
        expected = [row[1] for row in truth.rows[place + 1 : place + 1 + LONG]]
        out.append(_ids(LISTED, page) == expected)
    return out


def _counts(ask: Ask, truth: Truth, agencies: dict[int, tuple[str, str]]) -> list[bool]:
    out = []
    for agency, column, _year in _cells(truth, 12):
        page = ask(f"/catalogue/?agency={agencies[agency][0]}&column={column}")
        shown = {int(year): int(count) for year, count in YEARS.findall(page)}
        out.append(shown == dict(Counter(row[4] for row in truth.rows if row[2:4] == (agency, column))))
    return out


def _searches(ask: Ask, truth: Truth, asked: Sequence[Question], agencies: dict[int, tuple[str, str]]) -> list[bool]:
    numbers = {name: number for number, (_code, name) in agencies.items()}
    out = []
    for one in asked:
        path, bounds = f"/search/?q={quote(one.text)}&sort=newest", one.bounds
        fitting = [row for row in truth.rows if row[1] in truth.holding[one.text]]
        if bounds:
            agency = numbers[agency_name(bounds["agency"])]
            path += f"&agency={agency}&year={bounds['year']}"
            fitting = [row for row in fitting if (row[2], row[4]) == (agency, bounds["year"])]
        page = ask(path)
        total = TOTAL.search(page)
        counted = int(total[1].replace(b",", b"")) if total else 0
        out.append(_ids(FOUND, page) == [row[1] for row in fitting[:PAGE]] and counted == len(fitting))
    return out


def _ids(pattern: re.Pattern[bytes], page: bytes) -> list[int]:
    return [int(number) for number in pattern.findall(page)]
