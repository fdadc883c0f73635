"""Reconsiderations and suits on the start page: what falls due in them."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.remedies import proceedings
from gongkai.workbench.waiting import Inbox, Waiting, joined


def remedies_due(actor: Actor, today: date) -> Inbox | None:
    """Replies and defences to hand in, hearings, decisions to carry out, last days to appeal.

    Law: Reconsideration Law 2023, Arts. 48, 54, 77; Litigation Law 2017, Arts. 67, 85.
    """
    if not actor.may("remedies.write"):
        return None
    rows = [
        Waiting(
            row.about,
            reverse("workbench:remedy", args=[row.case_id]),
            row.on,
            row.provisional,
            note=joined(_(row.label), row.number, row.agency_name),
        )
        for row in proceedings.due(actor, today)
    ]
    return Inbox("remedies_due", _("复议诉讼待办"), "soon", rows, reverse("workbench:remedies")) if rows else None
