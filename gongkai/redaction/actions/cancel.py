"""取消遮盖: give a piece of work up; the original stays as it is."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.redaction import locking, states
from gongkai.redaction.models import Redaction
from gongkai.redaction.visibility import MARK


@transaction.atomic
def cancel(pk: int, *, by: Actor) -> Redaction:
    """Let the work go; another may then be begun on the same file."""
    redaction = locking.locked(pk, permission=MARK, by=by)
    states.move(redaction, "cancel")
    redaction.page_texts.all().delete()  # as private as the original, and of no more use
    journal.record("redaction.cancel", redaction, by=by)
    return redaction
