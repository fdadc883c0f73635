"""登记申诉: somebody contests the decision."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import AccountabilityCase


@transaction.atomic
def note_appeal(pk: int, *, appealed_on: date, by: Actor) -> AccountabilityCase:
    """Keep the day of the appeal; the case waits for its result.

    Law: Regulation 2019, Art. 53; Regulation 2008, Art. 35.
    """
    case = locked(visibility.cases(by), pk)
    by.must(visibility.ACCOUNT, case)
    states.must_allow("note_appeal", case)
    decided = max(case.sanctions.values_list("decided_on", flat=True))
    must_have_come(appealed_on, what="申诉日期", field="appealed_on", after=(decided, "决定日期"))
    case.appealed_on, case.appeal_result, case.appeal_decided_on = appealed_on, "", None
    states.move(case, "note_appeal", writing=["appealed_on", "appeal_result", "appeal_decided_on"])
    journal.record("supervision.note_appeal", case, by=by, on=appealed_on)
    return case
