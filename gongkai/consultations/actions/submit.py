"""提交审批: a finished draft goes to whoever approves it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import entering, scanning, states
from gongkai.consultations.errors import NothingToRead
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import Part


@transaction.atomic
def submit(pk: int, *, by: Actor) -> Consultation:
    """Hand the draft in: something to read, time enough to comment, nothing that must not go out.

    Law: Regulation 2019, Arts. 14-15, 17; Regulation 2008, Art. 14.
    """
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("submit", one)
    if not one.draft_html and not one.files.filter(part=Part.TEXT).exists():
        raise NothingToRead(field="draft_html")
    entering.must_be_long_enough(one, today=timezone.localdate())
    scanning.must_be_clean(one.agency, scanning.consultation_texts(one), title=one.title, phones=[one.phone])

    one.submitted_by_id, one.submitted_at, one.remark = by.person_id, timezone.now(), ""
    states.move(one, "submit", writing=["submitted_by", "submitted_at", "remark"])
    journal.record("consultations.submit", one, by=by, from_on=one.from_on, to_on=one.to_on)
    return one
