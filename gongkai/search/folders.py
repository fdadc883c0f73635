"""Where a node keeps its copy of the index: one folder in use, one being built, one lock for the one writer."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, flock
from pathlib import Path
from uuid import uuid4

from gongkai.search.digest import LAYOUT
from gongkai.search.errors import IndexBusy
from gongkai.search.interface import Position

CURRENT = "current.json"
BESIDE = "beside.json"
PREFIX = "index-"


@contextmanager
def sole_writer(home: Path) -> Iterator[None]:
    """Be the only writer on this machine. Raises `IndexBusy` at once when there is another."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "writer.lock").open("w") as lock:
        try:
            flock(lock, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            raise IndexBusy from None
        try:
            yield
        finally:
            flock(lock, LOCK_UN)


def read_note(note: Path) -> tuple[Path, Position] | None:
    """Which folder a note names and how far it is, or nothing when there is none of the present layout."""
    try:
        content = json.loads(note.read_text())
    except FileNotFoundError:
        return None
    folder = note.parent / content["folder"]
    if content["layout"] != LAYOUT or not folder.is_dir():
        return None
    position = Position(content["low"], frozenset(content["done"]), content["read_at"], content["after_id"])
    return folder, position


def write_note(note: Path, folder: Path, position: Position) -> None:
    """Say which folder holds the index and how far it is; readers see the old note or the new one, never half."""
    content = {
        "folder": folder.name,
        "layout": LAYOUT,
        "low": position.low,
        "done": sorted(position.done),
        "read_at": position.read_at,
        "after_id": position.after_id,
    }
    draft = note.with_suffix(f".{uuid4().hex}")
    draft.write_text(json.dumps(content))
    os.replace(draft, note)


def new_folder(home: Path) -> Path:
    """An empty folder for an index."""
    folder = home / f"{PREFIX}{uuid4().hex[:12]}"
    folder.mkdir(parents=True)
    return folder


def sweep(home: Path, *, keep: set[Path]) -> None:
    """Remove index folders nobody needs any more."""
    for folder in home.glob(f"{PREFIX}*"):
        if folder not in keep:
            shutil.rmtree(folder, ignore_errors=True)
