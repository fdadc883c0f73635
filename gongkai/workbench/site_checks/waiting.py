"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from gongkai.accounts.actor import Actor
from gongkai.site_checks import queries
from gongkai.workbench.waiting import Inbox, Waiting, joined


def faults_found(actor: Actor, today: date) -> Inbox | None:
    """What the nightly self-inspection found in the bodies whose faults this person settles; what somebody else asked."""
    if not actor.may("site_checks.settle"):
        return None
    counted, asked = queries.waiting(actor)
    if not counted and not asked:
        return None
    rows = [
        Waiting(
            row.title,
            reverse("workbench:site_check_finding", args=[row.id]),
            note=joined(_(row.check.name), row.agency_name),
            alarm=_("申请不作为问题，请您认定"),
        )
        for row in asked
    ]
    rows += [
        Waiting(
            _(check.name),
            f"{reverse('workbench:site_check_findings')}?code={check.code}",
            note=ngettext("%(n)d处", "%(n)d处", n) % {"n": n},
        )
        for check, n in counted
    ]
    return Inbox("site_checks", _("网站自查发现的问题"), "soon", rows, reverse("workbench:site_checks"))


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (faults_found,)
