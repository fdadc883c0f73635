"""What the public is told of a document's standing: no longer in force, the chain of what replaced what, earlier versions.

Law: Regulation 2019, Arts. 6, 12, 20(1); Regulation 2008, Arts. 6, 10(1), 19.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from gongkai.law.vocabulary import Validity
from gongkai.publication import chains, hiding
from gongkai.publication.models import PublicItem, Relation
from gongkai.publication.vocabulary import ENDING, RelationKind


@dataclass(frozen=True)
class PublicTie:
    """One tie between two public documents; `later` does `kind` to `earlier`."""

    kind: RelationKind
    later_id: int
    later_title: str
    earlier_id: int
    earlier_title: str
    on: date
    note: str


@dataclass(frozen=True)
class PublicStanding:
    """The banner, the chain and whether versions may be compared; `validity` is valid, expired or repealed."""

    validity: str = Validity.VALID.value
    last_day: date | None = None
    ended_by: tuple[int, str] | None = None
    ties: Sequence[PublicTie] = ()
    versions: int = 1

    @property
    def is_over(self) -> bool:
        """Whether the reader must be told that it is no longer in force."""
        return self.validity != Validity.VALID.value

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to tell, as with most items."""
        return not (self.is_over or self.last_day or self.ties or self.versions > 1)


def standing(item_id: int, item: Mapping[str, Any]) -> PublicStanding:
    """What to say of a public item; `item` is the view's own row. One query for the ordinary item."""
    rows = chains.ties_around(item_id) if chains.has_ties(item_id) else []
    titles = _public_titles({pk for one in rows for pk in (one.later_id, one.earlier_id)})
    shown = [_tie(one, titles) for one in rows if one.later_id in titles and one.earlier_id in titles]
    many = 1 if item["revision_number"] == 1 else len(hiding.comparable(item_id))
    return PublicStanding(item["validity"], item["expires_on"], _ender(item_id, shown), shown, many)


def _ender(item_id: int, shown: Sequence[PublicTie]) -> tuple[int, str] | None:
    today = timezone.localdate()
    ended = [one for one in shown if one.earlier_id == item_id and one.kind in ENDING and one.on <= today]
    return (ended[0].later_id, ended[0].later_title) if ended else None


def _public_titles(ids: set[int]) -> dict[int, str]:
    return dict(PublicItem.objects.filter(pk__in=ids).values_list("item_id", "title")) if ids else {}


def _tie(one: Relation, titles: Mapping[int, str]) -> PublicTie:
    return PublicTie(
        RelationKind(one.kind),
        one.later_id,
        titles[one.later_id],
        one.earlier_id,
        titles[one.earlier_id],
        one.takes_effect_on,
        one.note,
    )
