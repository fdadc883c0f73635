"""查看原件: note in the journal that somebody opened the original's pages."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.redaction.models import Redaction


@transaction.atomic
def view(redaction: Redaction, *, what: str, by: Actor) -> None:
    """One opening of the pages or of the original file, by whom.

    Law: Regulation 2019, Arts. 15, 17.
    """
    journal.record("redaction.view", redaction, by=by, what=what)
