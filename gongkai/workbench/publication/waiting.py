"""What of this room waits for a person on the start page."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.publication import causes_queries, chain_queries, internal_queries, linked_queries, sending_queries
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting

LOOK_BACK = timedelta(days=365)  # late releases further back are history, not work


def sendings_waiting(actor: Actor, today: date) -> Inbox | None:
    """Offers of other bodies to be answered."""
    if not actor.may("publication.receive"):
        return None
    rows = [
        Waiting(one.title, reverse("workbench:sending", args=[one.id]), note=f"{one.sender_name} · {_(one.wish.label)}")
        for one in sending_queries.waiting(actor)
    ]
    return Inbox("sendings", _("待接收的转送"), "info", rows, reverse("workbench:sendings"))


def internal_waiting(actor: Actor, today: date) -> Inbox | None:
    """Internal matters decided and not on the board yet."""
    if not actor.may("publication.internal"):
        return None
    rows = [
        Waiting(one.title, reverse("workbench:internal_publish", args=[one.id]), note=one.matter_name)
        for one in internal_queries.ready(actor, limit=50)
    ]
    return Inbox("internal_ready", _("待内部公开"), "info", rows, reverse("workbench:internal_ready"))


def expiring(actor: Actor, today: date) -> Inbox | None:
    """Normative documents that soon end."""
    if not actor.may("publication.publish"):
        return None
    rows = [
        Waiting(one.title, reverse("workbench:item_relations", args=[one.id]), one.expires_on, note=one.doc_number)
        for one in chain_queries.expiring(actor, today=today)
    ]
    return Inbox("expiring", _("有效期将满的规范性文件"), "soon", rows, reverse("workbench:figures_expiring"))


def unexplained(actor: Actor, today: date) -> Inbox | None:
    """Late releases without a cause."""
    if not actor.may("publication.explain"):
        return None
    rows = [
        Waiting(one.title, reverse("workbench:item_cause", args=[one.item_id]), note=one.agency_name)
        for one in causes_queries.unexplained(actor, since=today - LOOK_BACK)
    ]
    more = reverse("workbench:figures_causes") + "?cause=none"
    return Inbox("unexplained", _("待登记逾期原因"), "soon", rows, more)


def linked_waiting(actor: Actor, today: date) -> Inbox | None:
    """Links to documents of higher levels others entered."""
    if not actor.may("publication.publish") or not actor.may("publication.send"):
        return None
    count = linked_queries.waiting_count(actor)
    address = reverse("workbench:linked_items") + "?standing=waiting"
    rows = [Waiting(_("上级文件{n}条").format(n=count), address)] if count else []
    return Inbox("linked", _("待核对的上级文件"), "info", rows, address)


INBOX: tuple[Source | Seldom, ...] = (
    Seldom(sendings_waiting, sending_queries.offered),
    internal_waiting,
    expiring,
    Seldom(unexplained, causes_queries.without_cause),
    linked_waiting,
)
