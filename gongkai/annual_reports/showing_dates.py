"""When the reports of bodies are due: the nearest competent office's own dates, else the law's."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from gongkai.agencies.models import Agency
from gongkai.annual_reports.models import ReportDeadline
from gongkai.law.report_deadlines import report_due
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import AgencyKind, Level


@dataclass(frozen=True)
class Dates:
    """The last days to hand in and to make public, and what sets them."""

    submit_on: date | None
    release_on: date | None
    basis: str


@dataclass(frozen=True)
class OfficeDates:
    """The offices' own dates of some periods, and the tree by which they reach the bodies below."""

    set_by: Mapping[tuple[ReportPeriod, int], ReportDeadline]
    parents: Mapping[int, int | None] = field(default_factory=dict)
    offices: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # superior → the competent bodies below it

    @classmethod
    def of(cls, periods: Collection[ReportPeriod]) -> "OfficeDates":
        """Those of these periods: one query, and one more for the tree where an office has set any."""
        rows = ReportDeadline.objects.filter(year__in={period.year for period in periods})
        set_by = {(ReportPeriod(row.year, PeriodKind(row.period), row.ordinal), row.authority_id): row for row in rows}
        wanted = {place: row for place, row in set_by.items() if place[0] in periods}
        return cls(wanted, *_tree()) if wanted else cls({})

    def due(self, agency_id: int, *, kind: str, level: str, covers: ReportPeriod) -> Dates:
        """The days one body has for a period.

        Law: Regulation 2019, Arts. 49-50; Regulation 2008, Art. 31.
        """
        by_law = _by_law(kind, level, covers)
        own = self._nearest(agency_id, covers)
        if own is None:
            return by_law
        return Dates(own.submit_on, own.release_on or by_law.release_on, own.basis or by_law.basis)

    def _nearest(self, agency_id: int, covers: ReportPeriod) -> ReportDeadline | None:
        """The dates set nearest above a body; of two offices beside each other the earlier day."""
        for above in self._superiors(agency_id):
            here = (self.set_by.get((covers, office)) for office in (above, *self.offices.get(above, ())))
            found = min(filter(None, here), key=lambda row: row.submit_on, default=None)
            if found is not None:
                return found
        return None

    def _superiors(self, agency_id: int) -> Iterator[int]:
        above = self.parents.get(agency_id)
        while above is not None:
            yield above
            above = self.parents.get(above)


@lru_cache(maxsize=512)
def _by_law(kind: str, level: str, covers: ReportPeriod) -> Dates:
    """The law's own days, the same for every body of a kind and level."""
    found = report_due(kind=AgencyKind(kind), level=Level(level), period=covers)
    return Dates(found.submit_on, found.release_on, found.article)


def _tree() -> tuple[dict[int, int | None], dict[int, tuple[int, ...]]]:
    parents: dict[int, int | None] = {}
    offices: dict[int, list[int]] = defaultdict(list)
    for pk, parent_id, is_competent in Agency.objects.order_by().values_list("pk", "parent_id", "is_competent"):
        parents[pk] = parent_id
        if is_competent and parent_id is not None:
            offices[parent_id].append(pk)
    return parents, {above: tuple(below) for above, below in offices.items()}
