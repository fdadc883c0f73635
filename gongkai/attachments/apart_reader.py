"""The program that reads the formats whose readers are trusted least: .doc, .xls and OFD, in a process of its own.

Started by `gongkai.attachments.apart` by its path; the file comes on standard input, the answer goes out as JSON.
"""

import io
import json
import resource
import sys
from pathlib import Path
from typing import Any

sys.path.insert(
    0, str(Path(__file__).resolve().parents[2])
)  # started by its path, so the product is not found by itself

from gongkai.attachments import sheets, texts  # noqa: E402


def main(kind: str, megabytes: int, seconds: int) -> None:
    """Read one file and say what it holds; a reader that gives up leaves an empty answer."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    said = READERS[kind](sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode(errors="ignore"))


def read_doc(data: bytes) -> dict[str, Any]:
    """The text, properties and warnings of a Word 97–2003 file."""
    from legacy_doc import ExtractionOptions, extract_text  # noqa: PLC0415

    read = extract_text(data, options=ExtractionOptions(max_file_bytes=len(data) + 1))
    known = {name: value for name, value in read.metadata.items() if isinstance(value, str | bool)}
    return {"text": read.text, "known": known, "warnings": list(read.warnings)}


def read_ofd(data: bytes) -> dict[str, Any]:
    """The pages of an OFD file in reading order, and its properties."""
    import ofdkit  # noqa: PLC0415

    with ofdkit.open(io.BytesIO(data)) as document:
        pages = [page.text() for page in document.pages]
        return {"pages": pages, "known": document.info.to_dict() if document.info else {}}


def read_xls(data: bytes) -> dict[str, Any]:
    """The sheets of an Excel 97–2003 workbook."""
    taken = sheets.old_text_of(data)
    return {"text": taken.text, "problem": taken.problem, "parts": texts.spans(taken.stretches, len(taken.text))}


READERS = {"doc": read_doc, "ofd": read_ofd, "xls": read_xls}


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
