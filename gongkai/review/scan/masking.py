"""Values as they may be shown and stored: never whole, but recognisable to who knows them."""

import hashlib
import hmac

STARS = "****"


def keep_ends(value: str, *, head: int, tail: int) -> str:
    """The first and last characters with stars between; only stars when there would be nothing left to hide."""
    if len(value) <= head + tail:
        return STARS
    return value[:head] + STARS + (value[-tail:] if tail else "")


def fingerprint(value: str, *, key: bytes) -> str:
    """A keyed hash of a value, to recognise it in the next revision without keeping it."""
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()
