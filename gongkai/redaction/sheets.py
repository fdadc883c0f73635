"""A file as pages that can be marked on: a PDF as it is, a picture on a page, a Word file laid out anew."""

import io
import json
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst
from lxml import html
from PIL import Image, ImageOps, ImageSequence
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from gongkai.attachments import ocr
from gongkai.attachments.blocks import Block
from gongkai.attachments.kinds import IMAGES, KINDS
from gongkai.attachments.pdfs import pages_of
from gongkai.attachments.word_blocks import WordReader
from gongkai.letters import fonts
from gongkai.letters.errors import NoFonts
from gongkai.redaction.errors import NotRedactable, TooManyPages, Unreadable
from gongkai.redaction.glyphs import BREAK, Box, Glyph, glyphs_of, spread

MOST_PAGES = 300
DPI_OF_PICTURES = 150
DPI_TO_READ = 200
MOST_SIDE = 7000  # pixels, of a page drawn to be read: an A0 plan or a page of nonsense size fits into memory
TEMPLATE = Path(__file__).with_name("laid_out.typ")
ONE_AT_A_TIME = Lock()  # a compiler keeps its world; the server runs several threads
READABLE = (*sorted(IMAGES), "pdf", "docx")


def as_pages(data: bytes, *, kind: str, name: str) -> tuple[bytes, int]:
    """The PDF to mark on, and how many pages it has. Raises a refusal where the file has no pages or too many."""
    if kind not in READABLE:
        raise NotRedactable(name=name, kind=KINDS[kind].label if kind in KINDS else kind.upper())
    pdf = _made(data, kind)
    try:
        with pages_of(pdf) as document:
            count = len(document)
    except PdfiumError as broken:
        raise Unreadable(name=name) from broken
    if not count:
        raise Unreadable(name=name)
    if count > MOST_PAGES:
        raise TooManyPages(name=name, pages=count, most=MOST_PAGES)
    return pdf, count


def _made(data: bytes, kind: str) -> bytes:
    if kind == "docx":
        return laid_out(WordReader(data).blocks())
    return pictured(data) if kind in IMAGES else data


def pictured(data: bytes) -> bytes:
    """A picture, or each page of one that has several, on a page of its own size, the right way up."""
    with Image.open(io.BytesIO(data)) as image:
        frames = [ImageOps.exif_transpose(frame).convert("RGB") for frame in ImageSequence.Iterator(image)]
    out = io.BytesIO()
    frames[0].save(out, "PDF", save_all=True, append_images=frames[1:], resolution=DPI_OF_PICTURES, quality=90)
    return out.getvalue()


def laid_out(blocks: list[Block]) -> bytes:
    """The text and tables of a Word file as pages; pictures and its own layout are not taken over. Raises `NoFonts`."""
    missing = fonts.fonts_missing()
    if missing:
        raise NoFonts(missing="、".join(missing))
    given = {"blocks": [_given(block) for block in blocks], "fonts": fonts.found().chains}
    with ONE_AT_A_TIME:
        compiler = _compiler(fonts.found().fonts)
        made = compiler.compile(format="pdf", sys_inputs={"given": json.dumps(given, ensure_ascii=False)})
    return cast(bytes, made)


@lru_cache(maxsize=1)
def _compiler(known: typst.Fonts) -> typst.Compiler:
    return typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=known)


def _given(block: Block) -> dict[str, Any]:
    element = html.fragment_fromstring(block.html)
    if element.tag == "table":
        return _table(element)
    css = element.get("class", "")
    shape = "heading" if element.tag in {"h2", "h3", "h4", "h5", "h6"} else "text"
    return {"shape": shape, "text": block.text, "align": css.removeprefix("align-")}


def _table(element: Any) -> dict[str, Any]:
    rows = [
        [
            {"text": cell.text_content(), "wide": int(cell.get("colspan", 1)), "high": int(cell.get("rowspan", 1))}
            for cell in row
        ]
        for row in element.iter("tr")
    ]
    columns = max((sum(cell["wide"] for cell in row) for row in rows), default=1)
    return {"shape": "table", "columns": max(columns, 1), "cells": [cell for row in rows for cell in row]}


def picture(pdf: bytes, number: int, *, width: int) -> bytes:
    """One page, counted from 1, as it is shown, so many pixels wide."""
    with pages_of(pdf) as document:
        page = document[number - 1]
        shown = page.render(scale=width / page.get_width()).to_pil()
    out = io.BytesIO()
    shown.convert("RGB").save(out, "WEBP", quality=80, method=2)
    return out.getvalue()


def size_of(pdf: bytes, number: int) -> tuple[float, float]:
    """Width and height of a page as it is shown, in points."""
    with pages_of(pdf) as document:
        page = document[number - 1]
        return page.get_width(), page.get_height()


def without_text(pdf: bytes, *, name: str) -> list[int]:
    """The pages that have no text layer: scans. Raises a refusal where a page cannot be opened."""
    try:
        with pages_of(pdf) as document:
            return [number for number in range(1, len(document) + 1) if not _has_text(document, number)]
    except PdfiumError as broken:
        raise Unreadable(name=name) from broken


def _has_text(document: PdfDocument, number: int) -> bool:
    layer = document[number - 1].get_textpage()
    try:
        return bool(layer.get_text_bounded().strip())
    finally:
        layer.close()


def text_on(pdf: bytes, number: int) -> list[Glyph]:
    """What stands on a page, counted from 1: its text layer, or what can be recognised where it has none."""
    with pages_of(pdf) as document:
        page = document[number - 1]
        layer = glyphs_of(page)
        shown = None if any(glyph.text.strip() for glyph in layer) else drawn(page)
    return layer if shown is None else recognised(shown)


def drawn(page: PdfPage) -> Image.Image:
    """A page as a picture fit to be read, smaller where it would not fit into memory."""
    scale = min(DPI_TO_READ / 72, MOST_SIDE / max(page.get_size()))
    return cast(Image.Image, page.render(scale=scale).to_pil().convert("RGB"))


def read_off(image: Image.Image) -> ocr.OcrPage:
    """What can be recognised on a picture."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return ocr.read_image(out.getvalue())


def recognised(image: Image.Image) -> list[Glyph]:
    """The characters a picture seems to show, at their places."""
    read, found = read_off(image), []
    for line in read.lines:
        if line.characters:
            found += [*(Glyph(text, _shared(box, read)) for text, box in line.characters), BREAK]
        else:
            found += spread(line.text, _shared(line.box, read))
    return found


def _shared(box: ocr.Box, read: ocr.OcrPage) -> Box:
    left, top, width, height = box
    return Box(left / read.width, top / read.height, (left + width) / read.width, (top + height) / read.height)
