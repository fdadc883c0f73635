"""The answer to a question: a page of it, all of it for an export, or how many there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Any

from django.db.models import F, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.information.listing import COUNTED, along, listed
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_in_order, visible_to
from gongkai.publication.asking import fields
from gongkai.publication.asking.compiling import condition_of
from gongkai.publication.asking.fields import EXTRA, Field
from gongkai.publication.asking.question import Question

SLOW = 1.0  # seconds from which on the page says what would make it faster
_ALWAYS = ("id", "kind", "stage", "is_public", "due_on", "due_provisional", "is_backlog")
_PATHS = {"agency": "agency__name", "section": "section__name", "responsible": "responsible__name"} | {
    "original": "original__name"
}
_ORDERS = {
    "changed_at": "changed_at",
    "made_on": "listed_made_on",
    "due_on": "due_on",
    "published_on": "public__published_on",
    "title": "listed_title",
    "agency": "agency__position",
}
_MAY_BE_EMPTY = ("due_on", "public__published_on")  # those without a day stand last
Row = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """One page of an answer; `total` is capped, then `is_more`."""

    rows: Sequence[Row]
    total: int
    page: int
    pages: int
    is_more: bool
    seconds: float

    @property
    def is_slow(self) -> bool:
        """Whether it took so long that the page should say what helps."""
        return self.seconds > SLOW


def answer(actor: Actor, question: Question, *, today: date, page: int = 1) -> Answer:
    """One page of what a question finds among what this person may see. Three queries, and the columns of the tree."""
    began = perf_counter()
    order, condition = _order(question), condition_of(question, today=today)
    in_order = visible_in_order(actor).filter(condition) if along(order) else None
    found = listed(visible_to(actor).filter(condition), order, in_order=in_order, page=page)
    rows = found.in_order(list(_rows(InfoItem.objects.filter(pk__in=found.ids), question)))
    shown = [_shown(row, question) for row in rows]
    return Answer(shown, found.total, found.number, found.pages, found.is_more, perf_counter() - began)


def all_rows(actor: Actor, question: Question, *, today: date) -> Iterator[Row]:
    """Every row of the answer, one after the other, for exports."""
    rows = _rows(chosen(actor, question, today=today), question).order_by(*_order(question))
    for row in rows.iterator(chunk_size=1000):
        yield _shown(row, question)


def count(actor: Actor, question: Question, *, today: date) -> int:
    """How many there are, counted to the cap and one more."""
    return chosen(actor, question, today=today).order_by()[: COUNTED + 1].count()


def records(actor: Actor, question: Question, *, today: date, most: int) -> list[tuple[int, str]]:
    """Number and title of what is found, for a batch; one more than `most` where there is more."""
    found = chosen(actor, question, today=today).order_by(*_order(question))
    return list(found.values_list("id", "listed_title")[: most + 1])


def chosen(actor: Actor, question: Question, *, today: date) -> QuerySet[InfoItem]:
    """The items a question means, within what the person may see."""
    return visible_to(actor).filter(condition_of(question, today=today))


def columns_of(question: Question) -> list[Field]:
    """The fields the answer shows, in order."""
    return [found for code in question.columns if (found := fields.field(code)) is not None]


def _rows(found: QuerySet[InfoItem], question: Question) -> QuerySet[InfoItem, Row]:
    shown = columns_of(question)
    named = {f"c_{one.code}": F(_PATHS.get(one.code, one.path)) for one in shown if not one.kind}
    if any(one.kind for one in shown):
        named["c_extra"] = F(EXTRA)
    return found.values(*_ALWAYS, **named)


def _order(question: Question) -> list[Any]:
    column, turned = _ORDERS[question.order.lstrip("-")], question.order.startswith("-")
    if column in _MAY_BE_EMPTY:
        return [F(column).desc(nulls_last=True), "-id"] if turned else [F(column).asc(nulls_last=True), "id"]
    return [f"-{column}", "-id"] if turned else [column, "id"]


def _shown(row: Row, question: Question) -> Row:
    """The row with `cells`, in the order of the columns: plain values as they are kept."""
    extra = row.pop("c_extra", None) or {}
    cells = [
        (extra.get(one.name) if row["kind"] == one.kind else None) if one.kind else row.pop(f"c_{one.code}")
        for one in columns_of(question)
    ]
    return row | {"cells": cells}
