"""DOCX in the layout of GB/T 9704-2012: a file the office opens, edits and prints in Word or WPS."""

import io
from collections.abc import Sequence

import docx as python_docx
from docx.document import Document

from gongkai.letters import layout, papers
from gongkai.letters.grids import Grid
from gongkai.letters.papers import Paper
from gongkai.letters.titles import title_lines
from gongkai.letters.word_edition import add_edition
from gongkai.letters.word_grids import add_grid
from gongkai.letters.word_heads import add_head
from gongkai.letters.word_pages import lay_out, next_section, prepare
from gongkai.letters.word_rows import indent, row
from gongkai.letters.word_xml import element, line, say

ROLES = {"h1": "黑体", "h2": "楷体"}
LEVELS = {"h1": 1, "h2": 2}
ROWS_ABOVE_TITLE = 2


def docx(batch: Sequence[Paper]) -> bytes:
    """One file of one or several papers, each a section that begins on an odd page with number 1.

    Law: Document Layout 2012.
    """
    document = python_docx.Document()
    prepare(document)
    document.core_properties.title = papers.plain(batch[0].title).replace("\n", "")
    document.core_properties.author = papers.plain(batch[0].signer)
    for index, paper in enumerate(batch):
        section = next_section(document) if index else document.sections[0]
        lay_out(section, letter=paper.shape == "letter", draft=paper.draft)
        _write(document, paper)
    return saved(document)


def saved(document: Document) -> bytes:
    """The file itself."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write(document: Document, paper: Paper) -> None:
    add_head(document, paper)
    _title(document, paper)
    if paper.shape == "form" and paper.number:
        say(row(document, papers.plain(paper.number)), element("w:jc", val="right"))
    row(document)
    addressee = papers.addressee_of(paper)
    if addressee:
        row(document, addressee)
    _text(document, paper)
    _attachments(document, papers.attachments(paper), signed=bool(paper.signer))
    if paper.signer:
        _signature(document, paper)
    if papers.note_of(paper):
        say(row(document, papers.note_of(paper)), indent(left=layout.INDENT))
    add_edition(document, paper)


def _title(document: Document, paper: Paper) -> None:
    for index, text in enumerate(title_lines(papers.plain(paper.title), name=paper.signer)):
        paragraph = row(document, text, role="小标宋", size=layout.TITLE)
        say(paragraph, element("w:jc", val="center"), element("w:outlineLvl", val=0), element("w:keepNext"))
        if not index and paper.shape != "form":
            say(paragraph, line(layout.GRID, before=ROWS_ABOVE_TITLE * layout.GRID))


def _text(document: Document, paper: Paper) -> None:
    lines = list(papers.parts(paper))
    stays = bool(paper.signer) and not papers.attachments(paper)
    for index, part in enumerate(lines):
        if isinstance(part, Grid):
            add_grid(document, part)
            continue
        style, text = part
        paragraph = row(document, text, role=ROLES.get(style, "仿宋"))
        say(paragraph, indent(first=layout.INDENT), element("w:jc", val="both"))
        if style in LEVELS:
            say(paragraph, element("w:outlineLvl", val=LEVELS[style]), element("w:keepNext"))
        elif stays and index == len(lines) - 1:
            say(paragraph, element("w:keepNext"))


def _attachments(document: Document, names: Sequence[str], *, signed: bool) -> None:
    if names:
        row(document)
    for index, name in enumerate(names):
        word = "附件：" if not index else ""
        number = f"{index + 1}. " if len(names) > 1 else ""
        hanging = layout.characters_wide(number or "附件：")
        left = layout.INDENT + (3 if number else 0) + hanging
        if number and word:
            hanging += 3
        paragraph = row(document, f"{word}{number}{name}")
        say(paragraph, indent(left=left, hanging=hanging), *([element("w:keepNext")] if signed else []))


def _signature(document: Document, paper: Paper) -> None:
    shown = papers.day(paper.signed_on)
    for _ in range(layout.ROWS_ABOVE_SIGNER):
        say(row(document), element("w:keepNext"))
    name = row(document, papers.plain(paper.signer))
    aside = layout.CHARACTERS - layout.date_block(shown)
    say(name, indent(left=aside), element("w:jc", val="center"), element("w:keepNext"))
    say(row(document, shown), indent(right=layout.DATE_INDENT), element("w:jc", val="right"))
