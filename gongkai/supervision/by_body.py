"""How every body stands with what it has to put right, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.supervision import visibility
from gongkai.supervision.vocabulary import ProblemState


def problems(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The problems of every body not confirmed as put right, and those past their day. One query.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Art. 29.
    """
    waiting = visibility.problems(actor).exclude(state=ProblemState.CONFIRMED)
    return pressing(waiting, late=Q(due_on__lt=today))
