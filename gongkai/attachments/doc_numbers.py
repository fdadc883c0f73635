"""文号: document numbers as the format standard for official papers writes them: 示政发〔2026〕1号."""

import re

ISSUER = r"[\u4e00-\u9fff]{1,14}?"
OPEN, CLOSE = r"[〔\[［【(（﹝〖〈<]", r"[〕\]］】)）﹞〗〉>]"
YEAR = r"(?:19|20)\d{2}"
NUMBER = re.compile(
    rf"(?P<issuer>{ISSUER})\s*(?P<open>{OPEN})\s*(?P<year>{YEAR})\s*年?\s*(?P<close>{CLOSE})\s*(?P<nth>第?)\s*(?P<serial>\d{{1,5}})\s*号"
)
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


def normalise_doc_number(number: str) -> str:
    """The number with 〔〕 around the year, no 第, no leading noughts and no blanks; other text comes back trimmed."""
    plain = re.sub(r"\s+", "", number.translate(WIDE))
    found = NUMBER.fullmatch(plain)
    return standard_form(found) if found else plain


def standard_form(found: re.Match[str]) -> str:
    """One match of `NUMBER` in the standard form."""
    return f"{found['issuer']}〔{found['year']}〕{int(found['serial'])}号"


def only_number(line: str) -> str:
    """The document number that makes up a whole line, in the standard form; empty when the line says anything else."""
    plain = re.sub(r"\s+", "", line.translate(WIDE)).strip("（）()")
    found = NUMBER.fullmatch(plain)
    return standard_form(found) if found else ""
