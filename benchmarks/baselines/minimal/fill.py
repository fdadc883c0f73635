"""Fill the minimal site: `MINIMAL_DATABASE=… python -m benchmarks.baselines.minimal.fill SIZE SEED`."""

import os
import sqlite3
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.baselines.minimal.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after Django is set up

from benchmarks.corpus import AGENCIES, Corpus, agency_name  # noqa: E402

FIELDS = "id, title, number, summary, body, agency_id, column_id, genre, year, made_on, released_on"


def main() -> None:
    """Tables and rows."""
    corpus = Corpus(int(sys.argv[1]), int(sys.argv[2]))
    call_command("migrate", run_syncdb=True, verbosity=0)
    with sqlite3.connect(os.environ["MINIMAL_DATABASE"]) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        if raw.execute("SELECT count(*) FROM minimal_item").fetchone()[0] == corpus.size:
            return
        agencies = [(n + 1, agency_name(n)) for n in range(AGENCIES)]
        raw.executemany("INSERT OR REPLACE INTO minimal_agency (id, name) VALUES (?, ?)", agencies)
        columns = [(n + 1, f"第{n + 1}栏目") for n in range(corpus.columns)]
        raw.executemany("INSERT OR REPLACE INTO minimal_column (id, name) VALUES (?, ?)", columns)
        rows = (
            (row.id, row.title, row.number, row.summary, row.body, row.agency + 1, row.column + 1, row.genre)
            + (row.made_on.year, row.made_on.isoformat(), row.released_on.isoformat())
            for row in corpus.rows()
        )
        raw.executemany(f"INSERT OR REPLACE INTO minimal_item ({FIELDS}) VALUES ({', '.join('?' * 11)})", rows)
        files = (
            (row * 4 + n, row, f"附件{n + 1}.docx", 20_000 + row % 9000)
            for row in range(4, corpus.size + 1, 4)
            for n in range(1 + row % 3)
        )
        raw.executemany("INSERT OR REPLACE INTO minimal_file (id, item_id, name, size) VALUES (?, ?, ?, ?)", files)
        raw.execute("ANALYZE")


if __name__ == "__main__":
    main()
