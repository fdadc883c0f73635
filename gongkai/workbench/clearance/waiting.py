"""What of this room waits for a person on the start page."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.clearance import queries
from gongkai.workbench.waiting import Inbox, Seldom, Source, Waiting


def to_clear(actor: Actor, today: date) -> Inbox | None:
    """Batches with items that have no attribute yet."""
    if not actor.may("clearance.clear"):
        return None
    rows = [
        Waiting(
            f"{one.number} {one.name}",
            reverse("workbench:clearance", args=[one.id]) + "?openness=waiting#lines",
            one.planned_to,
            note=ngettext("待清理%(n)d条", "待清理%(n)d条", one.totals.waiting) % {"n": one.totals.waiting},
        )
        for one in queries.to_clear(actor)
    ]
    return Inbox("clearances", _("待清理的历史信息"), "info", rows, reverse("workbench:clearances"))


def to_sign(actor: Actor, today: date) -> Inbox | None:
    """Batches that wait for this person's signature."""
    if not (actor.may("clearance.sign") or actor.may("clearance.approve")):
        return None
    rows = [
        Waiting(
            f"{one.number} {one.name}", reverse("workbench:clearance", args=[one.id]), one.planned_to,
            note=one.totals.equation,
        )
        for one in queries.waiting_for_signature(actor)
    ]  # fmt: skip
    return Inbox("clearances_to_sign", _("待签字的清理批次"), "soon", rows, reverse("workbench:clearances"))


INBOX: tuple[Source | Seldom, ...] = (Seldom(to_clear, queries.under_way), Seldom(to_sign, queries.under_way))
