"""What hangs on one item beside its text: ways, cause, ties, sendings, the internal board; for its page at the desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.information.models import InfoItem
from gongkai.publication import chain_queries, explaining, hiding, sending_queries, sorts, ways_queries
from gongkai.publication.chain_queries import TieRow
from gongkai.publication.models import InternalItem, LateCause
from gongkai.publication.sending_queries import SendingRow
from gongkai.publication.ways_queries import WayRow


@dataclass(frozen=True)
class ItemDealings:
    """Everything the room knows of one item besides its publication acts."""

    item_id: int
    ways: Sequence[WayRow]
    cause: LateCause | None
    cause_owed: str  # why one is owed, in words
    ties: Sequence[TieRow]
    sendings: Sequence[SendingRow]
    versions: int
    is_internal: bool
    on_board: bool
    may: dict[str, bool]


def of_item(actor: Actor, item: InfoItem) -> ItemDealings:
    """For somebody who may read the item. At most nine queries."""
    internal = sorts.is_internal(item.kind)
    cause = LateCause.objects.filter(item=item).select_related("entered_by").first()
    return ItemDealings(
        item.pk,
        ways_queries.of_item(item.pk),
        cause,
        "" if cause or internal else explaining.owed(item, today=timezone.localdate()),
        chain_queries.ties(actor, item.pk) if item.was_submitted else [],
        sending_queries.of_item(actor, item.pk),
        len(hiding.comparable(item.pk)) if item.is_public else 0,
        internal,
        internal and InternalItem.objects.filter(pk=item.pk).exists(),
        _may(actor, item, internal),
    )


def _may(actor: Actor, item: InfoItem, internal: bool) -> dict[str, bool]:  # noqa: FBT001
    publishes, withdraws = actor.may("publication.publish", item), actor.may("publication.withdraw", item)
    return {
        "ways": publishes and item.is_public,
        "relate": publishes and item.is_public,
        "lapse": withdraws and item.is_public,
        "explain": actor.may("publication.explain", item) and not internal,
        "send": actor.may("publication.send", item) and not internal,
        "board": internal and actor.may("publication.internal", item),
    }
