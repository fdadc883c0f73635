"""How many cases every body has pending, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.counting import is_unsettled
from gongkai.remedies.visibility import visible_to


def cases(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The cases of every body that are not settled, and those in which it missed a day: its reply, or what the decision bids. One query.

    Law: Regulation 2019, Arts. 46, 51; Regulation 2008, Arts. 29, 33.
    """
    reply_late = Q(result="", reply_due_on__lt=today, replied_on__isnull=True)
    undone = Q(result=RemedyResult.CORRECTED, perform_by__lt=today, performed_on__isnull=True)
    return pressing(visible_to(actor).filter(is_unsettled()), late=reply_late | undone)
