"""查看投诉举报人身份信息: shown in clear for a reason, with a line in the journal each time."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import people
from gongkai.complaints.errors import NoIdentity
from gongkai.complaints.locking import locked
from gongkai.complaints.people import Person
from gongkai.entry import plain


@transaction.atomic
def open_identity(pk: int, *, reason: str, by: Actor) -> Person:
    """Who complains, in clear; the reason goes into the journal, what was seen does not.

    Law: Personal Information Law 2021, Arts. 6, 51.
    """
    complaint = locked(pk, "complaints.identity", by=by)
    why = plain.needed(reason, what="查看理由", most=300, field="reason")
    if not complaint.sealed:
        raise NoIdentity(number=complaint.number)
    journal.record("complaints.open_identity", complaint, by=by, reason=why)
    return people.opened(complaint)
