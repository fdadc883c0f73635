"""重新计算: what is counted is counted again while the round is being scored."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import computing, locking, states, totals
from gongkai.assessment.errors import NothingAutomatic
from gongkai.assessment.vocabulary import Method
from gongkai.audit import journal


@transaction.atomic
def compute(pk: int, *, by: Actor) -> int:
    """Count again; says how many scores moved. What was before is kept.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    one = locking.round_(pk, by=by)
    states.must_allow("compute", one)
    if not one.scheme.indicators.filter(method=Method.AUTO).exists():
        raise NothingAutomatic
    moved = computing.recount(one)
    totals.restate(one)
    journal.record("assessment.compute", one, by=by, changed_scores=moved)
    return moved
