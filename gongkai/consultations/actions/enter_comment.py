"""登记意见: what came by letter, by telephone or at a meeting is entered by staff."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Comment
from gongkai.consultations.receiving import Said, keep
from gongkai.consultations.vocabulary import Way
from gongkai.entry.days import must_have_come


@transaction.atomic
def enter_comment(pk: int, said: Said, *, way: Way, received_on: date, by: Actor) -> Comment:
    """Keep the comment like any other; it is judged, sorted and answered with them."""
    one = locked(pk, "consultations.moderate", by=by)
    states.must_allow("enter_comment", one)
    must_have_come(received_on, what="收到日期", field="received_on", after=(one.from_on, "开始日期"))

    came = keep(one, said, way=Way(way), received_on=received_on, entered_by_id=by.person_id)
    journal.record("consultations.enter_comment", one, by=by, number=came.number, method=Way(way).label)
    return came
