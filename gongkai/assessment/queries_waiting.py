"""What of assessments waits for a person."""

from dataclasses import dataclass
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.assessment import showing, visibility
from gongkai.assessment.checking import shown
from gongkai.assessment.displays import RoundRow
from gongkai.assessment.models import Result, Round
from gongkai.assessment.vocabulary import RoundState

LIMIT = 50


@dataclass(frozen=True)
class Shown:
    """A body's scores that may be appealed against, or a field check announced to it; `until` is the day it is about."""

    result_id: int
    agency_name: str
    label: str
    points: str
    until: date | None


def rounds_to_work_on(actor: Actor) -> list[RoundRow]:
    """Rounds this person scores that are not published. One query."""
    mine = visibility.among("authority_id", visibility.reach(actor, visibility.SCORE))
    open_now = Round.objects.filter(mine).exclude(state=RoundState.PUBLISHED)
    rows = showing.with_counts(open_now).order_by("appeals_until", "pk")[:LIMIT]
    return [RoundRow(**showing.round_row(one)) for one in rows]


def scores_shown(actor: Actor, *, today: date) -> list[Shown]:
    """The scores of the person's bodies that may be appealed against today. One query."""
    mine = visibility.among("agency_id", visibility.reach(actor, "assessment.appeal"))
    rows = Result.objects.filter(mine, round__state=RoundState.SHOWN, round__appeals_until__gte=today)
    return [_shown(one, one.round.appeals_until) for one in rows.select_related("round")[:LIMIT]]


def checks_coming(actor: Actor, *, today: date) -> list[Shown]:
    """Field checks of the person's bodies still to come. One query."""
    mine = visibility.among("agency_id", visibility.reach(actor, "assessment.appeal"))
    rows = Result.objects.filter(mine, round__check_on__gte=today)
    return [_shown(one, one.round.check_on) for one in rows.select_related("round")[:LIMIT]]


def _shown(one: Result, until: date | None) -> Shown:
    return Shown(one.pk, one.agency_name, one.round.covers.label, shown(one.points), until)
