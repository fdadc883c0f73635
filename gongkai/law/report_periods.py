"""The stretches of time that are reported on: a year, its halves, quarters and months."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from gongkai.law.instruments import regulation
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Term, Version

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


_LABELS = {
    PeriodKind.YEAR: ("{year}年度",),
    PeriodKind.HALF: ("{year}年上半年", "{year}年下半年"),
    PeriodKind.QUARTER: ("{year}年第一季度", "{year}年第二季度", "{year}年第三季度", "{year}年第四季度"),
}


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
        if self.kind is PeriodKind.MONTH:
            return say("{year}年{month}月", year=self.year, month=self.ordinal)
        return say(_LABELS[self.kind][self.ordinal - 1], year=self.year)

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


def first_year() -> int:
    """The first year anybody reported on: that in which the first Regulation came into force.

    Law: Regulation 2008, Arts. 31, 38.
    """
    return regulation(Version.R2008).from_on.year
