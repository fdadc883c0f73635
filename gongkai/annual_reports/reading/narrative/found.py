"""One figure found in running text."""

from dataclasses import dataclass

from gongkai.annual_reports.reading.report import FIRM


@dataclass(frozen=True)
class Found:
    """One figure found in the flow; `listed_at`: where the total stands whose list of parts it is in."""

    key: str
    value: float
    start: int
    end: int
    confidence: float = FIRM
    approximate: bool = False
    decimals: int = 0
    of: str = ""
    listed_at: int = -1
    year: int | None = None
