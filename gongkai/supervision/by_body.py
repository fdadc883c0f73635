"""How every body stands with what it has to put right, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.supervision import visibility
from gongkai.supervision.queries.problems import is_late, is_unfinished


def problems(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The problems of every body not confirmed as put right, and those not handed in by their day. One query.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Art. 29.
    """
    return pressing(visibility.problems(actor).filter(is_unfinished()), late=is_late(today))
