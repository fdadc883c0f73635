"""What staff may see of reconsiderations and suits: the list, one case in full, and what a form offers."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests.listing import outcome_label
from gongkai.info_requests.visibility import visible_to as visible_requests
from gongkai.information.visibility import visible_to as visible_items
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies import proceedings, stock
from gongkai.remedies.counting import COLUMNS, UNSETTLED, in_column, is_unsettled, open_or_concluded
from gongkai.remedies.displays import About, RemedyFilters, RemedyPage, RemedyRow, RemedyView
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.rows import about_of, row_of
from gongkai.remedies.visibility import visible_to
from gongkai.remedies.watch import warnings, watch

__all__ = ["about_item", "about_request", "case", "cases", "reconsiderations", "rows", "visible_to"]
PAGE = 50
DEEPEST = 2000  # pages; whoever needs more narrows the list
CHUNK = 500
OFFERED = 300
MOST_WORDS = 5


def cases(actor: Actor, filters: RemedyFilters | None = None, *, page: int = 1, size: int = PAGE) -> RemedyPage:
    """One page of the list, the newest on top. Two queries, however long it is."""
    chosen = _narrowed(actor, filters or RemedyFilters())
    total = chosen.count()
    pages = max(-(-total // size), 1)
    number = min(max(page, 1), pages, DEEPEST)
    shown = chosen.order_by("-filed_on", "-id")[(number - 1) * size : number * size]
    return RemedyPage([row_of(one) for one in shown], total, number, pages)


def rows(actor: Actor, filters: RemedyFilters) -> Iterator[RemedyRow]:
    """Every line of the list in the order of registration, for exports: one query for every 500 lines."""
    chosen, last = _narrowed(actor, filters).order_by("pk"), 0
    while found := [row_of(one) for one in chosen.filter(pk__gt=last)[:CHUNK]]:
        yield from found
        last = found[-1].id


def case(actor: Actor, pk: int) -> RemedyView:
    """One case with everything its page shows; unknown and hidden look the same."""
    joined = (
        "earlier__agency", "earlier__info_request", "item__current", "registered_by", "appeal_of__agency",
        "appeal_of__info_request", "redone_request",
    )  # fmt: skip
    found = _joined(visible_to(actor)).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    mine = visible_to(actor)
    earlier = found.earlier if found.earlier_id and mine.filter(pk=found.earlier_id).exists() else None
    later = _joined(mine.filter(earlier=found)).order_by("filed_on", "id")
    return RemedyView(
        **vars(row_of(found)),
        request=about_of(actor, found.info_request),
        item=_item(actor, found),
        earlier=row_of(earlier) if earlier else None,
        later=[row_of(one) for one in later],
        result_words=found.result_words,
        correction_note=found.correction_note,
        registered_by=found.registered_by.name,
        registered_at=found.registered_at,
        watch=watch(found),
        warnings=warnings(found),
        **proceedings.of(actor, found),
        may=_may(actor, found),
    )


def reconsiderations(actor: Actor) -> list[tuple[int, str]]:
    """The newest reconsiderations this person may see, for the form of a suit that follows one."""
    found = visible_to(actor).filter(block=RemedyBlock.RECONSIDERATION).order_by("-filed_on", "-id")[:OFFERED]
    return [(one.pk, f"{one.case_number}　{one.organ}　{one.about[:30]}") for one in found]


def suits(actor: Actor) -> list[tuple[int, str]]:
    """The newest suits this person may see that are over, for the form of an appeal."""
    chosen = visible_to(actor).exclude(block=RemedyBlock.RECONSIDERATION).filter(concluded_on__isnull=False)
    found = chosen.order_by("-filed_on", "-id")[:OFFERED]
    return [(one.pk, f"{one.case_number}　{one.organ}　{one.about[:30]}") for one in found]


def about_request(actor: Actor, number: str) -> About | None:
    """The request with this number, where this person may see it."""
    found = visible_requests(actor).filter(number=number.strip()).first() if number.strip() else None
    if found is None:
        return None
    return About(found.number, found.title, True, found.closed_on, outcome_label(found.outcome))


def about_item(actor: Actor, pk: int) -> About | None:
    """The item with this number, where this person may see it."""
    found = visible_items(actor).select_related("current").filter(pk=pk).first()
    return About(str(found.pk), str(found), True) if found else None


def _narrowed(actor: Actor, filters: RemedyFilters) -> QuerySet[RemedyCase]:
    equal = {"agency_id": filters.agency_id, "block": filters.block, "instance": filters.instance}
    chosen = visible_to(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.instance:
        chosen = chosen.exclude(block=RemedyBlock.RECONSIDERATION)
    to_on = date.max
    if filters.year:
        first, to_on = date(filters.year, 1, 1), date(filters.year, 12, 31)
        chosen = chosen & open_or_concluded(first, to_on)
        if filters.stock in (stock.OPENING, stock.NEW):
            chosen = stock.of_stock(chosen, filters.stock, from_on=first)
    if filters.result == UNSETTLED:
        chosen = chosen.filter(is_unsettled())
    elif filters.result in COLUMNS:
        chosen = in_column(chosen, filters.result, to_on=to_on)
    return _joined(chosen.filter(_says(filters.q)))


def _says(text: str) -> Q:
    """Every word part of a number, the organ's name or what is contested."""
    words = Q()
    for word in text.split()[:MOST_WORDS]:
        named = Q(case_number__icontains=word) | Q(organ__icontains=word) | Q(about__icontains=word)
        words &= named | Q(info_request__number__icontains=word) | Q(info_request__title__icontains=word)
    return words


def _joined(chosen: QuerySet[RemedyCase]) -> QuerySet[RemedyCase]:
    return chosen.select_related("agency", "info_request")


def _item(actor: Actor, one: RemedyCase) -> About | None:
    if one.item is None:
        return None
    may = actor.may("information.read", one.item)
    return About(str(one.item.pk), str(one.item) if may else "", may)


def _may(actor: Actor, one: RemedyCase) -> dict[str, bool]:
    writes = actor.may("remedies.write", one)
    return {
        "note_event": writes,
        "add_paper": writes,
        "amend": writes,
        "conclude": writes and not one.result,
        "reopen": writes and bool(one.result),
        "note_correction": writes and one.result == RemedyResult.CORRECTED,
    }
