"""同列: show another body's public item in a column of one's own, by reference; it is counted once."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.catalogue import queries as catalogue
from gongkai.entry.errors import NothingFound
from gongkai.publication import marking, sending_locking, sending_states
from gongkai.publication.models import Sending
from gongkai.publication.vocabulary import Act


@transaction.atomic
def list_here(pk: int, *, column_code: str, by: Actor) -> Sending:
    """Accept the offer; the item stays the sender's, with its number and its page.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    sending = sending_locking.locked(pk, by=by)
    by.must(sending_locking.RECEIVE, At(sending.receiver_id))
    sending_states.must_allow("list_here", sending)
    item = sending_locking.locked_item(sending)
    marking.must_be_public(item, verb="同列")
    column = catalogue.column(column_code)
    if column is None or not column.takes_items:
        raise NothingFound(given=column_code[:40], what="收录信息的栏目", field="column_code")

    sending.column_code = column.code
    sending_states.move(sending, "list_here", writing=["column_code", *sending_locking.answered(sending, by=by)])
    journal.record("publication.list_here", sending, by=by, item=item.pk, column=column.name)
    marking.mark(item, Act.LIST, reason=sending.receiver.name, by=by)
    return sending
