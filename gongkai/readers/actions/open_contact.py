"""查看联系方式: how to reach a reader, shown in clear for a reason, with a line in the journal each time."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.readers.errors import NoContact
from gongkai.readers.locking import locked
from gongkai.vault import sealing


@transaction.atomic
def open_contact(pk: int, *, reason: str, by: Actor) -> str:
    """The contact in clear; the reason goes into the journal, what was seen does not.

    Law: Personal Information Law 2021, Arts. 6, 51.
    """
    fault = locked(pk, by=by)
    why = plain.needed(plain.one_line(reason), what="查看理由", most=200, field="reason")
    if not fault.contact:
        raise NoContact(number=fault.number)
    journal.record("readers.open_contact", fault, by=by, reason=why)
    return sealing.unseal(fault.contact)
