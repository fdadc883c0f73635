"""`gongkai backup`: everything an administrator needs to start again elsewhere, in one file, while the site runs."""

import os
import tarfile
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import connection
from django.utils import timezone

from gongkai.cli import archive, database_copy
from gongkai.cli.errors import TargetExists
from gongkai.cli.progress import Progress


def add_arguments(parser: ArgumentParser) -> None:
    """Where to put it."""
    folder = settings.BACKUP_DIR
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="文件", help=f"备份文件，默认放在 {folder} (the file to write)"
    )


def run(args: Namespace) -> int:
    """Write beside, rename when whole: a stopped backup leaves nothing that looks finished."""
    target = (args.file or _default_name()).resolve()
    if target.exists():
        raise TargetExists(file=target)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        count = write(unfinished, args)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    print(f"已备份到 {target}：{count}个文件，{target.stat().st_size / 1_000_000:.1f} MB。")
    print("备份含密钥（包括申请人身份信息的数据密钥）和全部数据，请妥善保管。恢复：gongkai restore <文件>")
    return 0


def write(file: Path, args: Namespace) -> int:
    """Copy the database first, then the files: none that a row names is missed, save what is erased meanwhile."""
    progress = Progress.of(args, "备份数据库 database")
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".backup-") as scratch:
        database = database_copy.copy(Path(scratch), progress=progress)
        progress.finish()
        progress = Progress.of(args, "备份文件 files")
        members = []
        with _private(file) as out, tarfile.open(fileobj=out, mode="w") as tar:
            for count, (path, name) in enumerate([(database, database.name), *_files()], start=1):
                with suppress(FileNotFoundError):  # a sealed file erased in this very moment
                    members.append(archive.add(tar, path, name=name))
                progress(count)
            archive.close(tar, _manifest(members))
    progress.finish()
    return len(members)


def _private(file: Path) -> BinaryIO:
    """A file only its owner may read: the backup holds the keys."""
    return os.fdopen(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb")


def _files() -> Iterator[tuple[Path, str]]:
    """The keys and every kept file; what can be made anew (index, style sheets) stays out."""
    for key in (settings.HOME / name for name in archive.KEYS):
        if key.exists():
            yield key, key.name
    for name, folder in zip(
        archive.FOLDERS, (settings.FILES_DIR, settings.CALENDARS_DIR, settings.FONTS_DIR), strict=True
    ):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path, f"{name}/{path.relative_to(folder).as_posix()}"


def _manifest(members: list[archive.Member]) -> archive.Manifest:
    now = timezone.localtime().isoformat(timespec="seconds")
    return archive.Manifest(archive.FORMAT, now, version("gongkai"), connection.vendor, tuple(members))


def _default_name() -> Path:
    return settings.BACKUP_DIR / f"gongkai-{timezone.localtime():%Y%m%d-%H%M%S}.tar"
