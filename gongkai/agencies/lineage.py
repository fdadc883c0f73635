"""Which bodies carry on the work of which: the chain of mergers and splits, read once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gongkai.agencies.errors import BeforeFounding, SuccessionRing
from gongkai.agencies.models import Agency, AgencyName, AgencyPlace, Succession

EARLIEST = date(1949, 10, 1)  # no body of this state is older


@dataclass(frozen=True)
class Lineage:
    """Body → the bodies its work went to, and body → the bodies it took work from."""

    heirs: Mapping[int, tuple[int, ...]]
    ancestors: Mapping[int, tuple[int, ...]]

    @classmethod
    def now(cls) -> "Lineage":
        """The whole of it, in one query."""
        heirs: dict[int, list[int]] = defaultdict(list)
        ancestors: dict[int, list[int]] = defaultdict(list)
        for before, after in Succession.objects.values_list("predecessor_id", "successor_id"):
            heirs[before].append(after)
            ancestors[after].append(before)
        return cls(_frozen(heirs), _frozen(ancestors))

    def all_heirs(self, agency_id: int) -> frozenset[int]:
        """Everybody the work went on to, however many steps later; not the body itself."""
        return _reached(agency_id, self.heirs)

    def all_ancestors(self, agency_id: int) -> frozenset[int]:
        """Everybody whose work came to the body, however many steps before; not the body itself."""
        return _reached(agency_id, self.ancestors)


def must_not_ring(agency: Agency, *, into: Agency) -> None:
    """Refuse an heir whose own work already went on to the body."""
    if agency.pk in Lineage.now().all_heirs(into.pk):
        raise SuccessionRing(name=agency.name, other=into.name)


def founded_on(agency: Agency) -> date | None:
    """The first day of the body; none where nobody recorded it."""
    rows = (model.objects.filter(agency=agency).order_by("from_on") for model in (AgencyName, AgencyPlace))
    return min((row.from_on for row in (found.first() for found in rows) if row), default=None)


def must_exist_on(agency: Agency, on: date) -> None:
    """Refuse a day on which the body was not founded yet."""
    first = founded_on(agency) or EARLIEST
    if on < first:
        raise BeforeFounding(name=agency.name, founded=first.isoformat(), on=on.isoformat())


def _frozen(found: Mapping[int, list[int]]) -> dict[int, tuple[int, ...]]:
    return {pk: tuple(others) for pk, others in found.items()}


def _reached(start: int, steps: Mapping[int, tuple[int, ...]]) -> frozenset[int]:
    found: set[int] = set()
    waiting = [start]
    while waiting:
        fresh = [pk for pk in steps.get(waiting.pop(), ()) if pk not in found]
        found.update(fresh)
        waiting.extend(fresh)
    return frozenset(found)
