"""The key of one form: made by us, signed with its hour, so that a form sent twice is known and a made-up one refused."""

import secrets
from enum import StrEnum
from time import time

from django.core import signing

SALT = "portal.request_form"
QUICKEST = 3  # seconds; nobody reads and fills in a form faster
LONGEST = 24 * 3600  # papers held for a form are forgotten after a day


class Age(StrEnum):
    """How a key that came back is to be taken."""

    GOOD = "good"
    TOO_QUICK = "too_quick"
    TOO_OLD = "too_old"
    UNKNOWN = "unknown"


def issue(*, at: float | None = None) -> str:
    """A new key in its signed wrapping, as the page carries it."""
    key = f"web-{secrets.token_urlsafe(16)}"
    return signing.dumps([key, int(time() if at is None else at)], salt=SALT)


def read(wrapped: str) -> tuple[str, Age]:
    """The key inside, and how old it is; no key when it is not one of ours."""
    try:
        key, at = signing.loads(wrapped, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return "", Age.UNKNOWN
    lived = time() - at
    if lived > LONGEST:
        return str(key), Age.TOO_OLD
    return str(key), Age.TOO_QUICK if lived < QUICKEST else Age.GOOD
