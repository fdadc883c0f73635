"""邀请码 and who answers: the same person known again without being known."""

from gongkai.entry import plain
from gongkai.vault import sealing

LENGTH = 10


def code_of(evaluation_pk: int, serial: int) -> str:
    """The code printed on one invitation: computed, never kept."""
    return sealing.short_code(f"{evaluation_pk}:{serial}", purpose="evaluation invitation", length=LENGTH)


def key_of(code: str) -> str:
    """What finds a code that was typed, however it was spaced."""
    return sealing.fingerprint(plain.compact(code), purpose="evaluation code")


def person_key(unit_pk: int, sort: str, who: str) -> str:
    """The same for the same person and unit: `who` is a code's fingerprint, a phone number or a browser's token."""
    return sealing.fingerprint(f"{unit_pk}:{sort}:{who}", purpose="evaluation answer")
