"""The bodies of a board, in the order of the tree."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.annual_reports.showing_dates import Dates, OfficeDates
from gongkai.annual_reports.visibility import READ
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import AgencyKind

_FIELDS = ("pk", "parent_id", "name", "kind", "level", "phone", "is_active")


@dataclass(frozen=True)
class Body:
    """One body and how deep it stands."""

    pk: int
    name: str
    kind: str
    level: str
    phone: str
    depth: int

    def due(self, dates: OfficeDates, covers: ReportPeriod) -> Dates:
        """The days it has for a period."""
        return dates.due(self.pk, kind=self.kind, level=self.level, covers=covers)


def bodies(actor: Actor, scope: Scope, *, reporting: Collection[int]) -> list[Body]:
    """Those in the person's reach that report on a period: in use, bound by the Regulation, for a 汇总 with others below.

    Whoever has a report (`reporting`) is there in any case. One query.

    Law: Regulation 2019, Arts. 2, 49; Regulation 2008, Art. 31.
    """
    reach = actor.scope(READ)
    found = []
    for row, depth, has_below in _tree():
        in_reach = reach.everything or row["pk"] in reach.agency_ids
        expected = _reports(row) and (scope is Scope.OWN or has_below)
        if in_reach and (expected or row["pk"] in reporting):
            found.append(Body(row["pk"], row["name"], row["kind"], row["level"], row["phone"], depth))
    top = min((body.depth for body in found), default=0)
    return [Body(**(vars(body) | {"depth": body.depth - top})) for body in found]


def _reports(row: dict[str, Any]) -> bool:
    return bool(row["is_active"]) and row["kind"] != AgencyKind.OUT_OF_SCOPE


def _tree() -> Iterator[tuple[dict[str, Any], int, bool]]:
    """Every body depth first, with its depth and whether others in use stand below it."""
    children: dict[int | None, list[dict[str, Any]]] = defaultdict(list)
    for row in Agency.objects.order_by("position", "id").values(*_FIELDS):
        children[row["parent_id"]].append(row)
    waiting = [(row, 0) for row in reversed(children[None])]
    while waiting:
        row, depth = waiting.pop()
        below = children.get(row["pk"], [])
        yield row, depth, any(one["is_active"] for one in below)
        waiting.extend((one, depth + 1) for one in reversed(below))
