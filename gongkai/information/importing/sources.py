"""Where documents come from: a folder, single files, an uploaded ZIP."""

import io
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from django.conf import settings

from gongkai.attachments import archives
from gongkai.attachments.errors import FileRefused
from gongkai.information.importing.errors import BadArchive, NoSuchPath, NothingInIt, TooManyDocuments
from gongkai.information.importing.shapes import Document

MOST_DOCUMENTS = 5000
MOST_BYTES = 200 * 1024 * 1024  # of one file: the readers' own limits are lower
SHEETS = frozenset({".xlsx", ".csv", ".xls", ".et"})  # the last two are refused with what to do
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_UTF8 = 0x800
EMPTY_ADVICE = "可以导入的文件：TXT、HTML、DOCX、PDF。"


def of_path(path: Path) -> list[Document]:
    """The documents of a folder and its folders, in the order of their names, or a single one, or those of a ZIP."""
    if path.is_file():
        return of_zip(_bytes(path), name=path.name) if path.suffix.lower() == ".zip" else [_document(path, path.name)]
    if not path.is_dir():
        raise NoSuchPath(path=path)
    files = [
        file for file in sorted(path.rglob("*")) if file.is_file() and not _is_noise(file.relative_to(path).as_posix())
    ]
    return _some([_document(file, file.relative_to(path).as_posix()) for file in files], path.name or str(path))


def of_uploads(files: Sequence[tuple[str, Callable[[], bytes]]]) -> list[Document]:
    """The documents of an upload; a ZIP among them is opened."""
    found: list[Document] = []
    for name, read in files:
        if PurePosixPath(name).suffix.lower() == ".zip":
            found += of_zip(read(), name=name)
        else:
            found.append(Document(name, read))
    return _some(found, files[0][0] if files else "")


def of_zip(data: bytes, *, name: str) -> list[Document]:
    """The documents in a ZIP, whose names may be UTF-8 or GBK; refuses bombs, odd paths and passwords."""
    try:
        archive = archives.opened(data, name=name)
    except FileRefused:
        raise BadArchive(name=name, why="文件已损坏，或者不是 ZIP 格式") from None
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    _must_be_harmless(entries, packed=len(data), name=name)
    named = [(_name_of(entry), entry) for entry in entries]
    return _some(
        [Document(shown, partial(_entry, data, entry, name)) for shown, entry in named if not _is_noise(shown)], name
    )


def _must_be_harmless(entries: Sequence[zipfile.ZipInfo], *, packed: int, name: str) -> None:
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise BadArchive(name=name, why="设有打开密码")
    if any(archives.leads_outside(_name_of(entry).replace(":", "")) for entry in entries):
        raise BadArchive(name=name, why="含有指向压缩包之外的路径")
    try:
        archives.must_unpack_small(list(entries), packed=packed, name=name)
    except FileRefused:
        raise BadArchive(name=name, why="解压后过大或者压缩比异常") from None


def _name_of(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: systems in Chinese write GBK without saying so."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    raw = entry.orig_filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _entry(data: bytes, entry: zipfile.ZipInfo, name: str) -> bytes:
    limit = settings.UPLOAD_MAX_MB * 1024 * 1024
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(entry) as stream:
            found = stream.read(limit + 1)
    except archives.BROKEN as broken:
        raise BadArchive(name=name, why=f"其中的“{_name_of(entry)[:60]}”已损坏") from broken
    if len(found) > limit:
        raise BadArchive(name=name, why=f"其中的“{_name_of(entry)[:60]}”超过{settings.UPLOAD_MAX_MB}MB")
    return found


def _is_noise(name: str) -> bool:
    """What systems leave in folders and archives beside the documents."""
    parts = PurePosixPath(name.lower()).parts
    return bool(parts) and (
        parts[-1] in _LEFT_BY_SYSTEMS or parts[0] == "__macosx" or any(p.startswith((".", "~$")) for p in parts)
    )


def _document(path: Path, name: str) -> Document:
    return Document(name, partial(_bytes, path))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NoSuchPath(f"文件“{path.name}”过大，不能导入。请拆分后再试。", path=path)
        return path.read_bytes()
    except OSError as problem:
        raise NoSuchPath(path=path) from problem


def _some(documents: list[Document], name: str) -> list[Document]:
    if not documents:
        raise NothingInIt(name=name, advice=EMPTY_ADVICE)
    if len(documents) > MOST_DOCUMENTS:
        raise TooManyDocuments(name=name, count=len(documents), limit=MOST_DOCUMENTS)
    return documents
