"""Text made plain for the checks (full-width digits, odd hyphens, hidden characters) with the way back to the original."""

import re
import unicodedata
from dataclasses import dataclass

HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
TRADITIONAL = str.maketrans(
    "證號碼電話機護銀戶絕帳賬車縣鎮單樓棟區鄉聯繫歲診斷殘醫學級標誌內資參閱發傳銷毀範圍國務業個",
    "证号码电话机护银户绝账账车县镇单楼栋区乡联系岁诊断残医学级标志内资参阅发传销毁范围国务业个",
)  # the characters of the words the rules go by; texts from Hong Kong, Macao and Taiwan use them
MISREAD = re.compile(r"(?<![0-9A-Za-z@._])[0-9OoQlI|][0-9OoQlI|SBZz \-]{9,26}[0-9OoQlI|SBZzXx](?![0-9A-Za-z@._])")
AS_DIGITS = str.maketrans("OoQlI|SBZz", "0001115822")
FEWEST_DIGITS = 0.7
URL = re.compile(r"(?:https?://|www\.)[\w./?=&%#:~+\-]+", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Folded:
    """The plain text, and for each of its characters the place in the original (None when they are the same)."""

    text: str
    origins: tuple[int, ...] | None
    bare: str  # the same with web addresses blanked out, and numbers a scanner misread put right

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
    plain = plain.translate(TRADITIONAL)
    origins = None
    if HIDDEN.search(plain):
        origins = tuple(at for at, c in enumerate(plain) if not HIDDEN.match(c))
        plain = HIDDEN.sub("", plain)
    bare = URL.sub(lambda found: " " * len(found.group()), plain)
    return Folded(plain, origins, MISREAD.sub(mended, bare))


def mended(found: re.Match[str]) -> str:
    """A long number with the letters a scanner took for digits (O for 0, l for 1) as digits again."""
    written = found.group()
    said = [c for c in written if c not in " -"]
    if all(c.isdigit() for c in said[:-1]) or sum(map(str.isdigit, said)) < len(said) * FEWEST_DIGITS:
        return written
    return written.translate(AS_DIGITS)


def plain_form(character: str) -> str:
    """A character in its plain form, so long as that is one character; circled numbers stay list marks."""
    if unicodedata.decomposition(character).startswith("<circle>"):
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    normal = unicodedata.normalize("NFKC", character)
    return normal if len(normal) == 1 else character
