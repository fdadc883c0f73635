"""通知收回: the receiver is told which items of a list are public no longer."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.outlets import states
from gongkai.outlets.errors import NothingToRecall
from gongkai.outlets.locking import locked_handover
from gongkai.outlets.models import Handover
from gongkai.outlets.queue import to_recall
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def recall(pk: int, *, recalled_on: date, by: Actor) -> Handover:
    """Note the day the receiver was asked to give out the withdrawn items no more.

    Law: Regulation 2019, Arts. 17, 25; Regulation 2008, Arts. 14, 16.
    """
    handover = locked_handover(pk, permission=WRITE, by=by)
    states.must_allow("recall", handover)
    after = (handover.sent_on or handover.prepared_on, "移送日期")
    must_have_come(recalled_on, what="通知收回日期", field="recalled_on", after=after)
    told = to_recall(handover).update(recalled_on=recalled_on)
    if not told:
        raise NothingToRecall(number=handover.number)
    journal.record("outlets.recall", handover, by=by, on=recalled_on, count=told)
    return handover
