"""查询码: shown on the receipt; with the number it shows what became of a report. Reckoned, never stored."""

import hmac

from gongkai.entry import plain
from gongkai.readers.models import Fault
from gongkai.vault import sealing


def code_of(fault: Fault) -> str:
    """The query code of a report."""
    return sealing.short_code(f"{fault.desk_id}/{fault.number}", purpose="reader report")


def fits(given: str, *, fault: Fault) -> bool:
    """Whether what was typed is the code, in any spacing and case."""
    return hmac.compare_digest(plain.compact(given).encode("utf-8", "replace"), code_of(fault).encode())
