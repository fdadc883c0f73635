"""The backup file: one tar with the database, the files, the keys, and a manifest of checksums at its end."""

import io
import json
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from gongkai.cli.errors import BadBackup

MANIFEST = "manifest.json"
FORMAT = 1
CHUNK = 1 << 20
KEYS = ("secret.key", "data.key")
SINGLE = ("database.sqlite3", "database.dump", *KEYS)
FOLDERS = ("files", "calendars", "fonts")


@dataclass(frozen=True)
class Member:
    """One file in the backup."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What the backup holds, and from which kind of database."""

    format: int
    made_at: str
    release: str
    database: str
    members: tuple[Member, ...]


class _Hashing:
    """Reads a file for the tar and keeps the checksum of what went through."""

    def __init__(self, source: BinaryIO) -> None:
        self.source, self.digest = source, sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self.source.read(size)
        self.digest.update(piece)
        return piece


def add(archive: tarfile.TarFile, path: Path, *, name: str) -> Member:
    """Put one file in, under that name."""
    with path.open("rb") as source:
        info = archive.gettarinfo(fileobj=source, arcname=name)
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        reading = _Hashing(source)
        archive.addfile(info, reading)
    return Member(name, info.size, reading.digest.hexdigest())


def close(archive: tarfile.TarFile, manifest: Manifest) -> None:
    """Write the manifest, the last thing in the file: without it a backup was not finished."""
    content = json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()
    info = tarfile.TarInfo(MANIFEST)
    info.size = len(content)
    archive.addfile(info, io.BytesIO(content))


def unpack(file: Path, folder: Path, *, progress: Callable[[int], None]) -> Manifest:
    """Unpack into an empty folder, checking every byte against the manifest. Raises `BadBackup`."""
    found: dict[str, Member] = {}
    try:
        with tarfile.open(file) as archive:
            for count, (info, source) in enumerate(_members(archive, file), start=1):
                found[info.name] = _unpack_one(info.name, source, folder)
                progress(count)
    except (tarfile.TarError, EOFError, OSError) as problem:
        raise BadBackup(file=file, problem=f"读取失败（{problem}）") from problem
    return _checked(file, folder, found)


def _members(archive: tarfile.TarFile, file: Path) -> Iterator[tuple[tarfile.TarInfo, BinaryIO]]:
    for info in archive:
        source = archive.extractfile(info) if info.isreg() else None
        if source is None or not _is_ours(info.name):
            raise BadBackup(file=file, problem=f"含有不应有的内容“{info.name}”")
        yield info, source  # type: ignore[misc]


def _is_ours(name: str) -> bool:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or str(path) != name:
        return False
    return name in (*SINGLE, MANIFEST) or (len(path.parts) > 1 and path.parts[0] in FOLDERS)


def _unpack_one(name: str, source: BinaryIO, folder: Path) -> Member:
    target, digest, size = folder / name, sha256(), 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as out:
        while piece := source.read(CHUNK):
            digest.update(piece)
            size += len(piece)
            out.write(piece)
    return Member(name, size, digest.hexdigest())


def _checked(file: Path, folder: Path, found: dict[str, Member]) -> Manifest:
    if found.pop(MANIFEST, None) is None:
        raise BadBackup(file=file, problem="缺少清单，备份当时没有完成")
    manifest = _read_manifest(file, folder / MANIFEST)
    (folder / MANIFEST).unlink()
    promised = {member.name: member for member in manifest.members}
    wrong = sorted(name for name in promised.keys() | found.keys() if promised.get(name) != found.get(name))
    if wrong:
        raise BadBackup(file=file, problem=f"{len(wrong)}个文件与清单的校验值不符，首个是“{wrong[0]}”")
    return manifest


def _read_manifest(file: Path, path: Path) -> Manifest:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        members = tuple(Member(**member) for member in content.pop("members"))
        manifest = Manifest(**content, members=members)
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        raise BadBackup(file=file, problem="清单无法读取") from problem
    if manifest.format != FORMAT:
        raise BadBackup(file=file, problem=f"格式版本{manifest.format}不是本版本能读的")
    return manifest
