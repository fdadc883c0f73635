"""其余计满分: every body that nobody has scored on an indicator gets its full points."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking, states, totals
from gongkai.assessment.models import Score
from gongkai.assessment.vocabulary import Method
from gongkai.audit import journal


@transaction.atomic
def fill_full(pk: int, *, indicator_id: int, by: Actor) -> int:
    """Give full marks to the rest; says to how many. The own body is left for somebody else."""
    one = locking.round_(pk, by=by)
    states.must_allow("score", one)
    rest = Score.objects.filter(result__round=one, indicator_id=indicator_id, scored_at__isnull=True)
    rest = rest.filter(indicator__method=Method.MANUAL).exclude(result__agency_id=by.agency_id or 0)
    found = list(rest.select_related("indicator"))
    for score in found:
        score.value, score.scored_by_id, score.scored_at = score.indicator.max_score, by.person_id, timezone.now()
    Score.objects.bulk_update(found, ["value", "scored_by", "scored_at"], batch_size=200)
    totals.restate(one)
    title = found[0].indicator.title if found else ""
    journal.record("assessment.fill_full", one, by=by, name=title, count=len(found))
    return len(found)
