"""What staff may see of missing rules and of commitments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.office import states_rules, visibility_work
from gongkai.office.displays_rules import GapRow, GapView
from gongkai.office.locking_work import ADOPT, WRITE
from gongkai.office.models import Commitment, Gap
from gongkai.office.reminding import reminders
from gongkai.office.vocabulary_work import GapCause, GapState, RuleKind
from gongkai.paging import Page, paged, streamed

OPEN = "open_ones"


@dataclass(frozen=True)
class GapFilters:
    """What the register is narrowed to."""

    q: str = ""
    agency_id: int | None = None
    cause: str = ""
    state: str = OPEN


def gaps(actor: Actor, filters: GapFilters, *, page: int = 1) -> Page[GapRow]:
    """One page of the register, the longest open on top."""
    days = reminders(actor.agency_id).gap_days
    return paged(_narrowed(actor, filters), lambda one: _row(one, days), order=("found_on", "id"), page=page)


def rows(actor: Actor, filters: GapFilters) -> Iterator[GapRow]:
    """Every line of the register, for exports."""
    days = reminders(actor.agency_id).gap_days
    return streamed(_narrowed(actor, filters), lambda one: _row(one, days))


def gap(actor: Actor, pk: int) -> GapView:
    """One gap with everything its page shows."""
    found = _joined(visibility_work.gaps(actor)).select_related("rule").filter(pk=pk).first()
    if found is None:
        raise Unknown
    writes = actor.may(WRITE, At(found.agency_id))
    answers = writes or (found.asked_of_id is not None and actor.may(WRITE, At(found.asked_of_id)))
    fits = {verb: states_rules.may(states_rules.GAPS, verb, found.state) for verb in states_rules.GAPS}
    may = {"ask": writes and fits["ask"], "answer": answers and fits["answer"], "close": writes and fits["close"]}
    row = _row(found, reminders(found.agency_id).gap_days)
    return GapView(row, found, list(found.steps.select_related("by", "to")), may)


def open_codes(actor: Actor, agency_ids: list[int]) -> dict[tuple[int, str], int]:
    """(body, checklist code) → the open gap about it."""
    found = visibility_work.gaps(actor).filter(agency_id__in=agency_ids).exclude(state=GapState.CLOSED).exclude(code="")
    return {(agency_id, code): pk for pk, agency_id, code in found.values_list("pk", "agency_id", "code")}


def asked_of_us(actor: Actor) -> list[GapRow]:
    """The gaps about which one of this person's bodies was asked."""
    scope = actor.scope(WRITE)
    mine = visibility_work.gaps(actor).filter(state=GapState.ASKED)
    asked = mine.filter(EVERYTHING if scope.everything else Q(asked_of_id__in=scope.agency_ids))
    days = reminders(actor.agency_id).gap_days
    return [_row(one, days) for one in _joined(asked).order_by("found_on")[:100]]


def commitments(actor: Actor) -> list[tuple[Commitment, dict[str, bool]]]:
    """The commitments in reach, each with what this person may do about it."""
    found = visibility_work.commitments(actor).select_related("agency", "rule", "written_by", "shown_by")
    return [(one, _may(actor, one)) for one in found.order_by("state", "agency__position", "kind", "id")[:500]]


def commitment(actor: Actor, pk: int) -> Commitment:
    """One commitment; unknown and hidden look the same."""
    found = visibility_work.commitments(actor).select_related("agency", "rule", "written_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def _may(actor: Actor, one: Commitment) -> dict[str, bool]:
    table, decides = states_rules.COMMITMENTS, actor.may(ADOPT, At(one.agency_id))
    return {
        "amend": actor.may(WRITE, At(one.agency_id)) and states_rules.may(table, "amend", one.state),
        "show": decides and states_rules.may(table, "show", one.state) and one.written_by_id != actor.user_id,
        "end": decides and states_rules.may(table, "end", one.state),
    }


def _narrowed(actor: Actor, filters: GapFilters) -> QuerySet[Gap]:
    equal = {"agency_id": filters.agency_id, "cause": filters.cause}
    chosen = visibility_work.gaps(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.state == OPEN:
        chosen = chosen.exclude(state=GapState.CLOSED)
    elif filters.state:
        chosen = chosen.filter(state=filters.state)
    if filters.q.strip():
        chosen = chosen.filter(title__icontains=filters.q.strip())
    return _joined(chosen)


def _joined(chosen: QuerySet[Gap]) -> QuerySet[Gap]:
    return chosen.select_related("agency", "asked_of").annotate(last_on=Max("steps__on"))


def _row(one: Gap, days: int) -> GapRow:
    last = one.last_on or one.found_on  # type: ignore[attr-defined]
    today = timezone.localdate()
    return GapRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        title=one.title,
        kind=RuleKind(one.kind),
        cause=GapCause(one.cause),
        state=GapState(one.state),
        found_on=one.found_on,
        due_on=one.due_on,
        asked_of=one.asked_of.name if one.asked_of else "",
        last_on=last,
        is_late=_is_late(one, last, days, today),
    )


def _is_late(one: Gap, last: date, days: int, today: date) -> bool:
    if one.state == GapState.CLOSED:
        return False
    unanswered = one.state == GapState.ASKED and last + timedelta(days=days) < today
    return unanswered or (one.due_on is not None and one.due_on < today)
