"""What staff may see of clarifications: the list, one matter in full, what waits for whom."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.clarifications import clock, separation, showing, states
from gongkai.clarifications.displays import FileRow, Filters, HandlingRow, Row, View
from gongkai.clarifications.locking import APPROVE, HANDLE, PUBLISH, SECRECY
from gongkai.clarifications.models import Clarification, Handling
from gongkai.clarifications.policies import policy_of
from gongkai.clarifications.visibility import visible_to
from gongkai.clarifications.vocabulary import State
from gongkai.clarifications.whose import handles
from gongkai.paging import Page, paged, streamed

__all__ = ["case", "cases", "clocks_running", "counts", "file", "late", "policy_of", "rows", "to_judge", "to_verify",
           "visible_to"]  # fmt: skip
MOST_WORDS = 5
SHOWN = 200
_PEOPLE = ("registered_by", "concluded_by", "overridden_by", "secrecy_by", "approved_by")
TABS = {
    "open": Q(state__in=states.OPEN),
    "published": Q(state=State.PUBLISHED),
    "done": Q(state__in=(State.NOT_NEEDED, State.ARCHIVED)),
    "all": Q(),
}


def cases(actor: Actor, filters: Filters | None = None, *, page: int = 1) -> Page[Row]:
    """One page of the list, the newest discovery on top. Two queries."""
    return paged(_narrowed(actor, filters or Filters()), showing.row, order=("-found_at", "-id"), page=page)


def rows(actor: Actor, filters: Filters) -> Iterator[Row]:
    """Every line in the order of registration, for exports."""
    return streamed(_narrowed(actor, filters), showing.row)


def counts(actor: Actor) -> dict[str, int]:
    """How many there are behind each tab, in one query."""
    sums = {name: Count("pk", filter=condition) for name, condition in _tabs().items()}
    return dict(visible_to(actor).aggregate(**sums))


def case(actor: Actor, pk: int) -> View:
    """One matter with everything its page shows; unknown and hidden look the same."""
    found = _joined(visible_to(actor)).select_related(*_PEOPLE).filter(pk=pk).first() if pk < 2**63 else None
    if found is None:
        raise Unknown
    papers = list(found.files.select_related("file"))
    plain: dict[str, Any] = {name: getattr(found, name) for name in _PLAIN}
    people: dict[str, Any] = {name: showing.name_of(getattr(found, name)) for name in _PEOPLE}
    return View(
        **vars(showing.row(found)),
        **plain,
        **people,
        handlings=showing.handlings(found, actor=actor),
        drafts=showing.drafts(found),
        problems=showing.problems(found),
        confirmations=showing.confirmations(found),
        releases=showing.releases(found, papers),
        follow_ups=showing.follow_ups(found),
        follow_until=clock.follow_until(found),
        files=[showing.file_row(one) for one in papers],
        may=_may(actor, found),
    )


def file(actor: Actor, pk: int, sha256: str) -> FileRow | None:
    """One file of a matter this person may see."""
    found = visible_to(actor).filter(pk=pk).first() if pk < 2**63 else None
    row = found.files.select_related("file").filter(file__sha256=sha256).first() if found else None
    return showing.file_row(row) if row else None


def to_verify(actor: Actor) -> list[tuple[Row, HandlingRow]]:
    """What the person's bodies are asked to verify, the most urgent first."""
    found = unverified(actor).select_related("case__agency", "agency").order_by("due_on", "id")[:SHOWN]
    return [(showing.row(one.case), _task(one)) for one in found]


def unverified(actor: Actor) -> QuerySet[Handling]:
    """The same as a list to be asked further."""
    reach = actor.scope(HANDLE).condition("agency_id", None)
    return Handling.objects.filter(reach, found_on=None, case__state=State.VERIFYING)


def to_judge(actor: Actor) -> list[Row]:
    """What waits for this person's secrecy review, approval or release."""
    return [showing.row(one) for one in _joined(unjudged(actor)).order_by("due_on", "id")[:SHOWN]]


def unjudged(actor: Actor) -> QuerySet[Clarification]:
    """The same as a list to be asked further."""
    waits = Q(pk__in=[])
    for permission, state in ((SECRECY, State.SECRECY), (APPROVE, State.APPROVING), (PUBLISH, State.APPROVED)):
        waits |= Q(state=state) & actor.scope(permission).condition("agency_id", None)
    return Clarification.objects.filter(waits)


def late(actor: Actor) -> list[Row]:
    """Open matters past their day."""
    found = _joined(visible_to(actor).filter(_tabs()["late"])).order_by("due_on", "id")
    return [showing.row(one) for one in found[:SHOWN]]


def clocks_running(actor: Actor) -> list[Row]:
    """Grave matters without a press conference yet, the first to run out on top.

    Law: Response Notice 2016.
    """
    open_ones = unfinished(actor).filter(respond_by__isnull=False, responded_at=None)
    found = _joined(open_ones).order_by("respond_by", "id")
    return [showing.row(one) for one in found[:SHOWN]]


def unfinished(actor: Actor) -> QuerySet[Clarification]:
    """Everything `late` and `clocks_running` choose from, as a list to be asked further."""
    return visible_to(actor).exclude(state__in=showing.QUIET)


_PLAIN = (
    "claim", "place", "link", "spread", "others", "registered_at", "override_reason", "reasons", "suggestion",
    "concluded_at", "sent_back_note", "secrecy_opinion", "secrecy_at", "approval_opinion", "approved_at",
    "published_name", "closing", "archived_at",
)  # fmt: skip


def _tabs() -> dict[str, Q]:
    today, now = timezone.localdate(), timezone.now()
    past = Q(state__in=states.OPEN, due_on__lt=today)
    silent = Q(respond_by__lt=now, responded_at=None) & ~Q(state__in=showing.QUIET)
    return TABS | {"late": past | silent}


def _narrowed(actor: Actor, filters: Filters) -> QuerySet[Clarification]:
    equal = {name: getattr(filters, name) for name in ("agency_id", "source", "severity", "verdict", "year")}
    chosen = visible_to(actor).filter(**{name: value for name, value in equal.items() if value})
    return _joined(chosen.filter(_tabs().get(filters.tab, Q())).filter(_says(filters.q)))


def _says(text: str) -> Q:
    """Every word part of the number, the matter, or where it was seen."""
    words = Q()
    for word in text.split()[:MOST_WORDS]:
        words &= Q(number__icontains=word) | Q(subject__icontains=word) | Q(place__icontains=word)
    return words


def _joined(chosen: QuerySet[Clarification]) -> QuerySet[Clarification]:
    missing = Count("handlings", filter=Q(handlings__found_on=None) & Q(state=State.VERIFYING))
    return chosen.select_related("agency").annotate(missing=missing)


def _task(one: Handling) -> HandlingRow:
    late_now = one.due_on < timezone.localdate()
    return HandlingRow(
        one.pk, one.agency_id, one.agency.name, one.asked_on, one.due_on, None, None, "", "", True, late_now
    )


def _may(actor: Actor, one: Clarification) -> dict[str, bool]:
    fits = {verb: states.may(verb, one) for verb in states.ROWS}
    who = {
        "give_finding": handles(one, by=actor),
        "add_file": handles(one, by=actor),
        "conclude": actor.may(HANDLE, one) and (not getattr(one, "missing", 0) or bool(one.override_reason)),
        "override_findings": actor.may(APPROVE, one) and bool(getattr(one, "missing", 0)) and not one.override_reason,
        "pass_secrecy": actor.may(SECRECY, one) and not separation.is_own(one, by=actor),
        "approve": _may_approve(actor, one),
        "send_back": any(actor.may(permission, one) for permission in (SECRECY, APPROVE, PUBLISH, HANDLE)),
        "publish": actor.may(PUBLISH, one),
        "note_release": actor.may(PUBLISH, one),
        "take_down": actor.may(PUBLISH, one),
    }
    return {verb: fits[verb] and who.get(verb, actor.may(HANDLE, one)) for verb in fits}


def _may_approve(actor: Actor, one: Clarification) -> bool:
    return actor.may(APPROVE, one) and not separation.is_own(one, by=actor) and one.secrecy_by_id != actor.user_id
