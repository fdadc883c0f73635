"""The stretches of time that are reported on: a year, its halves, quarters and months."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from gongkai.law.vocabulary import Term

MONTHS = 12


class PeriodKind(Term):
    """报告期: how long a stretch one report or one statistics form covers.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31; Statistics Notice 2014.
    """

    YEAR = "year", "年度"
    HALF = "half", "半年"
    QUARTER = "quarter", "季度"
    MONTH = "month", "月度"

    @property
    def months(self) -> int:
        """How many months one of them has."""
        return {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}[self]

    @property
    def most(self) -> int:
        """How many of them make a year."""
        return MONTHS // self.months


@dataclass(frozen=True, order=True)
class ReportPeriod:
    """One such stretch: the second quarter of 2025 is (2025, QUARTER, 2); a whole year has the ordinal 1."""

    year: int
    kind: PeriodKind = PeriodKind.YEAR
    ordinal: int = 1

    @property
    def from_on(self) -> date:
        """Its first day."""
        return date(self.year, (self.ordinal - 1) * self.kind.months + 1, 1)

    @property
    def to_on(self) -> date:
        """Its last day."""
        month = self.ordinal * self.kind.months
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def label(self) -> str:
        """What a clerk calls it: 2025年度, 2025年上半年, 2025年第二季度, 2025年3月."""
        if self.kind is PeriodKind.HALF:
            return f"{self.year}年{'上下'[self.ordinal - 1]}半年"
        if self.kind is PeriodKind.QUARTER:
            return f"{self.year}年第{'一二三四'[self.ordinal - 1]}季度"
        return f"{self.year}年度" if self.kind is PeriodKind.YEAR else f"{self.year}年{self.ordinal}月"

    @property
    def is_whole_year(self) -> bool:
        """Whether it is the year of an annual report."""
        return self.kind is PeriodKind.YEAR

    def parts(self, kind: PeriodKind) -> tuple["ReportPeriod", ...]:
        """The shorter stretches of that kind which make it up, in order; none where they are not shorter."""
        if kind.months >= self.kind.months:
            return ()
        count = self.kind.months // kind.months
        first = (self.ordinal - 1) * count + 1
        return tuple(ReportPeriod(self.year, kind, ordinal) for ordinal in range(first, first + count))
