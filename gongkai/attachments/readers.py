"""Reading a document for import: title, body, number, date, agency and year, and what looks wrong in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from gongkai.attachments import archives, encodings, kinds, names, ofd, old_office, pdfs, titles
from gongkai.attachments.blocks import Block, blocks_of, unwrapped
from gongkai.attachments.dates import date_in, year_in
from gongkai.attachments.errors import Damaged, EmptyFile, NotText, UnknownKind
from gongkai.attachments.html import clean, to_text
from gongkai.attachments.texts import Taken
from gongkai.attachments.web_pages import page_of
from gongkai.attachments.word import text_of as word_text
from gongkai.attachments.word_blocks import WordReader

READABLE = "TXT、HTML、DOCX、DOC、WPS、PDF、OFD"
NO_TITLE = "无标题"
TITLE_CUT = "标题被截断"
NO_YEAR = "标题无年份"
BOOKMARK_LEFT = "残留书签标记"
NO_DATE = "文末无成文日期"
DAY_UNKNOWN = "成文日期只写到月份，暂记为当月1日"
BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]|_GoBack")
CLOSING_LINES = 6
LONGEST_CLOSING = 45
ANNUAL = re.compile(r"年度报告|年报|工作报告|年度[^，。]{0,12}总结")
HEAD_OF_TEXT = 400


@dataclass(frozen=True)
class ReadDocument:
    """A document as read; what could not be told is empty, and `artefacts` says in words what looks wrong."""

    title: str
    body_html: str
    body_text: str
    doc_number: str = ""
    made_on: date | None = None
    agency_hint: str = ""
    report_year: int | None = None
    artefacts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Raw:
    """A document as blocks, with what its format itself declares."""

    blocks: list[Block]
    title: str = ""
    date_text: str = ""
    problems: tuple[str, ...] = ()


def read_document(data: bytes, *, name: str) -> ReadDocument:
    """Read a TXT, HTML, DOCX, DOC, WPS, PDF or OFD for import; refuses, with a sentence, what cannot be read."""
    shown = names.safe_name(name)
    names.must_not_be_classified(shown)
    if not data.strip():
        raise EmptyFile(name=shown)
    reader = READERS.get(names.extension(shown))
    if reader is None:
        kinds.must_be_accepted(names.extension(shown), name=shown)
        raise UnknownKind(name=shown, accepted=READABLE)
    return understood(reader(data, shown))


def understood(raw: Raw) -> ReadDocument:
    """The document with its head taken off its body and its closing date read."""
    head = titles.head_of([block.text for block in raw.blocks[:8]])
    title = raw.title or head.title
    body = raw.blocks[head.lines :] if not raw.title or same(raw.title, head.title) else raw.blocks
    html = clean("".join(block.html for block in body))
    text = to_text(html)
    made_on, date_problem = closing_date(body, declared=raw.date_text)
    year, year_problem = report_year(title, text)
    problems = (*raw.problems, *title_problems(title), year_problem, *text_problems(text), date_problem)
    return ReadDocument(
        title=title[:300],
        body_html=html,
        body_text=text,
        doc_number=head.doc_number,
        made_on=made_on,
        agency_hint=titles.agency_in(title) or titles.signatory_in(text.splitlines()[-CLOSING_LINES:]),
        report_year=year,
        artefacts=tuple(dict.fromkeys(filter(None, problems))),
    )


def same(one: str, other: str) -> bool:
    """Whether two titles are the same but for blanks."""
    return "".join(one.split()) == "".join(other.split())


def title_problems(title: str) -> tuple[str, ...]:
    """What is wrong with a title."""
    if not title:
        return (NO_TITLE,)
    return (TITLE_CUT,) if titles.is_cut_off(title) else ()


def text_problems(text: str) -> tuple[str, ...]:
    """What Word left in the text; it stays there, so that the checks before release flag it too."""
    return (BOOKMARK_LEFT,) if BOOKMARK.search(text) else ()


def report_year(title: str, text: str) -> tuple[int | None, str]:
    """The year reported on: from the title, else from the head of the text, and then that is said."""
    named = titles.report_year_in(title)
    if named is not None or (title and not ANNUAL.search(title)):
        return named, ""
    return year_in(text[:HEAD_OF_TEXT]), NO_YEAR if title else ""


def closing_date(blocks: list[Block], *, declared: str) -> tuple[date | None, str]:
    """The date under the text, or the one the format declares."""
    lines = [line for block in blocks[-CLOSING_LINES:] for line in block.text.splitlines()]
    for line in reversed(lines[-CLOSING_LINES:]):
        found = date_in(line) if len(line) <= LONGEST_CLOSING else None
        if found and len(line.strip()) - found.end <= 3:
            return found.on, "" if found.day_is_known else DAY_UNKNOWN
    stated = date_in(declared)
    return (stated.on, "") if stated else (None, NO_DATE)


def read_plain(data: bytes, name: str) -> Raw:
    """A TXT in any of the encodings offices use."""
    text = encodings.decode(data)
    if text is None:
        raise NotText(name=name)
    return Raw(blocks_of(text))


def read_page(data: bytes, name: str) -> Raw:
    """A saved web page."""
    page = page_of(data)
    if page is None:
        raise NotText(name=name)
    if not page.blocks:
        raise EmptyFile(name=name)
    return Raw(page.blocks, title=page.title, date_text=page.published)


def read_word(data: bytes, name: str) -> Raw:
    """A DOCX, after the same checks as an upload."""
    kinds.kind_of(data, name=name)
    archives.must_be_safe(data, name=name)
    blocks = WordReader(data).blocks()
    if not blocks:
        raise EmptyFile(name=name)
    return Raw(blocks, problems=tuple(filter(None, word_text(data).problem.split("；"))))


def read_pdf(data: bytes, name: str) -> Raw:
    """A PDF, after the same checks as an upload; a scanned one is refused, since there is nothing to import."""
    kinds.kind_of(data, name=name)
    pdfs.must_be_harmless(data, name=name)
    taken = pdfs.text_of(data)
    if not taken.text.strip():
        raise Damaged(
            f"文件“{name}”是扫描件，没有文字层，不能导入正文。请手工录入标题等项目，并把它作为附件上传。", name=name
        )
    return Raw(blocks_of(unwrapped(taken.text)), problems=(taken.problem,))


def read_old(data: bytes, name: str) -> Raw:
    """A .doc, or a .wps that is one, read in a process apart; one without text to be had is refused."""
    kinds.kind_of(data, name=name)
    return from_lines(old_office.doc_text_of(data), name=name)


def read_ofd(data: bytes, name: str) -> Raw:
    """An OFD, after the same checks as an upload."""
    kinds.kind_of(data, name=name)
    archives.must_be_safe(data, name=name)
    taken = ofd.text_of(data)
    return from_lines(replace(taken, text=unwrapped(taken.text)), name=name)


def from_lines(taken: Taken, *, name: str) -> Raw:
    """Text that was read without its layout, as blocks."""
    if not taken.text.strip():
        raise Damaged(f"文件“{name}”中没有可以读取的文字，不能导入正文。请手工录入，并把它作为附件上传。", name=name)
    return Raw(blocks_of(taken.text), problems=tuple(filter(None, taken.problem.split("；"))))


READERS: dict[str, Callable[[bytes, str], Raw]] = {
    "txt": read_plain,
    "htm": read_page,
    "html": read_page,
    "docx": read_word,
    "doc": read_old,
    "wps": read_old,
    "pdf": read_pdf,
    "ofd": read_ofd,
}
