"""开始考核: a month, quarter or year that is over is assessed."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, opening, states
from gongkai.assessment.models import Round


@transaction.atomic
def open_round(scheme_id: int, *, ordinal: int = 1, by: Actor) -> Round:
    """Begin the assessment of one period by an adopted scheme.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    scheme = locking.scheme(scheme_id, by=by)
    by.must("assessment.score", scheme)
    states.must_be_adopted(scheme, verb="开始考核")
    return opening.begin(scheme, ordinal, by=by)
