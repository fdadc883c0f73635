"""A ruler for what was set: where characters stand on a page in millimetres, and what a DOCX says of itself."""

import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date

import pypdfium2
from lxml import etree

from gongkai.letters import Paper

MM = 25.4 / 72
SAME_LINE = 2  # mm
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REPLY = Paper(
    mark="示范县人民政府办公室",
    number="示政办公复〔2026〕12号",
    title="示范县人民政府办公室政府信息公开申请答复书",
    addressee="张堃玥",
    lines=[
        ("body", "你申请公开的政府信息，经审查，现答复如下。"),
        ("h1", "一、答复内容"),
        ("h2", "（一）提供方式"),
        ("list", "1.邮寄纸质文件一份。"),
    ],
    attachments=[],
    signer="示范县人民政府办公室",
    signed_on=date(2026, 3, 5),
)


def reply(**changes):
    """A small letter, changed where the test needs it."""
    return replace(REPLY, **changes)


@dataclass(frozen=True)
class Character:
    """One character: its em box in millimetres from the page's upper left corner, and its size in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


class Page:
    """One page of a PDF and its characters, without spaces."""

    def __init__(self, page):
        self.width, self.height = (round(length * MM, 1) for length in page.get_size())
        self.characters = list(self._read(page))
        self.text = "".join(character.text for character in self.characters)

    def _read(self, page):
        layer = page.get_textpage()
        for index in range(layer.count_chars()):
            text = layer.get_text_range(index, 1)
            left, bottom, right, top = (length * MM for length in layer.get_charbox(index, loose=True))
            size = pypdfium2.raw.FPDFText_GetFontSize(layer.raw, index)
            if text.strip():
                yield Character(text, left, self.height - top, right, self.height - bottom, round(size, 1))

    def lines(self, size=16.0):
        """The characters of one size, line by line from the top, each from the left."""
        chosen = sorted((one for one in self.characters if one.size == size), key=lambda one: one.bottom)
        lines = []
        for one in chosen:
            if lines and one.bottom - lines[-1][0].bottom < SAME_LINE:
                lines[-1].append(one)
            else:
                lines.append([one])
        return [sorted(line, key=lambda one: one.left) for line in lines]

    def find(self, words):
        """The characters that say these words, side by side."""
        at = self.text.index(words)
        return self.characters[at : at + len(words)]


def pages(data):
    """Every page of a PDF."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [Page(page) for page in document]
    finally:
        document.close()


class Word:
    """A DOCX unzipped."""

    def __init__(self, data):
        self.parts = {}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    self.parts[name] = etree.fromstring(archive.read(name))
        self.body = self.parts["word/document.xml"]

    def all(self, path):
        """Elements of the document by a path in WordprocessingML names."""
        return self.body.findall(".//" + "/".join(W + step for step in path.split("/")))

    def paragraph(self, words):
        """The first paragraph that contains these words."""
        return next(one for one in self.all("p") if words in said(one))


def said(element):
    """The text in an element."""
    return "".join(text.text or "" for text in element.iter(W + "t"))


def value(element, path, name="val"):
    """An attribute of something inside an element; None where it is not there."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + name)
