"""Noting something about an item that stays before the public: the act that makes every kept copy of its pages stale."""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to
from gongkai.publication.errors import NotPublicNow
from gongkai.publication.models import PublicationAct, PublicItem
from gongkai.publication.vocabulary import Act


def must_be_known(item: InfoItem, *, by: Actor) -> None:
    """Refuse as unknown what neither the public nor this person may know of: its title stands in no sentence."""
    if not item.is_public and not visible_to(by).filter(pk=item.pk).exists():
        raise Unknown


def must_be_public(item: InfoItem, *, verb: str, field: str = "") -> PublicItem:
    """The item as the public reads it, or the refusal."""
    row = PublicItem.objects.filter(pk=item.pk).first()
    if row is None:
        raise NotPublicNow(title=str(item)[:60], verb=verb, field=field)
    return row


def mark(
    item: InfoItem,
    act: Act,
    *,
    reason: str = "",
    effective_on: date | None = None,
    into: InfoItem | None = None,
    by: Actor,
) -> PublicationAct:
    """Keep the act and journal it; the item is locked and public."""
    now = timezone.now()
    revision = item.revisions.get(number=PublicItem.objects.values_list("revision_number", flat=True).get(pk=item.pk))
    day = {"on": effective_on.isoformat()} if effective_on else {}
    journal.record(f"publication.{act.value}", item, by=by, reason=reason, **day)
    return PublicationAct.objects.create(  # after the journal, whose lock makes the acts' numbers rise in order
        item=item, revision=revision, act=act, reason=reason[:300], effective_on=effective_on, into=into,
        done_by_id=by.user_id, done_at=now, done_on=timezone.localdate(now),
    )  # fmt: skip
