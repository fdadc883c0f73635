"""作出处理决定: whether the complaint is right, and what the body has to do until when; by another than who investigated."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, deciding, events, states
from gongkai.complaints.deciding import Ordered
from gongkai.complaints.locking import locked
from gongkai.complaints.models import Complaint, Measure
from gongkai.complaints.vocabulary import Outcome
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def decide(
    pk: int, *, outcome: Outcome, decision: str, measures: Sequence[Ordered] = (), on: date, by: Actor
) -> Complaint:
    """Decide on the findings; what is ordered is followed up until the body has done it.

    Law: Regulation 2019, Arts. 47, 53; Regulation 2008, Art. 35.
    """
    complaint = locked(pk, "complaints.decide", by=by)
    states.must_allow("decide", complaint)
    deciding.must_be_another(complaint, by=by)
    words = plain.needed(decision, what="处理决定", most=1000, field="decision")
    first = complaint.found_on or complaint.received_on
    must_have_come(on, what="决定日期", field="on", after=(first, "调查终结日期"))
    ordered = deciding.checked(complaint, Outcome(outcome), measures, on=on)

    complaint.outcome, complaint.decision = Outcome(outcome), words
    complaint.decided_by_id, complaint.decided_on = by.person_id, on
    Measure.objects.bulk_create(ordered)
    states.move(complaint, "decide", on=on, writing=["outcome", "decision", "decided_by", "decided_on"])
    clock.restate(complaint)
    events.note(complaint, "decide", by=by, on=on)
    journal.record("complaints.decide", complaint, by=by, on=on, outcome=Outcome(outcome).label, measures=len(ordered))
    return complaint
