"""修改: keep a new revision of an item."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import clock, locking, revisions, special, states
from gongkai.information.content import Content
from gongkai.information.errors import ChangedMeanwhile
from gongkai.information.models import InfoItem, Revision


@transaction.atomic
def revise(
    item_id: int, content: Content, *, base: int | None = None, kind: str = "", note: str = "", by: Actor
) -> Revision:
    """Save a change; `base` is the revision the person had before them. Approval of an earlier revision no longer counts.

    `kind` makes a draft nobody has reviewed yet another kind of information.

    A change to something already public starts the publication period anew from the day of the change.

    Law: Regulation 2019, Arts. 17, 26; Regulation 2008, Arts. 14, 18.
    """
    item = locking.locked(item_id, by=by)
    by.must("information.write", item)
    states.must_allow("revise", item)
    _must_be_newest(item, base)
    special.change_kind(item, kind or item.kind)
    settled = revisions.settle(special.settled(content, kind=item.kind, today=timezone.localdate()))
    if item.current and settled.digest() == item.current.digest:
        return item.current
    before = item.current
    revision = revisions.append(item, settled, note=note, by=by)
    _restart_clock(item, before, revision)
    states.move(item, "revise")
    journal.record("information.revise", item, by=by, revision=revision.number, note=note)
    return revision


def _must_be_newest(item: InfoItem, base: int | None) -> None:
    if base is not None and item.current and item.current.number != base:
        raise ChangedMeanwhile(name=item.current.made_by.name, number=item.current.number)


def _restart_clock(item: InfoItem, before: Revision | None, revision: Revision) -> None:
    if item.is_public:
        item.is_backlog = False
        item.started_on = timezone.localdate(revision.created_at)
    elif before is None or revision.made_on != before.made_on:
        item.started_on = revision.made_on
    item.save(update_fields=["started_on", "is_backlog"])
    clock.restate(item, openness=revision.openness)
