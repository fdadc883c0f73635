"""How every body stands with its requests, for whoever oversees many of them: counts, never rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count
from django.db.models.functions import TruncMonth

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import NOTHING, pressing
from gongkai.info_requests.counting import share
from gongkai.info_requests.marks import IN_TIME, TOO_LATE
from gongkai.info_requests.urgency import Warnings
from gongkai.info_requests.visibility import visible_to


@dataclass(frozen=True)
class Answering:
    """One body: what it works on, what of that is late or comes due, and how it kept the period since a day."""

    open: int = 0
    late: int = 0
    soon: int = 0
    in_time: int = 0
    too_late: int = 0

    @property
    def answered(self) -> int:
        """Answers that had a last day."""
        return self.in_time + self.too_late

    @property
    def share(self) -> Decimal | None:
        """Percentage of the answers that kept it; None where there were none."""
        return share(self.in_time, self.answered)


def answering(actor: Actor, *, from_on: date, today: date) -> Mapping[int, Answering]:
    """Every body in reach that has something to count. Three queries.

    Law: Regulation 2019, Arts. 33, 46; Regulation 2008, Arts. 24, 29.
    """
    warnings = Warnings.of(today)
    waiting = pressing(visible_to(actor).filter(is_open=True), late=warnings.is_late(), soon=warnings.is_soon())
    ended = visible_to(actor).filter(closed_on__range=(from_on, today)).order_by()
    rows: Any = ended.values("agency_id").annotate(**_KEPT)
    closed: dict[int, dict[str, int]] = {row.pop("agency_id"): row for row in rows}
    return {
        pk: Answering(**vars(waiting.get(pk, NOTHING)), **closed.get(pk, {})) for pk in waiting.keys() | closed.keys()
    }


def by_month(actor: Actor, *, from_on: date, to_on: date, agency_id: int | None = None) -> Mapping[date, Answering]:
    """The answers month by month (its first day), of one body or all in reach. One query.

    Law: Regulation 2019, Arts. 33, 46; Regulation 2008, Arts. 24, 29.
    """
    closed = visible_to(actor).filter(closed_on__range=(from_on, to_on))
    own = closed.filter(agency_id=agency_id) if agency_id else closed
    rows: Any = own.order_by().annotate(month=TruncMonth("closed_on")).values("month").annotate(**_KEPT)
    return {row.pop("month"): Answering(**row) for row in rows}


_KEPT: dict[str, Any] = {
    "in_time": Count("pk", filter=IN_TIME),
    "too_late": Count("pk", filter=TOO_LATE),
}
