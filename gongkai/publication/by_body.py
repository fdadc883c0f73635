"""How every body stands with its publishing, for whoever oversees many of them: counts, never rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import NOTHING, Pressing, pressing
from gongkai.publication import clock
from gongkai.publication.models import PublicationAct
from gongkai.publication.queries import share, statutory, unfinished
from gongkai.publication.vocabulary import Act


@dataclass(frozen=True)
class Publishing:
    """One body: what is late and what comes due, and how it kept the period since a day."""

    late: int = 0
    soon: int = 0
    published: int = 0
    in_time: int = 0
    too_late: int = 0

    @property
    def share(self) -> Decimal | None:
        """Percentage of those with a period that kept it; None where there were none."""
        return share(self.in_time, self.in_time + self.too_late)


def publishing(actor: Actor, *, from_on: date, today: date) -> Mapping[int, Publishing]:
    """Every body in reach that has something to count. Two queries.

    Law: Regulation 2019, Arts. 26, 46; Regulation 2008, Arts. 18, 29.
    """
    until = clock.warns_until(today)
    waiting = pressing(unfinished(actor).filter(due_on__lte=until), late=Q(due_on__lt=today), soon=Q(due_on__gte=today))
    released = {
        row["item__agency_id"]: row
        for row in _released(actor, from_on, today).values("item__agency_id").annotate(**_KEPT)
    }
    return {pk: _one(waiting.get(pk, NOTHING), released.get(pk, {})) for pk in waiting.keys() | released.keys()}


def by_month(actor: Actor, *, from_on: date, to_on: date, agency_id: int | None = None) -> Mapping[date, Publishing]:
    """The same month by month (its first day), of one body or all in reach. One query.

    Law: Regulation 2019, Arts. 26, 46; Regulation 2008, Arts. 18, 29.
    """
    acts = _released(actor, from_on, to_on)
    own = acts.filter(item__agency_id=agency_id) if agency_id else acts
    rows = own.annotate(month=TruncMonth("done_on")).values("month").annotate(**_KEPT)
    return {row["month"]: _one(NOTHING, row) for row in rows}


_KEPT: dict[str, Any] = {
    "published": Count("id"),
    "kept": Count("id", filter=Q(in_time=True)),
    "too_late": Count("id", filter=Q(in_time=False)),
}


def _released(actor: Actor, from_on: date, to_on: date) -> Any:
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    return statutory(PublicationAct.objects.filter(reach, act=Act.PUBLISH, done_on__range=(from_on, to_on))).order_by()


def _one(waiting: Pressing, released: Mapping[str, int]) -> Publishing:
    return Publishing(
        late=waiting.late,
        soon=waiting.soon,
        published=released.get("published", 0),
        in_time=released.get("kept", 0),
        too_late=released.get("too_late", 0),
    )
