"""退回常见问题: it goes back to its writer, with what is wrong."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations.answering import must_stand
from gongkai.consultations.locking import locked_question
from gongkai.consultations.models import FrequentQuestion
from gongkai.consultations.vocabulary import QuestionState
from gongkai.entry import plain


@transaction.atomic
def send_back_question(pk: int, *, remark: str, by: Actor) -> FrequentQuestion:
    """Give it back to be mended."""
    row = locked_question(pk, "consultations.approve", by=by)
    must_stand(row, "退回", QuestionState.SUBMITTED)

    row.state = QuestionState.DRAFT
    row.remark = plain.needed(remark, what="退回意见", most=300, field="remark")
    row.save(update_fields=["state", "remark"])
    journal.record("consultations.send_back_question", row, by=by, remark=row.remark)
    return row
