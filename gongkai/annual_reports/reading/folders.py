"""The files to read among paths that may be folders."""

from collections.abc import Iterable
from pathlib import Path

from gongkai.annual_reports.errors import NothingThere
from gongkai.annual_reports.reading.sources import ACCEPTED, READERS

OLD = {".doc", ".wps", ".xls", ".et", ".rtf"}  # said to be unreadable rather than passed over


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Files as named, and in folders every file of a kind that could be a report, in order."""
    found: list[Path] = []
    for path in paths:
        found += sorted(one for one in path.rglob("*") if is_report(one)) if path.is_dir() else [path]
    return found


def is_report(path: Path) -> bool:
    """Whether a file in a folder is of a kind to be read; hidden files and lock files of Word are not."""
    return (
        path.is_file()
        and not path.name.startswith((".", "~$"))
        and (path.suffix.lower().lstrip(".") in READERS or path.suffix.lower() in OLD)
    )


def must_be_there(path: Path) -> bytes:
    """The bytes of a file; refuses a path that is none."""
    try:
        return path.read_bytes()
    except OSError as missing:
        raise NothingThere(name=path.name or str(path), accepted=ACCEPTED) from missing
