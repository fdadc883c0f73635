"""What staff may see of the requests: the inbox and its counts, one case in full, what waits for a person.

The figures stand in `figures`, what the applicant sees in `following`; the figures are offered here too, so that a face
needs one name.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Count, F
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import kindred, listing, narrowing, showing
from gongkai.info_requests.displays import (
    CaseFilters,
    CasePage,
    CaseRow,
    CaseView,
    Flag,
    Likenesses,
    SuggestionRow,
)
from gongkai.info_requests.displays_parts import EventRow
from gongkai.info_requests.figures import figures
from gongkai.info_requests.models import InfoRequest, Suggestion
from gongkai.info_requests.narrowing import TABS
from gongkai.info_requests.timeline import event_rows
from gongkai.info_requests.urgency import Urgency, Warnings
from gongkai.info_requests.visibility import visible_to
from gongkai.info_requests.waiting import waits_for

__all__ = [
    "TABS", "CaseFilters", "CasePage", "CaseRow", "CaseView", "Flag", "Likenesses", "SuggestionRow", "Urgency", "batch",
    "case", "counts", "figures", "history", "inbox", "likenesses", "rows", "suggestions", "visible_to", "waiting",
    "waiting_count",
]  # fmt: skip
PAGE = 50
DEEPEST = 2000  # pages; whoever needs more narrows the list
CHUNK = 500
LONGEST = 200


def inbox(actor: Actor, filters: CaseFilters | None = None, *, page: int = 1, size: int = PAGE) -> CasePage:
    """One page of the list, what is due first on top: four queries, however long it is."""
    filters = filters or CaseFilters()
    warnings = Warnings.of(timezone.localdate())
    chosen = narrowing.narrowed(actor, filters, warnings)
    total = chosen.count()
    pages = max(-(-total // size), 1)
    number = min(max(page, 1), pages, DEEPEST)
    start = (number - 1) * size
    ids = narrowing.ordered(chosen, filters.sort, tab=filters.tab).values_list("pk", flat=True)[start : start + size]
    return CasePage(listing.rows_in_order(ids, warnings), total, number, pages)


def counts(actor: Actor) -> dict[str, int]:
    """How many cases stand on each tab of the list. Three queries, each out of an index."""
    warnings = Warnings.of(timezone.localdate())
    tabs = narrowing.among_open(actor, warnings)
    seen = visible_to(actor)
    found = seen.filter(is_open=True).aggregate(**{tab: Count("pk", filter=fits) for tab, fits in tabs.items()})
    return found | {"to_archive": seen.filter(narrowing.on_tab(actor, "to_archive", warnings)).count()}


def case(actor: Actor, number: str) -> CaseView:
    """One case with everything its page shows, masked; unknown and hidden look the same."""
    return showing.view(actor, showing.load(actor, number))


def waiting(actor: Actor, today: date, *, limit: int = LONGEST) -> list[CaseRow]:
    """What waits for this person, the most pressing first, for the start page. Three queries."""
    warnings = Warnings.of(today)
    mine = visible_to(actor).filter(waits_for(actor, warnings))
    ids = narrowing.ordered(mine, "due").values_list("pk", flat=True)[:limit]
    return listing.rows_in_order(ids, warnings)


def waiting_count(actor: Actor, today: date) -> int:
    """How many wait for this person, for the badge in the menu."""
    return visible_to(actor).filter(waits_for(actor, Warnings.of(today))).count()


def rows(actor: Actor, filters: CaseFilters) -> Iterator[CaseRow]:
    """Every line of the list in the order of registration, for exports: one query for every 500 lines."""
    warnings = Warnings.of(timezone.localdate())
    chosen, last = narrowing.narrowed(actor, filters, warnings).order_by("pk"), 0
    while found := listing.rows_of(chosen.filter(pk__gt=last)[:CHUNK], warnings):
        yield from found
        last = found[-1].id


def batch(actor: Actor, numbers: Sequence[str]) -> list[CaseRow]:
    """These cases, in the order given; what the person may not see is left out. Two queries."""
    warnings = Warnings.of(timezone.localdate())
    found = {row.number: row for row in listing.rows_of(visible_to(actor).filter(number__in=numbers), warnings)}
    return [found[number] for number in dict.fromkeys(numbers) if number in found]


def history(actor: Actor, number: str) -> Sequence[EventRow]:
    """Everything that happened to a case, also what the applicant is not told."""
    return event_rows(_case(actor, number).events.all())


def likenesses(actor: Actor, number: str) -> Likenesses:
    """What was asked before: by the same person, and in nearly the same words, with the answers.

    Law: Regulation 2019, Arts. 35, 36(6).
    """
    return kindred.likenesses(actor, _case(actor, number))


def suggestions(actor: Actor, *, limit: int = LONGEST) -> list[SuggestionRow]:
    """What applicants suggested to disclose proactively, undecided ones first. One query.

    Law: Regulation 2019, Art. 44.
    """
    reach = actor.scope("info_requests.read").condition("info_request__agency_id", "info_request__section_id")
    made = Suggestion.objects.filter(reach).select_related("info_request__agency", "decided_by")
    found = made.order_by(F("adopted").asc(nulls_first=True), "-suggested_on", "-id")[:limit]
    return [showing.suggested(row, row.info_request) for row in found]


def _case(actor: Actor, number: str) -> InfoRequest:
    found = visible_to(actor).select_related("applicant").filter(number=number).first()
    if found is None:
        raise Unknown
    return found
