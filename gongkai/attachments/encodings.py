"""The encodings Chinese offices write text in: UTF-8 with or without a mark, UTF-16 with one, GB18030."""

import codecs
import unicodedata

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ODD = {"Cc", "Cn", "Co", "Cs"}  # controls, unassigned and private characters: signs of a wrong guess
TOLERATED = 0.002


def decode(data: bytes) -> str | None:
    """The text in these bytes with plain newlines, or None when they are no text."""
    for encoding in candidates(data):
        text = decoded(data, encoding)
        if text is not None and plausible(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    return None


def candidates(data: bytes) -> tuple[str, ...]:
    """The encodings to try, in order; a byte-order mark settles it."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return (encoding,)
    return ("utf-8", "gb18030")


def decoded(data: bytes, encoding: str) -> str | None:
    """The text in one encoding, strictly."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def plausible(text: str) -> bool:
    """Whether people could have written this: no NUL, hardly any controls or unassigned characters."""
    if "\0" in text:
        return False
    odd = sum(1 for c in text if unicodedata.category(c) in ODD and c not in "\n\r\t\f\v\x1a")
    return odd <= len(text) * TOLERATED
