"""发布常见问题: another person than its writer approves it, and the public reads it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import scanning
from gongkai.consultations.answering import must_stand, question_texts
from gongkai.consultations.errors import OwnWork
from gongkai.consultations.locking import locked_question
from gongkai.consultations.models import FrequentQuestion
from gongkai.consultations.vocabulary import QuestionState


@transaction.atomic
def publish_question(pk: int, *, by: Actor) -> FrequentQuestion:
    """Put question and answer on the public page, checked once more.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    row = locked_question(pk, "consultations.approve", by=by)
    must_stand(row, "发布", QuestionState.SUBMITTED)
    if row.drafted_by_id == by.user_id:
        raise OwnWork(title=row.question)
    scanning.must_be_clean(row.agency, question_texts(row))

    row.state, row.approved_by_id = QuestionState.PUBLISHED, by.person_id
    row.published_on, row.withdrawn_on = timezone.localdate(), None
    row.save(update_fields=["state", "approved_by", "published_on", "withdrawn_on"])
    journal.record("consultations.publish_question", row, by=by)
    return row
