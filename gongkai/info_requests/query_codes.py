"""查询码: printed on the receipt; with the number it lets the applicant in. Reckoned, never stored."""

import hmac

from gongkai.entry import plain
from gongkai.info_requests.models import InfoRequest
from gongkai.vault import sealing


def code_of(case: InfoRequest) -> str:
    """The query code that holds today."""
    return reckoned(case.number, code_version=case.code_version)


def reckoned(number: str, *, code_version: int) -> str:
    """The code of a number, whether or not there is such a case, so that both take the same time."""
    return sealing.short_code(f"{number}/{code_version}", purpose="query code")


def fits(given: str, *, code: str) -> bool:
    """Whether what was typed is the code, in any spacing and case."""
    return hmac.compare_digest(plain.compact(given).encode("utf-8", "replace"), code.encode())
