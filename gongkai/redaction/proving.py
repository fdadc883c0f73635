"""Reading the finished file again, as anybody could who receives it: is anything still in it that was taken away?"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pikepdf
from PIL import Image

from gongkai.attachments.pdfs import pages_of
from gongkai.law.sentences import say
from gongkai.redaction.glyphs import Box, folded, glyphs_of
from gongkai.redaction.sheets import drawn, read_off

INSET = 2  # pixels from the edge of a mark, where the picture is soft
DARKEST = 40  # of 255: what a burnt mark may show after it was packed as JPEG
SHORTEST_HAN, SHORTEST_OTHER = 2, 4  # characters below which words may well stand elsewhere with another meaning
ENCODINGS = ("utf-8", "utf-16-be", "gb18030")


@dataclass
class Proof:
    """What was looked at, and every place where something is still there, in words."""

    pages: int = 0
    marks: int = 0
    strings: int = 0
    pictures_read: int = 0
    found: list[str] = field(default_factory=list)

    def as_kept(self) -> dict[str, int]:
        """The counts, for the record; nothing of what was removed."""
        return {
            "pages": self.pages, "marks": self.marks, "strings": self.strings, "pictures_read": self.pictures_read,
        }  # fmt: skip


def proven(made: bytes, *, marks: Mapping[int, Sequence[Box]], removed: Sequence[str]) -> Proof:
    """Look at text, pictures, drawing orders and properties of the finished file."""
    wanted = sorted({told for one in removed if _is_telling(told := folded(one))})
    proof = Proof(marks=sum(map(len, marks.values())), strings=len(wanted))
    _look_at_pages(made, marks, wanted, proof)
    _look_inside(made, wanted, proof)
    return proof


def _is_telling(text: str) -> bool:
    """Whether a string is long enough that finding it elsewhere means something."""
    has_han = any("\u4e00" <= character <= "\u9fff" for character in text)
    return len(text) >= (SHORTEST_HAN if has_han else SHORTEST_OTHER)


def _look_at_pages(made: bytes, marks: Mapping[int, Sequence[Box]], wanted: Sequence[str], proof: Proof) -> None:
    with pages_of(made) as document:
        proof.pages = len(document)
        for number in range(1, proof.pages + 1):
            page = document[number - 1]
            text = folded("".join(glyph.text for glyph in glyphs_of(page)))
            if any(one in text for one in wanted):
                proof.found.append(say("第{page}页的文字", page=number))
            if number in marks:
                _look_at_picture(drawn(page), number, marks, wanted, proof)


def _look_at_picture(
    image: Image.Image, number: int, marks: Mapping[int, Sequence[Box]], wanted: Sequence[str], proof: Proof
) -> None:
    if not all(is_dark(image, mark) for mark in marks[number]):
        proof.found.append(say("第{page}页的遮盖没有盖严", page=number))
    read = folded("".join(line.text for line in read_off(image).lines))
    proof.pictures_read += 1
    if any(one in read for one in wanted):
        proof.found.append(say("第{page}页的图像（文字识别）", page=number))


def is_dark(image: Image.Image, mark: Box) -> bool:
    """Whether a mark is one solid patch."""
    wide, high = image.size
    left, top = int(mark.left * wide) + INSET, int(mark.top * high) + INSET
    right, bottom = int(mark.right * wide) - INSET, int(mark.bottom * high) - INSET
    if right <= left or bottom <= top:  # thinner than its own soft edge
        left, top, right, bottom = (
            int(mark.left * wide), int(mark.top * high), int(mark.left * wide) + 1, int(mark.top * high) + 1,
        )  # fmt: skip
    _, brightest = image.crop((left, top, right, bottom)).convert("L").getextrema()
    return float(brightest) <= DARKEST  # type: ignore[arg-type]


def _look_inside(made: bytes, wanted: Sequence[str], proof: Proof) -> None:
    """Properties that should not be there, and the strings in anything stored in the file, however written."""
    patterns = [form for one in wanted for form in _forms(one)]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        if pdf.docinfo or "/Metadata" in pdf.Root or pdf.attachments or "/Outlines" in pdf.Root:
            proof.found.append(say("文件属性"))
        for thing in pdf.objects:
            stored = _stored(thing)
            if any(form in stored for form in patterns):
                proof.found.append(say("文件内部的数据"))
                break


def _stored(thing: object) -> bytes:
    """What an object holds, unpacked where it can be, without blanks and in small letters."""
    if isinstance(thing, pikepdf.Stream):
        if thing.get("/Subtype") == pikepdf.Name.Image:
            return b""
        try:
            raw = thing.read_bytes()
        except (pikepdf.PdfError, NotImplementedError):
            raw = thing.read_raw_bytes()
        return b"".join(raw.lower().split())
    return bytes(thing) if isinstance(thing, pikepdf.String) else b""


def _forms(text: str) -> list[bytes]:
    """A string as it may be stored: in the usual encodings, plain and as hexadecimal numbers."""
    plain = [text.encode(encoding, errors="ignore").lower() for encoding in ENCODINGS]
    return [*plain, *(form.hex().encode() for form in plain)]
