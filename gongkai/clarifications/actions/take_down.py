"""撤下: a published clarification is itself wrong."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clarifications import states
from gongkai.clarifications.actions.send_back import CLEARED, clear_review
from gongkai.clarifications.locking import PUBLISH, locked
from gongkai.clarifications.models import Clarification
from gongkai.entry import plain

WRITING = ("published_at", "published_on", "published_by", "published_name", "sent_back_note", "archived_at", "closing")


@transaction.atomic
def take_down(pk: int, *, reason: str, by: Actor) -> Clarification:
    """Take it off the site at once; a new version goes through review and approval again.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    case = locked(pk, PUBLISH, by=by)
    states.must_allow("take_down", case)
    case.sent_back_note = plain.needed(reason, what="撤下理由", most=300, field="reason")
    before = case.published_on
    states.move(case, "take_down")
    case.published_at = case.published_on = case.published_by = case.archived_at = None
    case.published_name = case.closing = ""
    clear_review(case)
    case.save(update_fields=[*WRITING, *CLEARED])
    journal.record("clarifications.take_down", case, by=by, before=before, reason=case.sent_back_note)
    return case
