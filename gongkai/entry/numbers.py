"""Counts people type."""

from gongkai.entry.errors import NumberOutOfReach


def must_lie(given: int, *, least: int = 0, most: int, what: str, field: str) -> int:
    """The number, or the refusal that says between what it must lie."""
    if not least <= given <= most:
        raise NumberOutOfReach(what=what, given=given, least=least, most=most, field=field)
    return given
