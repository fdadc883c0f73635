"""登记申诉结果: upheld, changed or revoked; revoked decisions no longer count."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import AccountabilityCase
from gongkai.supervision.vocabulary import AppealResult


@transaction.atomic
def settle_appeal(pk: int, *, result: AppealResult, decided_on: date, by: Actor) -> AccountabilityCase:
    """Keep the result. Changed or revoked decisions are taken out of the count; a changed one is entered anew.

    Law: Regulation 2019, Art. 53; Regulation 2008, Art. 35.
    """
    case = locked(visibility.cases(by), pk)
    by.must(visibility.ACCOUNT, case)
    states.must_allow("settle_appeal", case)
    appealed = case.appealed_on or case.found_on
    must_have_come(decided_on, what="申诉处理日期", field="decided_on", after=(appealed, "申诉日期"))
    case.appeal_result, case.appeal_decided_on = AppealResult(result), decided_on
    if case.appeal_result != AppealResult.UPHELD:
        case.sanctions.update(is_revoked=True)
    states.move(case, "settle_appeal", writing=["appeal_result", "appeal_decided_on"])
    journal.record("supervision.settle_appeal", case, by=by, result=AppealResult(result).label)
    return case
