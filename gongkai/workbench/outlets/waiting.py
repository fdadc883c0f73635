"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.outlets import handover_queries, leaflet_queries, queries, stock_queries
from gongkai.workbench.waiting import Inbox, Waiting

WRITE, LOG = "outlets.write", "outlets.log"


def handovers_due(actor: Actor, today: date) -> Inbox | None:
    """Hand-overs of the own body that are late or soon due, withdrawn items to recall, lists to be signed for."""
    if not actor.may(WRITE):
        return None
    owed = handover_queries.owed_late(actor, today=today)
    new = reverse("workbench:handover_new")
    rows = [
        Waiting(
            one.receiver_name,
            f"{new}?agency_id={one.agency_id}&receiver_id={one.receiver_id}",
            one.next_due_on,
            note=ngettext("待移送%(n)d条", "待移送%(n)d条", one.waiting) % {"n": one.waiting},
            alarm=ngettext("%(n)d条已超期", "%(n)d条已超期", one.late) % {"n": one.late} if one.late else "",
        )
        for one in owed
    ]
    return Inbox("handovers", _("待移送档案馆、图书馆"), "soon", rows, reverse("workbench:handovers"))


def recalls_due(actor: Actor, today: date) -> Inbox | None:
    """Lists with items that are public no longer and whose receivers were not told."""
    if not actor.may(WRITE):
        return None
    rows = [
        Waiting(
            f"{one.number} {one.receiver_name}",
            reverse("workbench:handover", args=[one.id]),
            alarm=ngettext("%(n)d条已撤回公开", "%(n)d条已撤回公开", one.withdrawn) % {"n": one.withdrawn},
        )
        for one in handover_queries.recalls(actor)
    ]
    return Inbox("recalls", _("待通知收回"), "bad", rows, reverse("workbench:handovers"))


def points_to_show(actor: Actor, today: date) -> Inbox | None:
    """Places and wordings somebody else wrote, which wait for a second person."""
    if not actor.may(WRITE):
        return None
    rows = [
        Waiting(name, reverse("workbench:point_show", args=[pk]), note=body)
        for pk, name, body in queries.shown_waiting(actor)
    ]
    rows += [
        Waiting(_("折页文字"), f"{reverse('workbench:printed_one', args=['leaflet'])}?agency_id={pk}", note=name)
        for pk, name in leaflet_queries.waiting(actor)
    ]
    more = reverse("workbench:points") + "?standing=unshown"
    return Inbox("points_to_show", _("待核对公示的查阅场所"), "info", rows, more)


def stock_low(actor: Actor, today: date) -> Inbox | None:
    """Printed matter that is nearly gone."""
    if not actor.may(LOG):
        return None
    rows = [
        Waiting(
            one.material,
            f"{reverse('workbench:stock_move')}?point={one.point_id}&material={one.material_id}",
            note=one.point_name,
            alarm=ngettext("剩%(n)d份", "剩%(n)d份", one.amount) % {"n": one.amount},
        )
        for one in stock_queries.low_rows(actor)
    ]
    return Inbox("stock_low", _("需要补充的资料"), "soon", rows, reverse("workbench:leaflets") + "?low=on")


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (handovers_due, recalls_due, points_to_show, stock_low)
