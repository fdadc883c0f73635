"""操作手册: the pages of docs/how-to as the help page shows them, where the installation holds them.

Only what those pages use is understood: headings, paragraphs, lists in two levels, tables, commands, bold; pictures are left out.
Who reads Chinese is shown the Chinese of a heading and no English summary; pages written in English only are not listed for them.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from gongkai.ui.formats import in_chinese

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "how-to"
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)|<img[^>]*>")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_LISTED = re.compile(r"^(?:[-*]|\d+\.)\s+")
_ALSO = re.compile(r"\s*·\s*[A-Za-z][^·]*$")  # a heading's second language
_BELOW = re.compile(r"\n\s+[-*]\s+")
_WRAPPED = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])\n\s*(?=[\u3000-\u9fff\uff00-\uffef“《])"
)  # no blank between Chinese lines
_RULED = re.compile(r"^\|[\s:|-]+\|$")


@dataclass(frozen=True)
class Manual:
    """One page: its name, its heading, its text."""

    name: str
    title: str
    text: str


@cache
def every() -> dict[str, Manual]:
    """All pages by name; none where the folder is not there."""
    found = {}
    for path in sorted(FOLDER.glob("*.md")) if FOLDER.is_dir() else ():
        head, _line, text = path.read_text("utf-8").partition("\n")
        found[path.stem] = Manual(path.stem, head.lstrip("# ").strip(), text.strip())
    return found


def search(words: str) -> list[Manual]:
    """The pages in the reader's language in which every word occurs."""
    wanted = [word.casefold() for word in words.split()[:6]]
    pages = [one for one in every().values() if not (in_chinese() and one.title[:1].isascii())]
    return [one for one in pages if all(word in f"{one.title}\n{one.text}".casefold() for word in wanted)]


def as_html(text: str) -> SafeString:
    """The text as HTML; everything in it is escaped first."""
    blocks = re.split(r"\n\s*\n", _PICTURE.sub("", text))
    return mark_safe("\n".join(_block(block.strip()) for block in blocks if block.strip()))  # noqa: S308 - escaped in _words


def _block(block: str) -> str:
    if block.startswith("#"):
        level = min(block.index(" ") + 1 if " " in block else 2, 4)
        head = block.lstrip("#")
        return format_html("<h{0}>{1}</h{0}>", max(level, 3), _words(_ALSO.sub("", head) if in_chinese() else head))
    if block.startswith("```"):
        return format_html("<pre>{}</pre>", block.strip("`").strip())
    if block.startswith("|"):
        return _table(block.splitlines())
    if _LISTED.match(block):
        return _list(block)
    if block.startswith("*") and not block.startswith("**"):
        return "" if in_chinese() else format_html('<p class="soft" lang="en">{}</p>', _words(block.strip("*")))
    return f"<p>{_words(block)}</p>"


def _list(block: str) -> str:
    items = re.split(r"\n(?=(?:[-*]|\d+\.)\s)", block)
    inside = "".join(f"<li>{_item(_LISTED.sub('', item))}</li>" for item in items)
    return f"<ol>{inside}</ol>" if block[0].isdigit() else f"<ul>{inside}</ul>"


def _item(item: str) -> str:
    first, *below = _BELOW.split(item)
    inside = "".join(f"<li>{_words(one)}</li>" for one in below)
    return f"{_words(first)}<ul>{inside}</ul>" if inside else _words(first)


def _table(lines: list[str]) -> str:
    head, *rows = [line.strip().strip("|").split("|") for line in lines if not _RULED.match(line.strip())]
    top = "".join(f'<th scope="col">{_words(cell)}</th>' for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="table-wrap"><table class="table table--dense"><tr>{top}</tr>{body}</table></div>'


def _words(text: str) -> SafeString:
    plain = _LINK.sub(r"\1", " ".join(_WRAPPED.sub("", text).split()).replace("`", ""))
    return mark_safe(_BOLD.sub(r"<strong>\1</strong>", str(escape(plain))))  # noqa: S308 - escaped just here
