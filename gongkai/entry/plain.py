"""Free text from people: what may be kept, and in what words the rest is refused."""

import re
import unicodedata

from gongkai.entry.errors import BadWords
from gongkai.law.sentences import say

UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")  # marks that hide or turn text around
CODE = re.compile(
    r"<\s*/?\s*(?:script|iframe|object|embed|applet|svg|img|style|link|meta|base|form|input|html|body)\b|javascript\s*:",
    re.IGNORECASE,
)


def tidy(text: str) -> str:
    """The text with plain line ends, without invisible marks and outer blanks."""
    return INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def one_line(text: str) -> str:
    """The same on a single line."""
    return " ".join(tidy(text).split())


def compact(text: str) -> str:
    """A number as people mean it: half-width, no blanks or hyphens, in capitals."""
    return re.sub(r"[\s\-‐–—]", "", unicodedata.normalize("NFKC", tidy(text))).upper()


def problem(text: str, *, what: str, most: int) -> str:
    """What is wrong with the text, in a sentence; empty when it may be kept."""
    if UNSHOWABLE.search(text):
        return say("“{what}”中有不能显示的控制字符或者乱码。请删除后重新填写，不要从其他程序直接粘贴。", what=what)
    found = CODE.search(text)
    if found:
        return say(
            "“{what}”中有网页代码（{given}…）。请只填写文字，删除代码后再提交。", what=what, given=found.group()[:20]
        )
    if len(text) > most:
        return say(
            "“{what}”最多{most}字，现有{given}字。请压缩文字，详细内容可以作为附件上传。",
            what=what,
            most=most,
            given=len(text),
        )
    return ""


def said(text: str, *, what: str, most: int, field: str = "") -> str:
    """The text tidied, or the refusal; may be empty."""
    kept = tidy(text)
    wrong = problem(kept, what=what, most=most)
    if wrong:
        raise BadWords(wrong, field=field)
    return kept


def needed(text: str, *, what: str, most: int, field: str = "") -> str:
    """The same of a text that must not be empty."""
    kept = said(text, what=what, most=most, field=field)
    if not kept:
        raise BadWords(say("“{what}”没有填写。请填写后再提交。", what=what), field=field)
    return kept
