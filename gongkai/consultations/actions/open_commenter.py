"""查看提交人: who sent a comment is opened for somebody who says why; the journal keeps that it was."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import identity
from gongkai.consultations.identity import Person
from gongkai.consultations.locking import locked_comment
from gongkai.entry import plain


@transaction.atomic
def open_commenter(pk: int, *, reason: str, by: Actor) -> Person:
    """The name and contact in clear.

    Law: Personal Information Law 2021, Art. 51.
    """
    comment = locked_comment(pk, "consultations.moderate", by=by)
    why = plain.needed(reason, what="查看理由", most=200, field="reason")
    journal.record("consultations.open_commenter", comment.consultation, by=by, number=comment.number, reason=why)
    return identity.opened(comment.sealed)
