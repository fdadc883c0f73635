"""不予追究: looked into, and nobody is held to account."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import AccountabilityCase


@transaction.atomic
def drop_case(pk: int, *, words: str, by: Actor) -> AccountabilityCase:
    """End a case without a decision, saying why.

    Law: Regulation 2019, Art. 53; Regulation 2008, Art. 35.
    """
    case = locked(visibility.cases(by), pk)
    by.must(visibility.ACCOUNT, case)
    states.must_allow("drop_case", case)
    case.closing = plain.needed(words, what="理由", most=1000, field="words")
    states.move(case, "drop_case", writing=["closing"])
    journal.record("supervision.drop_case", case, by=by)
    return case
