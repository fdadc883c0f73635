"""办结案件: decided, and put right."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.supervision import states, visibility
from gongkai.supervision.errors import NoSanction
from gongkai.supervision.locking import locked
from gongkai.supervision.models import AccountabilityCase
from gongkai.supervision.vocabulary import CaseState


@transaction.atomic
def close_case(pk: int, *, correction: str, corrected_on: date, by: Actor) -> AccountabilityCase:
    """End the case with what was put right.

    Law: Regulation 2019, Art. 53; Regulation 2008, Art. 35.
    """
    case = locked(visibility.cases(by), pk)
    by.must(visibility.ACCOUNT, case)
    if case.state == CaseState.OPEN:
        raise NoSanction(number=case.number)
    states.must_allow("close_case", case)
    must_have_come(corrected_on, what="整改日期", field="corrected_on", after=(case.found_on, "发现日期"))
    case.correction = plain.needed(correction, what="整改情况", most=1000, field="correction")
    case.corrected_on = corrected_on
    states.move(case, "close_case", writing=["correction", "corrected_on"])
    journal.record("supervision.close_case", case, by=by)
    return case
