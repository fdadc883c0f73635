"""The files to read among paths that may be folders."""

import stat
from collections.abc import Iterable
from pathlib import Path

from gongkai.annual_reports.errors import NothingThere
from gongkai.annual_reports.reading.sources import ACCEPTED, READERS

OLD = {".doc", ".wps", ".xls", ".et", ".rtf"}  # said to be unreadable rather than passed over


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Files as named, and in folders every file of a kind that could be a report, in order."""
    found: list[Path] = []
    for path in paths:
        found += in_folder(path) if is_folder(path) else [path]
    return found


def in_folder(path: Path) -> list[Path]:
    """Every file in a folder that could be a report."""
    return sorted(one for one in path.rglob("*") if is_report(one))


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; a name no file can have is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def empty_folders(paths: Iterable[Path]) -> list[Path]:
    """The folders named that have nothing to read in them."""
    return [path for path in paths if is_folder(path) and not in_folder(path)]


def is_report(path: Path) -> bool:
    """Whether a file in a folder is of a kind to be read; hidden files and lock files of Word are not."""
    return (
        path.is_file()
        and not path.name.startswith((".", "~$"))
        and (path.suffix.lower().lstrip(".") in READERS or path.suffix.lower() in OLD)
    )


def must_be_there(path: Path) -> bytes:
    """The bytes of a file; refuses a path that is none, and a pipe or device, which might never end."""
    try:
        if stat.S_ISREG(path.stat().st_mode):
            return path.read_bytes()
    except OSError as missing:
        raise NothingThere(name=path.name or str(path), accepted=ACCEPTED) from missing
    raise NothingThere(name=path.name, accepted=ACCEPTED)
