"""送单位征求意见: every body sees its own scores and may appeal until a day."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.assessment import clock, locking, states
from gongkai.assessment.errors import NotAllScored
from gongkai.assessment.models import Round, Score
from gongkai.audit import journal
from gongkai.law.sentences import named


@transaction.atomic
def show(pk: int, *, by: Actor) -> Round:
    """Show the scores to those who were scored; refused while a cell is empty.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    one = locking.round_(pk, by=by)
    states.must_allow("show", one)
    _must_be_complete(one)
    today = timezone.localdate()
    one.shown_by_id, one.shown_on = by.person_id, today
    one.appeals_until = clock.appeals_until(today, working_days=one.scheme.appeal_days)
    states.move(one, "show", writing=["shown_by", "shown_on", "appeals_until"])
    journal.record("assessment.show", one, by=by, to_on=one.appeals_until)
    return one


def _must_be_complete(one: Round) -> None:
    empty = Score.objects.filter(result__round=one, value__isnull=True, is_blank=False)
    first = empty.select_related("result", "indicator").first()
    if first:
        example = f"{first.result.agency_name}“{first.indicator.title}”"
        verb = named("征求意见", sort="assessment verb")
        raise NotAllScored(count=empty.count(), example=example, verb=verb)
