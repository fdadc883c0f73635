"""发布: put an item before the public, or the corrected text in place of the earlier one."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.information import locking, states
from gongkai.publication import explaining, hiding, release
from gongkai.publication.models import PublicationAct


@transaction.atomic
def publish(
    item_id: int,
    *,
    ways: Sequence[str] | None = None,
    cause: str = "",
    note: str = "",
    hide_earlier: str = "",
    by: Actor,
) -> PublicationAct:
    """Release the reviewed revision now: page, files, counters and search follow in one transaction.

    `ways` are the ways ticked beside the website; `cause` and `note` say why it is late or undated: what is late is refused
    without; `hide_earlier` why the public may not look at the version before a correction any more.

    Law: Regulation 2019, Arts. 17, 23-24, 26; Regulation 2008, Arts. 14-15, 18.
    """
    item = locking.locked(item_id, by=by)
    by.must("publication.publish", item)
    states.must_allow("publish", item)
    release.must_be_fit(item)
    if cause:
        explaining.explain(item, cause=cause, note=note, by=by)
    explaining.must_be_explained(item, today=timezone.localdate())
    before = item.public.revision_number if item.is_public else 0
    done = release.release(item, chosen=ways, by=by)
    if before:
        hiding.hide_if_needed(item, number=before, reason=hide_earlier, by=by)
    return done
