"""A consistent copy of the database while the site runs, and the way back: SQLite and PostgreSQL."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.db.backends.base.client import BaseDatabaseClient

from gongkai.cli.errors import BadBackup, TooFewLocks, ToolFailed, ToolMissing
from gongkai.law.refusals import Refusal

PAGES = 4096  # copied between two looks at the progress
Step = Callable[[int, int], None]


def copy(folder: Path, *, progress: Step) -> Path:
    """Copy the database as it is at this moment into the folder."""
    if connection.vendor == "sqlite":
        return _copy_sqlite(Path(connection.settings_dict["NAME"]), folder / "database.sqlite3", progress=progress)
    target = folder / "database.dump"
    _postgresql("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", str(target))
    return target


def put_back(source: Path) -> None:
    """Replace what is in the PostgreSQL database by the dump, all or nothing."""
    connection.close()
    options = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    _postgresql("pg_restore", *options, str(source), last=("--dbname", connection.settings_dict["NAME"]))


def must_be_whole(file: Path) -> None:
    """Refuse an SQLite file that does not pass its own check."""
    try:
        with closing(sqlite3.connect(file)) as opened:
            verdict = opened.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.DatabaseError as problem:
        raise BadBackup(file=file.name, problem=f"数据库文件损坏（{problem}）") from problem
    if verdict != "ok":
        raise BadBackup(file=file.name, problem=f"数据库文件损坏（{verdict}）")


def _copy_sqlite(source: Path, target: Path, *, progress: Step) -> Path:
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(target)) as copied,
    ):
        live.isolation_level = None
        live.execute("BEGIN")  # pins one moment: writers go on without making the copy start again
        live.execute("SELECT count(*) FROM sqlite_master").fetchone()
        live.backup(copied, pages=PAGES, progress=lambda _status, left, total: progress(total - left, total))
    return target


def _postgresql(tool: str, *options: str, last: Sequence[str] = ()) -> None:
    """Run one of PostgreSQL's own programs against the configured database; the password goes by the environment."""
    path = shutil.which(tool)
    if path is None:
        raise ToolMissing(tool=tool)
    client: BaseDatabaseClient = connection.client
    words, extra = client.settings_to_cmd_args_env(connection.settings_dict, [])
    where = words[1:-1]  # without `psql` itself and the name of the database at the end
    done = subprocess.run(
        [path, *where, *options, *(last or (words[-1],))],
        env={**os.environ, **(extra or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise _why(tool, done)


def _why(tool: str, done: subprocess.CompletedProcess[bytes]) -> Refusal:
    """What went wrong in a sentence: the first error it printed, which the lines after it only repeat."""
    said = done.stderr.decode(errors="replace")
    if "max_locks_per_transaction" in said:
        return TooFewLocks(tool=tool)
    lines = said.strip().splitlines() or [f"返回码{done.returncode}"]
    return ToolFailed(tool=tool, problem=next((line for line in lines if "error:" in line.lower()), lines[-1]))
