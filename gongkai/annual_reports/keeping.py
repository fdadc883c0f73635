"""Figures and reasons as a version keeps them: decimal strings by cell, a reason by the beginning of the cells it is for."""

from collections.abc import Mapping
from decimal import Decimal

from gongkai.annual_reports.numerals import plain

Known = dict[str, Decimal]


def numbers(written: Mapping[str, str | None]) -> Known:
    """Figures as they are kept, as numbers; blank ones left out."""
    return {key: Decimal(str(value)) for key, value in written.items() if value not in (None, "")}


def texts(figures: Mapping[str, Decimal]) -> dict[str, str]:
    """Figures as they are kept, always in the same order."""
    return {key: plain(value) for key, value in sorted(figures.items())}


def reason_for(key: str, reasons: Mapping[str, str]) -> str:
    """The reason given for a key, or for the beginning of keys it falls under."""
    return next((why for start, why in reasons.items() if key == start or key.startswith(f"{start}.")), "")
