"""One figure found in running text."""

from dataclasses import dataclass

from gongkai.annual_reports.reading.report import FIRM


@dataclass(frozen=True)
class Found:
    """One figure found in the flow."""

    key: str
    value: float
    start: int
    end: int
    confidence: float = FIRM
    approximate: bool = False
    decimals: int = 0
    of: str = ""
    year: int | None = None
