"""Plain text from cells: what a database keeps of it, and the rich text it becomes."""

import re
from html import escape

from gongkai.attachments import html
from gongkai.attachments.html import CONTROLS

_TAGGED = re.compile(r"<(?:p|div|br|table|span|h\d)\b[^>]*>", re.IGNORECASE)


def kept(text: str) -> str:
    """The text on one line, without characters no database keeps and no eye sees."""
    if text.isprintable():
        return text
    return " ".join(CONTROLS.sub("", text).split())


def html_of(text: str) -> str:
    """Paragraphs, one for each line; text that already is HTML is sanitised."""
    if _TAGGED.search(text):
        return html.clean(text)
    plain = text if text.isprintable() else CONTROLS.sub("", text)
    lines = (line.strip() for line in plain.replace("_x000D_", "").splitlines())
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)
