"""撤下常见问题: one that no longer holds is taken off the public page."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations.answering import must_stand
from gongkai.consultations.locking import locked_question
from gongkai.consultations.models import FrequentQuestion
from gongkai.consultations.vocabulary import QuestionState
from gongkai.entry import plain


@transaction.atomic
def withdraw_question(pk: int, *, reason: str, by: Actor) -> FrequentQuestion:
    """Take it off; changed and approved anew it may come back."""
    row = locked_question(pk, "consultations.approve", by=by)
    must_stand(row, "撤下", QuestionState.PUBLISHED)
    why = plain.needed(reason, what="撤下原因", most=300, field="reason")

    row.state, row.withdrawn_on = QuestionState.WITHDRAWN, timezone.localdate()
    row.save(update_fields=["state", "withdrawn_on"])
    journal.record("consultations.withdraw_question", row, by=by, reason=why)
    return row
