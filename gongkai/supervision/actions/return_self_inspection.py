"""退回自查报告."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import SelfInspection


@transaction.atomic
def return_self_inspection(pk: int, *, words: str, by: Actor) -> SelfInspection:
    """The unit has to mend the report first, as the words say.

    Law: Regulation 2019, Arts. 46-47; Regulation 2008, Arts. 29-30.
    """
    report = locked(visibility.self_inspections(by), pk)
    by.must(visibility.INSPECT, report)
    states.must_allow("return_self_inspection", report)
    states.must_be_another(report.submitted_by_id, by=by, what=report.title, done="报送", verb="退回自查报告")
    report.judged_words = plain.needed(words, what="意见", most=500, field="words")
    report.judged_by_id, report.judged_on = by.person_id, timezone.localdate()
    states.move(report, "return_self_inspection", writing=["judged_words", "judged_by", "judged_on"])
    journal.record("supervision.return_self_inspection", report, by=by)
    return report
