"""The paragraph before the first section, as it was reviewed: on what law the report rests, whom to ask."""

import re
from html import unescape

_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def opening_of(body_html: str) -> list[str]:
    """Its paragraphs as plain text: what the reviewed page says before its first heading.

    Law: Regulation 2019, Art. 50; Report Format 2021; Regulation 2008, Art. 32.
    """
    before, heading, _rest = body_html.partition("<h2")
    if not heading:
        return []
    found = (unescape(_TAG.sub("", inside)).strip() for inside in _PARAGRAPH.findall(before))
    return [text for text in found if text]
