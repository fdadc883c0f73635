"""Who may read which notice and which thread: the one place this is decided."""

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.notices.models import Notice, Receipt, Thread

READ, WRITE, ANNOUNCE = "notices.read", "notices.write", "notices.announce"


def sent_by(actor: Actor) -> Q:
    """The notices whose receipts this person follows: those of bodies they announce for."""
    return actor.scope(ANNOUNCE).condition("agency_id", None)


def receipts_of(actor: Actor) -> QuerySet[Receipt]:
    """What was told to this person, and not taken back."""
    return Receipt.objects.filter(person_id=actor.user_id, notice__recalled_at__isnull=True)


def readable(actor: Actor) -> QuerySet[Notice]:
    """Every notice this person may open: told to them, or sent by a body they announce for."""
    told = Receipt.objects.filter(person_id=actor.user_id).values("notice_id")
    return Notice.objects.filter(Q(pk__in=told) | sent_by(actor))


def notice(actor: Actor, pk: int) -> Notice:
    """One notice; unknown and hidden look the same."""
    found = readable(actor).select_related("agency", "sent_by", "recalled_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def locked_own(pk: int, *, by: Actor) -> Notice:
    """A notice of a body this person announces for, held until the transaction ends."""
    found = Notice.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None or not by.may(ANNOUNCE, At(found.agency_id)):
        raise Unknown
    return found


def threads(actor: Actor) -> QuerySet[Thread]:
    """The threads this person takes part in; nobody else reads them."""
    return Thread.objects.filter(participants__person_id=actor.user_id)


def thread(actor: Actor, pk: int) -> Thread:
    """One of them."""
    found = threads(actor).select_related("agency", "started_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found
