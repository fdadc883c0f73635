"""Is the inbox right, and how many queries does it take? Pages against one pass over every row in plain Python."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from benchmarks.cases.inbox import CLERKS, ROWS, addresses
from benchmarks.request_clerks import PASSWORD
from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.cli import home
from gongkai.info_requests import queries
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.urgency import Warnings

NUMBER = re.compile(r'class="case__number">([^<]+)<')
EACH = 4  # pages of each kind compared
READ = "id number title agency_id state is_open is_paused next_due_on closed_on".split()
STATES = {"to_deliver": "decided", "to_archive": "closed"}
Row = dict[str, Any]


def run(_size: int, _seed: int) -> list[dict[str, object]]:
    """Each kind of page for each clerk: queries (least and most), pages compared, pages that differ."""
    today, found = timezone.localdate(), []
    soon = Warnings.of(today).default
    for clerk, username in CLERKS.items():
        rows = _seen(clerk)
        browser = Client()
        browser.post("/work/sign-in/", {"username": username, "password": PASSWORD})
        for target, paths in addresses(home.sqlite_path(), clerk).items():  # type: ignore[arg-type]
            found.append({"target": f"{clerk}: {target}"} | _compared(browser, paths[:EACH], rows, today, soon))
        found.append({"target": f"{clerk}: counts on the tabs"} | _counted(username, rows, today, soon))
    return found


def _seen(clerk: str) -> list[Row]:
    """Every row the clerk may see, read at once."""
    rows = InfoRequest.objects.values(*READ)
    county = Agency.objects.get(position=0).pk
    return [row for row in rows if clerk == "the county" or row["agency_id"] == county]


def _compared(browser: Client, paths: tuple[str, ...], rows: list[Row], today: date, soon: date) -> dict[str, object]:
    """The numbers on each page against those reckoned."""
    asked, differing = [], 0
    for path in paths:
        with CaptureQueriesContext(connection) as queries_made:
            page = browser.get(path).content.decode()
        asked.append(len(queries_made))
        differing += NUMBER.findall(page) != list(_expected(path, rows, today, soon))
    return {"queries": min(asked), "most": max(asked), "compared": len(paths), "differing": differing}


def _expected(path: str, rows: list[Row], today: date, soon: date) -> Iterator[str]:
    """The numbers an address should show, without the database."""
    given = dict(parse_qsl(path.partition("?")[2]))
    tab, page, typed = given.get("tab", "open"), int(given.get("page", 1)), given.get("q", "").split()
    fits, day = _fits(tab, today, soon), "closed_on" if tab == "to_archive" else "next_due_on"
    chosen = [row for row in rows if fits(row) and all(_holds(row, word) for word in typed)]
    chosen.sort(key=lambda row: (row[day] is None, row[day] or date.max, row["id"]))
    return (row["number"] for row in chosen[(page - 1) * ROWS : page * ROWS])


def _holds(row: Row, word: str) -> bool:
    return word in row["title"] or word.lower() in row["number"].lower()


def _fits(tab: str, today: date, soon: date) -> Callable[[Row], bool]:
    """Whether a row stands on a tab."""
    if tab == "all":
        return lambda row: True
    if tab == "late":
        return lambda row: row["is_open"] and row["next_due_on"] is not None and row["next_due_on"] < today
    if tab == "soon":
        return lambda row: row["is_open"] and _is_soon(row, today, soon)
    if tab == "open":
        return lambda row: row["is_open"]
    return lambda row: row["state"] == STATES.get(tab, tab)


def _is_soon(row: Row, today: date, soon: date) -> bool:
    day = row["next_due_on"]
    return day == today or day is not None and today < day <= soon and not row["is_paused"]


def _counted(username: str, rows: list[Row], today: date, soon: date) -> dict[str, object]:
    """The figures on the tabs against a recount."""
    actor = Actor.of(User.objects.get(username=username), today)
    with CaptureQueriesContext(connection) as asked:
        counts = queries.counts(actor)
    known = [tab for tab in counts if tab not in ("mine", "explaining")]
    wrong = [tab for tab in known if counts[tab] != sum(map(_fits(tab, today, soon), rows))]
    return {"queries": len(asked), "most": len(asked), "compared": len(known), "differing": len(wrong)}
