"""The clerk's inbox over HTTP: first page, deep page, every tab, search; for a clerk of one body and one of the county."""

import random
import re
import sqlite3
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlencode

from benchmarks import measuring, servers, words
from benchmarks.request_clerks import COUNTY, ONE, PASSWORD

ROWS = 50
DEEPEST = 2000  # pages our list goes down to
MANY = 60  # different addresses of each kind
TABS = "soon late unconfirmed correcting consulting awaiting_fee signing to_deliver to_archive all".split()
CLERKS = {"one body": ONE, "the county": COUNTY}
LIST = "/work/requests/"


def run(data: Path, size: int, *, repeats: int, seconds: float, only: str = "") -> list[dict[str, object]]:
    """Every page for both clerks at one connection, and the minimal list, in turn."""
    rows: list[dict[str, object]] = []
    home, floor = data / f"requests-{size}", data / f"minimal-requests-{size}.sqlite3"
    for repeat in range(repeats):
        with servers.ours(home) as server:
            for clerk, username in CLERKS.items():
                headers = f"Cookie: {signed_in(server.port, username)}\r\n"
                for target, paths in addresses(home / "gongkai.sqlite3", clerk).items():
                    rows += _loaded(server, f"{clerk}: {target}", "ours", paths, repeat, seconds, headers, only)
        with servers.minimal(floor) as server:
            for target, paths in _minimal_addresses(floor).items():
                rows += _loaded(server, target, "minimal", paths, repeat, seconds, "", only)
    return rows


def addresses(database: Path, clerk: str) -> dict[str, tuple[str, ...]]:
    """What is asked of our list, by what is measured."""
    own = "" if clerk == "the county" else "AND agency_id = (SELECT id FROM agencies_agency WHERE position = 0)"
    waiting = _count(database, f"SELECT count(*) FROM info_requests_inforequest WHERE is_open {own}")
    every = _count(database, f"SELECT count(*) FROM info_requests_inforequest WHERE 1 {own}")
    found = {"first page": (LIST,), "deep page": _deep(f"{LIST}?page=%d", waiting)}
    found |= {f"tab {tab}": (f"{LIST}?tab={tab}",) for tab in TABS}
    found["tab all, deep"] = _deep(f"{LIST}?tab=all&page=%d", every)
    found["search, open"] = tuple(f"{LIST}?q={quote(word)}" for word in _words())
    found["search, all"] = tuple(f"{LIST}?tab=all&q={quote(word)}" for word in _words())
    found["search, number"] = tuple(f"{LIST}?tab=all&q=B000-{year}-00" for year in range(2010, 2026))
    return found


def _minimal_addresses(database: Path) -> dict[str, tuple[str, ...]]:
    """The same lists of the minimal site, which has neither tabs nor search."""
    own, every = (
        _count(database, f"SELECT count(*) FROM minimal_case WHERE is_open {more}")
        for more in ("AND agency_id = 1", "")
    )
    return {
        "one body: first page": ("/inbox/?agency=1",),
        "one body: deep page": _deep("/inbox/?agency=1&page=%d", own),
        "the county: first page": ("/inbox/",),
        "the county: deep page": _deep("/inbox/?page=%d", every),
    }


def _deep(address: str, rows: int) -> tuple[str, ...]:
    """Pages in the second half of a list."""
    pages = min(max(rows // ROWS, 2), DEEPEST)
    return tuple(address % page for page in random.Random(3).sample(range(pages // 2, pages), min(MANY, pages // 2)))


def _words() -> list[str]:
    """Words and pairs of words that titles hold."""
    rng = random.Random(4)
    pairs = [f"{rng.choice(words.COMMON)} {rng.choice(words.COMMON)}" for _ in range(MANY // 3)]
    return [*rng.sample(words.COMMON, MANY // 3), *rng.sample(words.LONGER, MANY // 3), *pairs]


def _count(database: Path, sql: str) -> int:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as raw:
        return int(raw.execute(sql).fetchone()[0])


def _loaded(
    server: servers.Running,
    target: str,
    system: str,
    paths: tuple[str, ...],
    repeat: int,
    seconds: float,
    headers: str,
    only: str,
) -> list[dict[str, object]]:
    """One list, asked for some seconds."""
    if not target.startswith(only):
        return []
    measuring.load(server.port, paths, pid=server.pid, connections=1, seconds=min(0.5, seconds), headers=headers)
    seen = measuring.load(server.port, paths, pid=server.pid, connections=1, seconds=seconds, headers=headers)
    print(f"  {target} · {system}: {seen.p50_ms:.1f} ms, {seen.cpu_ms:.1f} ms CPU, {seen.statuses}", flush=True)
    return [{"target": target, "system": system, "connections": 1, "repeat": repeat} | seen.asdict()]


def signed_in(port: int, username: str) -> str:
    """The cookies of somebody who has signed in as people do."""
    asked = HTTPConnection("127.0.0.1", port)
    asked.request("GET", "/work/sign-in/")
    page = asked.getresponse()
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page.read())
    cookies = _cookies(page.headers.get_all("Set-Cookie", []))
    said = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token[1].decode() if token else ""}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies}
    asked.request("POST", "/work/sign-in/", urlencode(said), headers)
    answer = asked.getresponse()
    if answer.status != 302:
        raise SystemExit(f"signing in as {username}: {answer.status}")
    return _cookies(answer.headers.get_all("Set-Cookie", []))


def _cookies(given: list[str]) -> str:
    """Cookies as a browser sends them back."""
    return "; ".join(one.split(";", 1)[0] for one in given)
