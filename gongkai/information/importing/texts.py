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


def bodies_of(text: str) -> tuple[str, str]:
    """A text as paragraphs, one for each line, and as plain text; what already is HTML is sanitised."""
    if _TAGGED.search(text):
        clean = html.clean(text)
        return clean, html.to_text(clean)
    plain = text if text.isprintable() else CONTROLS.sub("", text).replace("_x000D_", "")
    lines = [" ".join(line.split()) for line in plain.splitlines() if line.strip()]
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines), "\n".join(lines)
