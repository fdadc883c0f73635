"""What of staff numbers and liaisons waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.accounts.actor import Actor
from gongkai.office import queries_staff
from gongkai.office.displays_staff import LiaisonFilters
from gongkai.office.visibility_people import OVERSEE, WRITE
from gongkai.workbench.waiting import Inbox, Waiting, joined


def staff_to_hand_in(actor: Actor, today: date) -> Inbox | None:
    """Years for which the competent office asked and nothing was handed in."""
    if not actor.may(WRITE) or actor.may(OVERSEE):
        return None
    rows = [
        Waiting(
            _("{year}年度人员和经费").format(year=year),
            reverse("workbench:staff_year", args=[agency_id, year]),
            due_on,
            note=name,
            alarm=_("已过填报期限") if due_on < today else "",
        )
        for agency_id, name, year, due_on in queries_staff.calls_open(actor)
    ]
    late = any(row.alarm for row in rows)
    return Inbox("staff_to_hand_in", _("催报的人员和经费"), "bad" if late else "soon", rows) if rows else None


def liaisons_to_register(actor: Actor, today: date) -> Inbox | None:
    """Liaisons that units reported and the competent office has not taken on its list."""
    if not actor.may(OVERSEE):
        return None
    found = queries_staff.liaisons(actor, LiaisonFilters(state="unregistered"))
    address = f"{reverse('workbench:liaisons')}?state=unregistered"
    rows = [Waiting(row.name, address, note=joined(row.agency_name, row.section_name)) for row in found.rows]
    return Inbox("liaisons_to_register", _("待备案的联络员"), "info", rows, address) if rows else None


INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (staff_to_hand_in, liaisons_to_register)
