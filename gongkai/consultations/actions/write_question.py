"""拟写常见问题: a question asked again and again, in the body's own words, with its answer."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.consultations.answering import must_stand
from gongkai.consultations.locking import locked_body, locked_question
from gongkai.consultations.models import FrequentQuestion, Inquiry
from gongkai.consultations.visibility import visible_inquiries
from gongkai.consultations.vocabulary import QuestionState
from gongkai.entry import plain


@transaction.atomic
def write_question(
    question: str, *, answer: str, agency_id: int | None = None, pk: int | None = None, inquiry_id: int | None = None,
    by: Actor,
) -> FrequentQuestion:  # fmt: skip
    """Write one anew for the body, or change one (`pk`) that is not handed in; what was withdrawn begins as a draft again."""
    row = _row(agency_id, pk, inquiry_id, by=by)
    row.question = plain.needed(plain.one_line(question), what="问题", most=200, field="question")
    row.answer = plain.needed(answer, what="答复", most=4000, field="answer")
    row.drafted_by_id, row.drafted_at = by.person_id, timezone.now()
    row.state = QuestionState.DRAFT

    row.save()
    journal.record("consultations.write_question", row, by=by)
    return row


def _row(agency_id: int | None, pk: int | None, inquiry_id: int | None, *, by: Actor) -> FrequentQuestion:
    if pk is not None:
        row = locked_question(pk, "consultations.answer", by=by)
        must_stand(row, "修改", QuestionState.DRAFT, QuestionState.WITHDRAWN)
        return row
    inquiry = _inquiry(inquiry_id, by=by)
    body = inquiry.agency_id if inquiry else agency_id
    if body is None:
        raise Unknown
    return FrequentQuestion(agency=locked_body(body, "consultations.answer", by=by), inquiry=inquiry)


def _inquiry(inquiry_id: int | None, *, by: Actor) -> Inquiry | None:
    if inquiry_id is None:
        return None
    found = visible_inquiries(by).filter(pk=inquiry_id).first()
    if found is None:
        raise Unknown
    return found
