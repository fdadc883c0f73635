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
from benchmarks.questions import filtered, questions
from benchmarks.servers import Running

MANY = 200  # different addresses of each kind
Start = Callable[[], AbstractContextManager[Running]]


@dataclass(frozen=True)
class Case:
    """Addresses asked of one system for one target."""

    target: str
    system: str
    start: Start
    paths: tuple[str, ...]
    conditional: bool = False  # asks as a browser that has the page already


def cases(data: Path, corpus: Corpus) -> list[Case]:
    """All cases, ours beside the minimal site's."""
    home, database = data / f"ours-{corpus.size}", data / f"minimal-{corpus.size}.sqlite3"
    # room for what every page shares, not for the 200 pages asked in turn: each is made anew
    uncached: Start = lambda: servers.ours(home, GONGKAI_PAGE_CACHE="32")  # noqa: E731
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
        ),
        Case("P5 list, page 1", "ours", uncached, ("/catalogue/",)),
        Case("P5 list, middle", "ours", uncached, _deep(home)),
        Case("P5 list, page 1", "minimal", floor, ("/list/",)),
        Case("P5 list, middle", "minimal", floor, (f"/list/?page={corpus.size // 40}",)),
        Case("P7 search", "ours", uncached, _our_searches(home, corpus)),
        Case("P7 search", "wagtail", wagtail, tuple(f"/search/?q={quote(q.text)}" for q in questions(corpus, each=5))),
        Case("P7 search", "minimal", floor, tuple(f"/search/?q={quote(q.text)}" for q in questions(corpus, each=5))),
    ]


def run(data: Path, corpus: Corpus, *, repeats: int, seconds: float) -> list[dict[str, object]]:
    """Every case at 1 and 16 connections, `repeats` times in turn."""
    rows: list[dict[str, object]] = []
    for repeat in range(repeats):
        for case in cases(data, corpus):
            rows += _measured(case, repeat, seconds)
    return rows


def _measured(case: Case, repeat: int, seconds: float) -> list[dict[str, object]]:
    """One case, once."""
    out: list[dict[str, object]] = []
    with case.start() as server:
        measuring.load(server.port, case.paths, pid=server.pid, connections=2, seconds=min(2.0, seconds))
        headers = _etag(server.port, case.paths[0]) if case.conditional else ""
        for connections in (1, 16):
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
    """The fullest cells of agency, column and year, as our catalogue page takes them."""
    sql = """SELECT a.code, f.column_code, f.year FROM publication_facetcount f JOIN agencies_agency a ON a.id = f.agency_id
        WHERE f.column_code <> '' AND f.year > 0 ORDER BY f.count DESC, a.id LIMIT 100"""
    rows = _rows(home / "gongkai.sqlite3", sql)
    return tuple(f"/catalogue/?agency={agency}&column={column}&year={year}" for agency, column, year in rows)


def _minimal_lists(database: Path) -> tuple[str, ...]:
    """The same in the minimal site."""
    sql = """SELECT agency_id, column_id, year FROM minimal_item GROUP BY 1, 2, 3 ORDER BY count(*) DESC LIMIT 100"""
    return tuple(f"/list/?agency={a}&column={c}&year={y}" for a, c, y in _rows(database, sql))


def _deep(home: Path) -> tuple[str, ...]:
    """A place in the middle of the whole list, found by walking back from a month in the middle of all."""
    sql = """SELECT published_on FROM publication_publicitem ORDER BY published_on
        LIMIT 1 OFFSET (SELECT count(*) / 2 FROM publication_publicitem)"""
    day = str(_rows(home / "gongkai.sqlite3", sql)[0][0])
    with servers.ours(home) as server:
        _status, head, body = measuring.fetch(server.port, f"/catalogue/?at={day[:7]}")
        target = re.search(rb"\r\nlocation: (\S+)", head, re.IGNORECASE)
        if target:
            return (target[1].decode(),)
        cursor = re.search(rb"cursor=([\w-]+)", body)
    return (f"/catalogue/?cursor={cursor[1].decode()}" if cursor else f"/catalogue/?at={day[:7]}",)


def _etag(port: int, path: str) -> str:
    """The header of a browser that has this page already."""
    _status, head, _body = measuring.fetch(port, path)
    tag = re.search(rb"\r\netag: (\S+)", head, re.IGNORECASE)
    return f"If-None-Match: {tag[1].decode()}\r\n" if tag else ""


def _our_searches(home: Path, corpus: Corpus) -> tuple[str, ...]:
    """Words with and without filters, by relevance and newest first."""
    ids = dict(_rows(home / "gongkai.sqlite3", "SELECT name, id FROM agencies_agency"))
    plain = [f"/search/?q={quote(one.text)}" for one in questions(corpus, each=20)]
    newest = [f"{path}&sort=newest" for path in plain[::3]]
    bound = [
        f"/search/?q={quote(one.text)}&agency={ids[agency_name(one.bounds['agency'])]}&year={one.bounds['year']}"
        for one in filtered(corpus, each=60)
    ]
    return tuple(plain + newest + bound)
