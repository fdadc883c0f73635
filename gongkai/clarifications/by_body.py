"""How many matters every body has open, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.clarifications.showing import QUIET
from gongkai.clarifications.states import OPEN
from gongkai.clarifications.visibility import visible_to


def matters(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The matters each body leads that are still open, and those past their day or their hours. One query.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6; Response Notice 2016.
    """
    silent = Q(respond_by__lt=timezone.now(), responded_at=None) & ~Q(state__in=QUIET)
    late = Q(state__in=OPEN, due_on__lt=today) | silent
    return pressing(visible_to(actor).filter(Q(state__in=OPEN) | silent), late=late)
