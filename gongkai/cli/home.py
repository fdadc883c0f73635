"""The data folder: made ready before anything runs on it, and held while something does."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, flock
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from gongkai.agencies.queries import Branches
from gongkai.cli.errors import InUse

LOCK = "in-use.lock"
STAMP = ".collected.json"


@contextmanager
def held(*, alone: bool = False) -> Iterator[None]:
    """Say that this data folder is being used; `alone` refuses when anybody else does."""
    settings.HOME.mkdir(parents=True, exist_ok=True)
    with (settings.HOME / LOCK).open("a") as lock:
        try:
            flock(lock, (LOCK_EX if alone else LOCK_SH) | LOCK_NB)
        except BlockingIOError:
            raise InUse(home=settings.HOME) from None
        yield


def migrate() -> bool:
    """Bring the tables to this release; says whether there was anything to do."""
    settings.HOME.mkdir(parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def collect_static() -> bool:
    """Gather style sheets and scripts for the web server when one of them has changed; says whether it did."""
    stamp, now = settings.STATIC_ROOT / STAMP, _static_fingerprint()
    if stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(now)
    return True


def is_empty() -> bool:
    """Whether nobody has entered a single body yet."""
    return Branches.now().count == 0


def has_tables() -> bool:
    """Whether a database of ours stands here already."""
    return "django_migrations" in connection.introspection.table_names()


def sqlite_path() -> Path | None:
    """The file of the database, where it is a file."""
    return Path(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else None


def _static_fingerprint() -> str:
    found = []
    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            found.append([getattr(storage, "prefix", None) or "", name, state.st_size, state.st_mtime_ns])
    return sha256(json.dumps(sorted(found)).encode()).hexdigest()
