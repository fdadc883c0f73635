"""What every table handed out as a file must mind: no cell is run as a formula by the program that opens it."""

from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(value: Any) -> str:
    """The value as text; words that a spreadsheet would take for a formula are marked as words. A number is none."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text
