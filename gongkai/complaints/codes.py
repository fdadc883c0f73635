"""查询码: printed on the receipt; with the number it lets the complainant in. Reckoned, never stored."""

import hmac

from gongkai.complaints.models import Complaint
from gongkai.entry import plain
from gongkai.vault import sealing


def code_of(complaint: Complaint) -> str:
    """The query code of a complaint."""
    return reckoned(complaint.agency_id, complaint.number)


def reckoned(agency_id: int, number: str) -> str:
    """The code of a number at a desk, whether or not there is such a complaint."""
    return sealing.short_code(f"{agency_id}/{number}", purpose="complaint query code")


def fits(given: str, *, code: str) -> bool:
    """Whether what was typed is the code, in any spacing and case."""
    return hmac.compare_digest(plain.compact(given).encode("utf-8", "replace"), code.encode())
