"""文件沿革 for staff: the ties of one document, what it may be tied to, and what is soon no longer in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information import queries as information
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import NORMS
from gongkai.publication import chains
from gongkai.publication.models import PublicationPolicy, PublicItem, Relation
from gongkai.publication.vocabulary import RelationKind

EXPIRING_DAYS = 90  # the default of this system where a body has set no number of its own
MOST = 100


@dataclass(frozen=True)
class TieRow:
    """One tie in the web around a document."""

    id: int
    kind: RelationKind
    later_id: int
    later_title: str
    later_number: str
    earlier_id: int
    earlier_title: str
    earlier_number: str
    takes_effect_on: date
    note: str
    is_next: bool  # touches the document itself


@dataclass(frozen=True)
class Expiring:
    """A document whose validity ends soon, or ended lately and nobody has looked at it."""

    id: int
    title: str
    doc_number: str
    agency_name: str
    expires_on: date


def ties(actor: Actor, item_id: int) -> list[TieRow]:
    """The web of documents around one this person may see, oldest first; titles as they stand now."""
    information.item(actor, item_id)
    rows = chains.ties_around(item_id)
    said = _said({pk for one in rows for pk in (one.later_id, one.earlier_id)})
    return [
        TieRow(
            one.pk, RelationKind(one.kind), one.later_id, *said[one.later_id], one.earlier_id, *said[one.earlier_id],
            one.takes_effect_on, one.note, item_id in (one.later_id, one.earlier_id),
        )
        for one in rows
    ]  # fmt: skip


def candidates(actor: Actor, *, q: str, but: int, limit: int = 20) -> list[tuple[int, str]]:
    """Public items whose title or 文号 has the words, to choose from in a form: number and words. One query."""
    rows = PublicItem.objects.exclude(pk=but)
    for word in q.replace("\0", "").split()[:5]:
        rows = rows.filter(Q(title__contains=word) | Q(doc_number__contains=word) | Q(index_number=word))
    found = rows.order_by("-published_on", "-item_id").values_list("item_id", "title", "doc_number", "agency_name")
    return [(pk, " · ".join(filter(None, (title, number, agency)))) for pk, title, number, agency in found[:limit]]


def expiring(actor: Actor, *, today: date) -> Sequence[Expiring]:
    """清理: normative documents whose validity ends within the body's own days, the nearest first. Two queries.

    Law: Regulation 2019, Arts. 6, 20(1); Regulation 2008, Arts. 6, 10(1).
    """
    days = expiring_days()
    reach = actor.scope("publication.publish").condition("agency_id", None)
    farthest = today + timedelta(days=max([EXPIRING_DAYS, *days.values()]))
    rows = PublicItem.objects.filter(reach, kind__in=NORMS, expires_on__range=(today, farthest))
    fields = ("item_id", "title", "doc_number", "agency_name", "expires_on", "agency_id")
    found = rows.order_by("expires_on", "item_id").values_list(*fields)[:MOST]
    return [Expiring(*row[:5]) for row in found if row[4] <= today + timedelta(days=days.get(row[5], EXPIRING_DAYS))]


def expiring_days() -> dict[int, int]:
    """The number of days each body has set for itself. One query."""
    return dict(PublicationPolicy.objects.values_list("agency_id", "expiring_days"))


def _said(ids: set[int]) -> dict[int, tuple[str, str]]:
    rows: Any = InfoItem.objects.filter(pk__in=ids).values_list("pk", "current__title", "current__doc_number")
    return {pk: (title or "", number or "") for pk, title, number in rows}


def tie_in_words(actor: Actor, pk: int) -> tuple[int, str]:
    """The later item's number and the tie in words, for the page that undoes it; unknown and hidden look the same."""
    found = Relation.objects.filter(pk=pk).first()
    if found is None:
        raise Unknown
    actor.must("publication.publish", information.item(actor, found.later_id))
    said = _said({found.later_id, found.earlier_id})
    kind = RelationKind(found.kind).label
    return found.later_id, f"《{said[found.later_id][0]}》{kind}《{said[found.earlier_id][0]}》"
