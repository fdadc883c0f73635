"""P9: the staff's list of items and a combined query, asked by somebody with ten duties and by one with 1,400.

Whole pages, made in this process: CPU, clock, queries, and whether what stands on them is what one pass over the rows says.
"""

import re
from collections.abc import Iterable
from datetime import date
from itertools import product
from statistics import median
from time import perf_counter, process_time
from urllib.parse import urlencode

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from benchmarks.corpus import Corpus
from benchmarks.measuring import percentile
from benchmarks.request_clerks import PASSWORD
from gongkai.accounts import passwords
from gongkai.accounts.models import Appointment, User
from gongkai.agencies.models import Agency, Section
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty

SINCE = date(2019, 5, 15)
ROWS, REPEATS = 50, 5
PEOPLE = {"ten-rows": 10, "many-rows": 1400}
DUTIES = (Duty.FILL, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE, Duty.PUBLISH)
LISTED = re.compile(r'name="item" value="(\d+)"|href="/work/items/(\d+)/"')
QUERY = {
    "g0": "all", "f0_0": "title", "o0_0": "contains", "v0_0": "工作", "f0_1": "made_on", "o0_1": "from",
    "v0_1": "2019-05-15", "f0_2": "openness", "o0_2": "is", "v0_2": "proactive",
}  # fmt: skip
PAGES = {
    "list": "/work/items/",
    "list, second half": "/work/items/?page=600",
    "list, published, of one year": "/work/items/?tab=public&made_from=2024-01-01&made_to=2024-12-31",
    "list, one agency, by day of forming": "/work/items/?agency_id={agency}&sort=-made",
    "list, words in the title": "/work/items/?q=%E5%B7%A5%E4%BD%9C",
    "combined query, three conditions": "/work/saved/queries/?" + urlencode(QUERY),
}


def run(_corpus: Corpus) -> list[dict[str, object]]:
    """Every page for both people."""
    agencies = list(Agency.objects.order_by("position", "id"))
    found = []
    for username, rows in PEOPLE.items():
        user = _person(username, rows, agencies)
        browser = Client()
        browser.post("/work/sign-in/", {"username": username, "password": PASSWORD})
        reach = set(user.appointments.values_list("agency_id", flat=True))
        for name, address in PAGES.items():
            found.append(_row(f"{rows} duties: {name}", browser, address.format(agency=agencies[0].pk), reach))
    return found


def _person(username: str, count: int, agencies: list[Agency]) -> User:
    """Somebody with so many duties: over ten bodies, or over every section of every body."""
    user, made = User.objects.get_or_create(username=username, defaults={"name": "王演示", "agency": agencies[0]})
    if made or not user.password_changed_at:
        passwords.write(user, PASSWORD, at=timezone.now(), one_time=False)
    if made:
        places = list(_places(agencies) if count > len(agencies) else ((one, None) for one in agencies))
        duties = product(places, DUTIES) if count > len(agencies) else product(places, DUTIES[:1])
        rows = [
            Appointment(user=user, duty=duty, agency=agency, section=section, from_on=SINCE)
            for (agency, section), duty in duties
        ]
        Appointment.objects.bulk_create(rows[:count])
    return user


def _places(agencies: list[Agency]) -> Iterable[tuple[Agency, Section | None]]:
    """Each body as a whole, and two sections of it."""
    for agency in agencies:
        yield agency, None
        for number in (1, 2):
            yield agency, Section.objects.get_or_create(agency=agency, name=f"演示第{number}科")[0]


def _row(name: str, browser: Client, address: str, reach: set[int]) -> dict[str, object]:
    with CaptureQueriesContext(connection) as made:
        answer = browser.get(address)
    cpu, took = zip(*(_timed(browser, address) for _ in range(REPEATS)), strict=True)
    shown = _ids(answer.content.decode())
    known = dict(InfoItem.objects.filter(pk__in=shown).values_list("pk", "agency_id"))
    return {
        "page": name,
        "status": answer.status_code,
        "queries": len(made),
        "cpu_least_ms": round(min(cpu), 1),
        "cpu_p50_ms": round(median(cpu), 1),
        "p50_ms": round(median(took), 1),
        "p95_ms": round(percentile(sorted(took), 95), 1),
        "rows": len(shown),
        "out_of_reach": sum(agency not in reach for agency in known.values()),
        "slowest_query_ms": max((float(one["time"]) for one in made), default=0) * 1000,
    }


def _ids(page: str) -> list[int]:
    """Numbers of the items on a page, each once."""
    return list(dict.fromkeys(int(a or b) for a, b in LISTED.findall(page)))


def _timed(browser: Client, address: str) -> tuple[float, float]:
    cpu, began = process_time(), perf_counter()
    browser.get(address)
    return 1000 * (process_time() - cpu), 1000 * (perf_counter() - began)
