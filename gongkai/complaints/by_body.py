"""How many complaints about every body are open, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.complaints.visibility import visible_to
from gongkai.complaints.vocabulary import OPEN


def complaints(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The open complaints about every body, and those of which a day has passed. One query.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29, 33.
    """
    about = visible_to(actor).filter(state__in=[state.value for state in OPEN], against__isnull=False)
    return pressing(about, late=Q(next_due_on__lt=today), by="against_id")
