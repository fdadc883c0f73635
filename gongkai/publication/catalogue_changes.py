"""目录更新: what was published, corrected, withdrawn or repealed since a catalogue was last printed or a guide written.

Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, Q
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.catalogue import issue_queries
from gongkai.paging import Page, paged
from gongkai.publication.models import PublicationAct
from gongkai.publication.vocabulary import Act

READ, GUIDE = "publication.figures", "catalogue.guide"
ALTERING = (Act.CORRECT, Act.WITHDRAW, Act.REPEAL, Act.MERGE, Act.LAPSE, Act.HAND_OVER)
SHOWN = (Act.PUBLISH, *ALTERING)


@dataclass(frozen=True)
class Change:
    """One thing that happened to an item before the public."""

    item_id: int
    title: str
    act: Act
    done_on: date
    reason: str


@dataclass(frozen=True)
class Changes:
    """What happened in one body since a moment, and how many of each sort."""

    agency_id: int
    since: datetime | None
    counts: Mapping[Act, int]
    page: Page[Change]


@dataclass(frozen=True)
class Due:
    """A body whose printed catalogue is behind."""

    agency_id: int
    since: datetime
    altered: int


def changes(actor: Actor, agency_id: int, *, since: datetime | None, page: int = 1) -> Changes:
    """The acts of one body since then, newest first; without a moment, all of them. Four queries."""
    if not actor.may(READ, At(agency_id)):
        raise Unknown
    chosen = PublicationAct.objects.filter(item__agency_id=agency_id, act__in=SHOWN)
    if since is not None:
        chosen = chosen.filter(done_at__gt=since)
    counted = dict(chosen.order_by().values_list("act").annotate(n=Count("pk")))
    counts = {act: counted.get(act.value, 0) for act in SHOWN if counted.get(act.value)}
    found = paged(chosen.select_related("revision"), _change, order=["-done_at", "-id"], page=page)
    return Changes(agency_id, since, counts, found)


def since_of(agency_id: int, what: str) -> datetime | None:
    """When the body last printed its catalogue, or wrote or checked its guide."""
    if what == "guide":
        day = issue_queries.guides_written([agency_id]).get(agency_id)
        return timezone.make_aware(datetime.combine(day, time.max)) if day else None
    return issue_queries.last_issued([agency_id]).get(agency_id)


def due(actor: Actor, agency_ids: frozenset[int] | list[int]) -> list[Due]:
    """The bodies of which something altered since their catalogue was last printed. Two queries."""
    issued = issue_queries.last_issued(list(agency_ids))
    if not issued:
        return []
    later = Q()
    for pk, at in issued.items():
        later |= Q(item__agency_id=pk, done_at__gt=at)
    rows = PublicationAct.objects.filter(later, act__in=ALTERING).order_by().values_list("item__agency_id")
    counted = dict(rows.annotate(n=Count("item_id", distinct=True)))
    return [Due(pk, issued[pk], count) for pk, count in sorted(counted.items()) if actor.may(GUIDE, At(pk))]


def _change(act: PublicationAct) -> Change:
    return Change(act.item_id, act.revision.title, Act(act.act), act.done_on, act.reason)
