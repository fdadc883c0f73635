"""提交常见问题: a finished question and answer goes to whoever approves it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning
from gongkai.consultations.answering import must_stand, question_texts
from gongkai.consultations.locking import locked_question
from gongkai.consultations.models import FrequentQuestion
from gongkai.consultations.vocabulary import QuestionState


@transaction.atomic
def submit_question(pk: int, *, by: Actor) -> FrequentQuestion:
    """Hand it in, without anybody's personal data in it.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    row = locked_question(pk, "consultations.answer", by=by)
    must_stand(row, "提交", QuestionState.DRAFT)
    scanning.must_be_clean(row.agency, question_texts(row))

    row.state, row.remark = QuestionState.SUBMITTED, ""
    row.save(update_fields=["state", "remark"])
    journal.record("consultations.submit_question", row, by=by)
    return row
