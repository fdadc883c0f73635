"""Text made plain for the checks (full-width digits, odd hyphens, hidden characters) with the way back to the original."""

import re
import unicodedata
from dataclasses import dataclass

HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
URL = re.compile(r"(?:https?://|www\.)[\w./?=&%#:~+\-]+", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Folded:
    """The plain text, and for each of its characters the place in the original (None when they are the same)."""

    text: str
    origins: tuple[int, ...] | None
    bare: str  # the same with web addresses blanked out: numbers in them are nobody's

    def origin(self, at: int) -> int:
        """Where a character of the plain text stands in the original."""
        if self.origins is None:
            return at
        return self.origins[at] if at < len(self.origins) else (self.origins[-1] + 1 if self.origins else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offset and length in the original of a stretch of the plain text."""
        first = self.origin(start)
        return first, self.origin(end - 1) + 1 - first if end > start else 0


def fold(text: str) -> Folded:
    """The text with every character in its plain form (NFKC where that is one character), hidden ones taken out."""
    plain = text.translate({ord(c): simple for c in set(text) if (simple := plain_form(c)) != c}).translate(HYPHENS)
    origins = None
    if HIDDEN.search(plain):
        origins = tuple(at for at, c in enumerate(plain) if not HIDDEN.match(c))
        plain = HIDDEN.sub("", plain)
    return Folded(plain, origins, URL.sub(lambda found: " " * len(found.group()), plain))


def plain_form(character: str) -> str:
    """A character in its plain form, so long as that is one character; circled numbers stay list marks."""
    if unicodedata.decomposition(character).startswith("<circle>"):
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    normal = unicodedata.normalize("NFKC", character)
    return normal if len(normal) == 1 else character
