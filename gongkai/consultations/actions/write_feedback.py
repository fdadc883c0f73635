"""拟写反馈: what became of the comments in general, and the document that came of the draft."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import NotOverYet, NotPublic
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import Phase
from gongkai.entry import plain
from gongkai.information.visibility import visible_to as visible_items
from gongkai.publication import queries_public


@transaction.atomic
def write_feedback(
    pk: int, *, feedback: str, final_title: str = "", final_item_id: int | None = None, by: Actor
) -> Consultation:
    """Begin or go on with the feedback once the last day has passed."""
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("write_feedback", one)
    today = timezone.localdate()
    if states.phase_of(one, today=today) in (Phase.UPCOMING, Phase.OPEN):
        raise NotOverYet(title=one.title, on=one.to_on)
    one.feedback = plain.said(feedback, what="综合说明", most=4000, field="feedback")
    one.final_title = plain.said(plain.one_line(final_title), what="正式文件", most=200, field="final_title")
    one.final_item_id = _public(final_item_id, by=by)
    one.feedback_written_by_id = by.person_id

    states.move(one, "write_feedback", writing=["feedback", "final_title", "final_item", "feedback_written_by"])
    journal.record("consultations.write_feedback", one, by=by, item=one.final_item_id)
    return one


def _public(item_id: int | None, *, by: Actor) -> int | None:
    """The item, where the public can open it and this person may see it."""
    if item_id is None:
        return None
    try:
        queries_public.item(item_id)
    except queries_public.NotFound:
        raise NotPublic(given=item_id, field="final_item_id") from None
    if not visible_items(by).filter(pk=item_id).exists():
        raise NotPublic(given=item_id, field="final_item_id")
    return item_id
