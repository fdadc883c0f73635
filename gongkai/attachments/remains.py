"""Proof that values are gone from a file: it is read again in every way there is, and searched byte by byte."""

import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from gongkai.attachments import extraction, scans

TAG = re.compile(r"<[^>]*>")
SHORTEST = 5  # characters: shorter words would be found by chance in any file


def left_in(data: bytes, values: Iterable[str], *, code: str) -> list[str]:
    """The values that can still be read out of a DOCX or XLSX: in its text, its pictures, or the raw bytes of any part."""
    wanted = {bare(value): value for value in values if len(bare(value)) >= SHORTEST}
    texts = [bare(text) for text in readings(data, code=code)]
    return [value for plain, value in wanted.items() if any(plain in text for text in texts)]


def readings(data: bytes, *, code: str) -> Iterator[str]:
    """The file as text in every way a reader might take it."""
    read = scans.with_pictures(data, extraction.text_of(data, code=code), limit=scans.at_once())
    yield from (stretch.text for stretch in read.stretches)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            raw = archive.read(name)
            yield TAG.sub("", raw.decode("utf-8", errors="ignore"))
            yield " ".join(re.findall(r'="([^"]*)"', raw.decode("utf-8", errors="ignore")))


def bare(text: str) -> str:
    """Letters, digits and signs of writing alone, in their plain form."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).upper() if c.isalnum())
