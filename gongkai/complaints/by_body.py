"""How many complaints about every body are open, for whoever oversees many of them."""

from collections.abc import Mapping, Sequence
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.complaints.counting import is_late
from gongkai.complaints.visibility import visible_to
from gongkai.complaints.vocabulary import GRIEVANCES, OPEN, Sort


def complaints(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The open complaints about every body, and those of which a day has passed. One query.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29, 33.
    """
    return _about(actor, GRIEVANCES, today=today)


def appeals(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The same of appeals. One query.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29, 33.
    """
    return _about(actor, (Sort.APPEAL,), today=today)


def _about(actor: Actor, sorts: Sequence[Sort], *, today: date) -> Mapping[int, Pressing]:
    about = visible_to(actor).filter(sort__in=sorts, state__in=OPEN, against__isnull=False)
    return pressing(about, late=is_late(today), by="against_id")
