"""PDF by typst from this folder's templates: the text goes in as JSON and is only ever shown, never read as markup."""

import json
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import pypdfium2
import typst

from gongkai.letters import fonts, papers
from gongkai.letters.errors import NoFonts

HERE = Path(__file__).parent
STANDARD: Final = "a-2b"
ONE_AT_A_TIME = Lock()  # a compiler keeps its world; the server runs several threads
WIDE = 560  # pixels of a page shown small


def compiled(template: str, given: Mapping[str, Any]) -> bytes:
    """The file. Raises `NoFonts`."""
    inputs = _inputs(given)
    with ONE_AT_A_TIME:
        made = _compiler(template, fonts.found().fonts).compile(format="pdf", sys_inputs=inputs, pdf_standards=STANDARD)
    return cast(bytes, made)


def asked(template: str, given: Mapping[str, Any], label: str) -> list[Any]:
    """What the template, set with these texts, says of itself under a label. Raises `NoFonts`."""
    inputs = _inputs(given)
    with ONE_AT_A_TIME:
        compiler = _compiler(template, fonts.found().fonts)
        compiler.compile(format="pdf", sys_inputs=inputs)
        return cast("list[Any]", json.loads(compiler.query(f"<{label}>", field="value")))


def page_count(pdf: bytes) -> int:
    """How many pages a file has."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def picture(pdf: bytes, number: int) -> bytes:
    """A page as a small PNG, counted from 1; the last one where there are fewer."""
    document, buffer = pypdfium2.PdfDocument(pdf), BytesIO()
    try:
        page = document[min(number, len(document)) - 1]
        page.render(scale=WIDE / page.get_width()).to_pil().save(buffer, "PNG", optimize=True)
    finally:
        document.close()
    return buffer.getvalue()


def plain(text: str) -> str:
    """A text without what cannot be printed."""
    return papers.plain(text).strip()


def _inputs(given: Mapping[str, Any]) -> dict[str, str]:
    missing = fonts.fonts_missing()
    if missing:
        raise NoFonts(missing="、".join(missing))
    return {"given": json.dumps({**given, "fonts": fonts.found().chains}, ensure_ascii=False)}


@lru_cache(maxsize=8)
def _compiler(template: str, known: typst.Fonts) -> typst.Compiler:
    return typst.Compiler(str(HERE / template), root=str(HERE), font_paths=known)
