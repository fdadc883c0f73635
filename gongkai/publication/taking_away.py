"""Taking one item from the public: what withdrawing and repealing share."""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import states
from gongkai.information.models import InfoItem
from gongkai.publication import counts, projection, validity
from gongkai.publication.errors import NoReason
from gongkai.publication.models import PublicationAct, Schedule
from gongkai.publication.vocabulary import Act
from gongkai.review import states as slip_states
from gongkai.review.vocabulary import SlipState
from gongkai.search import changes

LEAST = 4  # characters a reason has
MOST = 300


def must_have_reason(reason: str, act: Act) -> str:
    """The reason, trimmed; refused where it says nothing."""
    if len(reason.strip()) < LEAST:
        raise NoReason(verb=act.label, least=LEAST)
    return reason.strip()[:MOST]


def take_away(
    item: InfoItem, act: Act, *, reason: str, effective_on: date | None = None, into: InfoItem | None = None, by: Actor
) -> PublicationAct:
    """Delete page, files, counts and search row and keep the act; the item is locked and checked.

    `into` is the item a merged one went on in, or what took the place of a repealed one.
    """
    now = timezone.now()
    revision = item.revisions.get(number=item.public.revision_number)
    _stop_review(item, act)
    change = projection.take_away(item)
    states.move(item, "repeal" if act is Act.REPEAL else "withdraw")
    Schedule.objects.filter(item=item).delete()
    onward = {"into": into.pk} if into else {}
    journal.record(f"publication.{act.value}", item, by=by, reason=reason, revision=revision.number, **onward)
    done = PublicationAct.objects.create(  # after the journal, whose lock makes the acts' numbers rise in order
        item=item,
        revision=revision,
        act=act,
        reason=reason,
        effective_on=effective_on,
        into=into,
        done_by_id=by.user_id,
        done_at=now,
        done_on=timezone.localdate(now),
    )
    validity.restate_those_after(item.pk)
    changes.mark([item.pk])
    counts.apply(change)
    return done


def _stop_review(item: InfoItem, act: Act) -> None:
    """Void the slip of a correction under review: nothing waits for a signature that no longer matters."""
    for slip in item.slips.filter(state=SlipState.OPEN).select_for_update():
        slip.item = item
        slip_states.move(slip, "recall")
        slip.void_reason = f"信息已{act.label}"
        slip.closed_at = timezone.now()
        slip.save(update_fields=["void_reason", "closed_at"])
