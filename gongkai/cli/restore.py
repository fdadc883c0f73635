"""`gongkai restore`: put a backup in place of what is here, after checking every byte of it."""

import shutil
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from django.utils import timezone

from gongkai.audit import journal
from gongkai.cli import archive, database_copy, home
from gongkai.cli.errors import BadBackup, NotEmpty, OtherDatabase
from gongkai.cli.progress import Progress
from gongkai.search import indexing

STAGING = ".restoring"
KEPT = (*archive.FOLDERS, *archive.KEYS, "search")
KEPT_UNLESS_GIVEN = (*archive.KEYS, "fonts")  # an earlier release's backup has none; a key may be in the environment


def add_arguments(parser: ArgumentParser) -> None:
    """Which file, and whether it may take the place of what is here."""
    parser.add_argument(
        "file", type=Path, metavar="文件", help="gongkai backup 写出的文件 (a file written by gongkai backup)"
    )
    parser.add_argument(
        "--replace", action="store_true", help="替换现有数据，原数据移到 replaced-… (take the place of what is here)"
    )


def run(args: Namespace) -> int:
    """Check first, move second: until the whole backup was found good, nothing here is touched."""
    if not args.file.is_file():
        raise BadBackup(file=args.file, problem="没有这个文件")
    with home.held(alone=True):
        occupied = _is_occupied()
        if occupied and not args.replace:
            raise NotEmpty(home=settings.HOME)
        staging = settings.HOME / STAGING
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir()
        try:
            manifest = _checked(args, staging)
            replaced = settings.HOME / f"replaced-{timezone.localtime():%Y%m%d-%H%M%S}"
            _put_in_place(staging, replaced=replaced)
            if not occupied:  # only an unused key, and a database without tables
                shutil.rmtree(replaced, ignore_errors=True)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
        return _come_up(args, manifest)


def _is_occupied() -> bool:
    return home.has_tables() or (settings.FILES_DIR.is_dir() and any(settings.FILES_DIR.iterdir()))


def _checked(args: Namespace, staging: Path) -> archive.Manifest:
    progress = Progress.of(args, "校验备份 checking")
    manifest = archive.unpack(args.file, staging, progress=progress)
    progress.finish()
    if manifest.database != connection.vendor:
        raise OtherDatabase(there=manifest.database, here=connection.vendor)
    if connection.vendor == "sqlite":
        database_copy.must_be_whole(staging / "database.sqlite3")
    return manifest


def _put_in_place(staging: Path, *, replaced: Path) -> None:
    """What was here is moved aside, never deleted (in PostgreSQL it is replaced in one transaction)."""
    connections.close_all()
    database = home.sqlite_path()
    if database is None:
        database_copy.put_back(staging / "database.dump")
    else:
        for file in (database, *(database.with_name(database.name + tail) for tail in ("-wal", "-shm"))):
            _set_aside(file, replaced)
        database.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(staging / "database.sqlite3", database)
    for name in KEPT:
        if name in KEPT_UNLESS_GIVEN and not (staging / name).exists():
            continue
        _set_aside(settings.HOME / name, replaced)
        if (staging / name).exists():
            shutil.move(staging / name, settings.HOME / name)


def _set_aside(path: Path, folder: Path) -> None:
    if path.exists():
        folder.mkdir(exist_ok=True)
        shutil.move(path, folder / path.name)


def _come_up(args: Namespace, manifest: archive.Manifest) -> int:
    """Tables of this release, a new index, and the proof that the journal came through whole."""
    home.migrate()
    progress = Progress.of(args, "重建检索索引 index")
    indexing.rebuild(progress)
    progress.finish()
    verdict = journal.verify()
    print(f"已恢复 {manifest.made_at} 的备份：{len(manifest.members)}个文件，操作日志{verdict.entries}条。")
    if not verdict.ok:
        print(f"注意：操作日志第{verdict.first_bad}条{verdict.why}（备份时即已如此）。", file=sys.stderr)
    return 0 if verdict.ok else 1
