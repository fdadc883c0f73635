"""Which days belong to a batch, in one rule for choosing, importing and saying it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from gongkai.clearance.models import Clearance
from gongkai.law.sentences import say


@dataclass(frozen=True)
class Span:
    """The first and the last day of forming that belong to a batch; no first day: from the oldest there is."""

    first: date | None
    last: date

    @classmethod
    def of(cls, clearance: Clearance) -> "Span":
        """The days of a batch; its cut-off day belongs to it only where it says so."""
        return cls(clearance.from_on, last_day(clearance.cut_off_on, included=clearance.includes_cut_off))

    def holds(self, made_on: date) -> bool:
        """Whether something formed on that day belongs here."""
        return made_on <= self.last and (self.first is None or made_on >= self.first)

    @property
    def words(self) -> str:
        """The span in words."""
        if self.first is None:
            return say("{last:%Y-%m-%d}及以前", last=self.last)
        return say("{first:%Y-%m-%d}至{last:%Y-%m-%d}", first=self.first, last=self.last)

    def condition(self, column: str) -> Mapping[str, date]:
        """The same for a query over a column of days."""
        found = {f"{column}__lte": self.last}
        return found if self.first is None else found | {f"{column}__gte": self.first}


def last_day(cut_off_on: date, *, included: bool) -> date:
    """The last day before which, or on which, something belongs to the old stock."""
    return cut_off_on if included else cut_off_on - timedelta(days=1)
