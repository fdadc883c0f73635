"""采用方案: from now on bodies are assessed by it, and nothing of it changes."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import checking, locking, states
from gongkai.assessment.models import Scheme
from gongkai.assessment.vocabulary import SchemeState
from gongkai.audit import journal


@transaction.atomic
def adopt_scheme(pk: int, *, by: Actor) -> Scheme:
    """Take a scheme into use, if its points add up and its grades fit; the version it follows goes out of use.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    scheme = locking.draft(pk, by=by)
    for problem in checking.problems(scheme):
        raise problem
    today = timezone.localdate()
    earlier = Scheme.objects.filter(pk=scheme.previous_id or 0, state=SchemeState.ADOPTED).first()
    if earlier:
        earlier.retired_on = today
        states.turn(earlier, SchemeState.RETIRED, writing=["retired_on"])
    scheme.adopted_by_id, scheme.adopted_on = by.person_id, today
    states.turn(scheme, SchemeState.ADOPTED, writing=["adopted_by", "adopted_on"])
    journal.record("assessment.adopt_scheme", scheme, by=by, name=scheme.title, points=scheme.total)
    return scheme
