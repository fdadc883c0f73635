"""The same requests in the minimal site: `MINIMAL_DATABASE=… python -m benchmarks.baselines.minimal.fill_requests SIZE SEED`."""

import os
import sqlite3
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.baselines.minimal.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after Django is set up

from benchmarks.corpus import AGENCIES, agency_name  # noqa: E402
from benchmarks.request_corpus import RequestCorpus, masked  # noqa: E402

COUNTY_TIME = ZoneInfo("Asia/Shanghai")
FIELDS = (
    "id, number, title, agency_id, section, applicant, kind, channel, state, is_open, received_on, due_on, next_due_on"
)


def main() -> None:
    """Tables, bodies and requests."""
    corpus = RequestCorpus(int(sys.argv[1]), datetime.now(COUNTY_TIME).date(), int(sys.argv[2]))
    call_command("migrate", run_syncdb=True, verbosity=0)
    with sqlite3.connect(os.environ["MINIMAL_DATABASE"]) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        if raw.execute("SELECT count(*) FROM minimal_case").fetchone()[0] == corpus.size:
            return
        agencies = [(n + 1, agency_name(n)) for n in range(AGENCIES)]
        raw.executemany("INSERT OR REPLACE INTO minimal_agency (id, name) VALUES (?, ?)", agencies)
        rows = (
            (case.id, f"B{case.agency:03d}-{case.arrived_on.year}-{case.serial:04d}", case.title, case.agency + 1)
            + ("" if case.section is None else f"演示第{case.section + 1}科", masked(case), case.kind, case.channel)
            + (case.state, case.is_open, *map(_day, (case.received_on, case.due_on, case.next_due_on)))
            for case in corpus.cases()
        )
        raw.executemany(f"INSERT OR REPLACE INTO minimal_case ({FIELDS}) VALUES ({', '.join('?' * 13)})", rows)
        raw.execute("ANALYZE")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


if __name__ == "__main__":
    main()
