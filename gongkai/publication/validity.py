"""Until when a public document is in force: its own day, a day said later, or the day another one ended it.

The one writer of `expires_on` and `repealed_on` in the public projection.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from gongkai.publication.models import PublicationAct, PublicItem, Relation
from gongkai.publication.public_rows import validity_on
from gongkai.publication.vocabulary import ENDING, Act
from gongkai.search import changes


@dataclass(frozen=True)
class End:
    """The last day in force, and the first day it was no longer because another document ended it; None: none is set."""

    expires_on: date | None = None
    repealed_on: date | None = None


def end_of(item_id: int, said: date | None) -> End:
    """What is known of a document's end; `said` is the day its own text names. Two queries.

    Law: Regulation 2019, Arts. 6, 12; Regulation 2008, Arts. 6, 19.
    """
    ended_on = _ended_by_another(item_id)
    last_day = ended_on - timedelta(days=1) if ended_on else None
    days = [day for day in (said, lapsed_on(item_id), last_day) if day]
    return End(min(days, default=None), ended_on)


def lapsed_on(item_id: int) -> date | None:
    """The last day in force where somebody said so and did not take it back."""
    said = PublicationAct.objects.filter(item_id=item_id, act__in=(Act.LAPSE, Act.REVIVE)).order_by("-id").first()
    return said.effective_on if said and said.act == Act.LAPSE else None


def restate(item_ids: Iterable[int]) -> None:
    """Write the end of these public documents again and have the search take them in anew."""
    now, written = timezone.now(), []
    for row in PublicItem.objects.filter(pk__in=list(item_ids)).select_related("item"):
        revision = row.item.revisions.get(number=row.revision_number)
        end = end_of(row.pk, revision.expires_on)
        if (row.expires_on, row.repealed_on) == (end.expires_on, end.repealed_on):
            continue
        row.expires_on, row.repealed_on, row.updated_at = end.expires_on, end.repealed_on, now
        row.validity = validity_on(end.expires_on, timezone.localdate(now), end.repealed_on)
        row.save(update_fields=["expires_on", "repealed_on", "updated_at", "validity"])
        written.append(row.pk)
    changes.mark(written)


def restate_those_after(item_id: int) -> None:
    """The same for every document this one changed or ended, when it comes before the public or leaves it."""
    restate(Relation.objects.filter(later_id=item_id).values_list("earlier_id", flat=True))


def _ended_by_another(item_id: int) -> date | None:
    ending = Relation.objects.filter(earlier_id=item_id, kind__in=ENDING, later__is_public=True)
    return ending.order_by("takes_effect_on").values_list("takes_effect_on", flat=True).first()
