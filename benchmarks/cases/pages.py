"""P1, P2, P4, P5, P6, P7 over HTTP: ours and the baselines in turn, each page kind with its correctness twin."""

import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from benchmarks import measuring, servers
from benchmarks.corpus import Corpus, agency_name
from benchmarks.places import cursor_of
from benchmarks.questions import filtered, questions
from benchmarks.servers import Running

MANY = 200  # different addresses of each kind
SLOW = (1,)  # connections, where sixteen would only wait for each other
INDEXED = 100_000  # documents up to which the Wagtail site has a search index
Start = Callable[[], AbstractContextManager[Running]]


@dataclass(frozen=True)
class Case:
    """Addresses asked of one system for one target."""

    target: str
    system: str
    start: Start
    paths: tuple[str, ...]
    conditional: bool = False  # asks as a browser that has the page already
    connections: tuple[int, ...] = (1, 16)


def cases(data: Path, corpus: Corpus) -> list[Case]:
    """All cases, ours beside the minimal site's."""
    home, database = data / f"ours-{corpus.size}", data / f"minimal-{corpus.size}.sqlite3"
    # room for one page, not for the 200 asked in turn: each is made anew; what all pages share is kept as always
    uncached: Start = lambda: servers.ours(home, GONGKAI_PAGE_CACHE="1")  # noqa: E731
    cached: Start = lambda: servers.ours(home)  # noqa: E731
    floor: Start = lambda: servers.minimal(database)  # noqa: E731
    wagtail: Start = lambda: servers.wagtail(data, corpus.size)  # noqa: E731
    lists = _minimal_lists(database)
    items = tuple(f"/items/{number}/" for number in _picked(corpus))
    return [
        Case("null", "minimal", floor, ("/null/",)),
        Case("P1 item", "ours", uncached, items),
        Case("P1 item", "minimal", floor, items),
        Case("P1 item", "wagtail", wagtail, tuple(f"/items/item-{number}/" for number in _picked(corpus))),
        Case("P2 item from cache", "ours", cached, items[:50]),
        Case("P2 item not changed (304)", "ours", cached, items[:1], conditional=True),
        Case("P4 list by agency, column and year", "ours", uncached, _our_lists(home)),
        Case("P4 list by agency, column and year", "minimal", floor, lists),
        Case(
            "P4 list by agency, column and year",
            "wagtail",
            wagtail,
            tuple(path.replace("/list/", "/items/") for path in lists),
            connections=SLOW if corpus.size > INDEXED else (1, 16),
        ),
        Case("P5 list, page 1", "ours", uncached, tuple(f"/catalogue/?n={n}" for n in range(MANY))),
        Case("P5 list, far down", "ours", uncached, _deep(home, corpus)),
        Case("P5 list, page 1", "minimal", floor, ("/list/",)),
        Case("P5 list, far down", "minimal", floor, tuple(f"/list/?page={page}" for page in _deep_pages(corpus))),
        Case("P7 search", "ours", uncached, _our_searches(home, corpus)),
        *_slow_searches(corpus, floor, wagtail),
    ]


def run(data: Path, corpus: Corpus, *, repeats: int, seconds: float, only: str = "") -> list[dict[str, object]]:
    """Every case at 1 and 16 connections, `repeats` times in turn."""
    rows: list[dict[str, object]] = []
    chosen = [case for case in cases(data, corpus) if case.target.startswith(only)]
    for repeat in range(repeats):
        for case in chosen:
            rows += _measured(case, repeat, seconds)
    return rows


def _slow_searches(corpus: Corpus, floor: Start, wagtail: Start) -> list[Case]:
    """The same words asked of the others; Wagtail's index is only built up to a size."""
    paths = tuple(f"/search/?q={quote(one.text)}" for one in questions(corpus, each=5))
    found = [Case("P7 search", "minimal", floor, paths, connections=SLOW)]
    return [*found, Case("P7 search", "wagtail", wagtail, paths, connections=SLOW)] if corpus.size <= INDEXED else found


def _measured(case: Case, repeat: int, seconds: float) -> list[dict[str, object]]:
    """One case, once."""
    out: list[dict[str, object]] = []
    with case.start() as server:
        measuring.load(server.port, case.paths, pid=server.pid, connections=2, seconds=min(2.0, seconds))
        headers = _etag(server.port, case.paths[0]) if case.conditional else ""
        for connections in case.connections:
            seen = measuring.load(
                server.port, case.paths, pid=server.pid, connections=connections, seconds=seconds, headers=headers
            )
            row = {"target": case.target, "system": case.system, "connections": connections, "repeat": repeat}
            out.append(row | seen.asdict() | {"memory_mb": round(measuring.memory_mb(server.pid), 1)})
            print(
                f"  {case.target} · {case.system} · {connections}: {seen.cpu_ms:.2f} ms CPU, {seen.statuses}",
                flush=True,
            )
    return out


def _picked(corpus: Corpus) -> list[int]:
    """The same item numbers for every system."""
    rng = random.Random(11)
    return [rng.randint(1, corpus.size) for _ in range(MANY)]


def _rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    """Rows read past the system under test."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as raw:
        return raw.execute(sql).fetchall()


def _our_lists(home: Path) -> tuple[str, ...]:
    """The fullest cells of agency, column and year, as our column pages take them: twenty rows each."""
    sql = """SELECT a.code, f.column_code, f.year FROM publication_facetcount f JOIN agencies_agency a ON a.id = f.agency_id
        WHERE f.column_code <> '' AND f.year > 0 ORDER BY f.count DESC, a.id LIMIT 100"""
    rows = _rows(home / "gongkai.sqlite3", sql)
    return tuple(f"/columns/{column}/?agency={agency}&year={year}" for agency, column, year in rows)


def _minimal_lists(database: Path) -> tuple[str, ...]:
    """The same in the minimal site."""
    sql = """SELECT agency_id, column_id, year FROM minimal_item GROUP BY 1, 2, 3 ORDER BY count(*) DESC LIMIT 100"""
    return tuple(f"/list/?agency={a}&column={c}&year={y}" for a, c, y in _rows(database, sql))


def _deep(home: Path, corpus: Corpus) -> tuple[str, ...]:
    """Many different places in the older half of the whole list."""
    numbers = ", ".join(str(number) for number in random.Random(5).sample(range(1, corpus.size + 1), 3 * MANY))
    sql = (
        f"SELECT published_on, item_id FROM publication_publicitem WHERE item_id IN ({numbers}) ORDER BY 1 LIMIT {MANY}"
    )
    return tuple(
        f"/catalogue/?cursor={cursor_of(str(day), int(str(n)))}" for day, n in _rows(home / "gongkai.sqlite3", sql)
    )


def _deep_pages(corpus: Corpus) -> list[int]:
    """The same depths as page numbers, for paging by OFFSET."""
    pages = corpus.size // 20
    return random.Random(5).sample(range(pages // 2, pages), min(MANY, pages // 2))


def _etag(port: int, path: str) -> str:
    """The header of a browser that has this page already."""
    _status, head, _body = measuring.fetch(port, path)
    tag = re.search(rb"\r\netag: (\S+)", head, re.IGNORECASE)
    return f"If-None-Match: {tag[1].decode()}\r\n" if tag else ""


def _our_searches(home: Path, corpus: Corpus) -> tuple[str, ...]:
    """Words with and without filters, by relevance and newest first."""
    ids = dict(_rows(home / "gongkai.sqlite3", "SELECT name, id FROM agencies_agency"))
    plain = [f"/search/?q={quote(one.text)}" for one in questions(corpus, each=60)]
    newest = [f"{path}&sort=newest" for path in plain[::3]]
    bound = [
        f"/search/?q={quote(one.text)}&agency={ids[agency_name(one.bounds['agency'])]}&year={one.bounds['year']}"
        for one in filtered(corpus, each=200)
    ]
    mixed = [*plain, *newest, *bound]
    random.Random(9).shuffle(mixed)
    return tuple(mixed)
