"""The answer to a question: a page of it, all of it for an export, or how many there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Any

from django.db.models import F, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.information.models import InfoItem
from gongkai.information.visibility import visible_to
from gongkai.publication.asking import fields
from gongkai.publication.asking.compiling import condition_of
from gongkai.publication.asking.fields import EXTRA, Field
from gongkai.publication.asking.question import Question

SIZE = 50
COUNTED = 10_000  # beyond it the answer says 「以上」 and has no further pages: who needs more narrows or exports
SLOW = 1.0  # seconds from which on the page says what would make it faster
_ALWAYS = ("id", "kind", "stage", "is_public", "due_on", "due_provisional", "is_backlog")
_PATHS = {"agency": "agency__name", "section": "section__name", "responsible": "responsible__name"} | {
    "original": "original__name"
}
_ORDERS = {
    "changed_at": "changed_at",
    "made_on": "current__made_on",
    "due_on": "due_on",
    "published_on": "public__published_on",
    "title": "current__title",
    "agency": "agency__position",
}
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
    """One page of what a question finds among what this person may see. Two queries, and the columns of the tree."""
    began = perf_counter()
    found = chosen(actor, question, today=today)
    total = len(found.order_by().values_list("pk", flat=True)[: COUNTED + 1])
    pages = max(-(-min(total, COUNTED) // SIZE), 1)
    number = min(max(page, 1), pages)
    rows = _rows(found, question)[(number - 1) * SIZE : number * SIZE]
    shown = [_shown(row, question) for row in rows]
    return Answer(shown, min(total, COUNTED), number, pages, total > COUNTED, perf_counter() - began)


def all_rows(actor: Actor, question: Question, *, today: date) -> Iterator[Row]:
    """Every row of the answer, one after the other, for exports."""
    for row in _rows(chosen(actor, question, today=today), question).iterator(chunk_size=1000):
        yield _shown(row, question)


def count(actor: Actor, question: Question, *, today: date) -> int:
    """How many there are, counted to the cap and one more."""
    return chosen(actor, question, today=today).order_by()[: COUNTED + 1].count()


def records(actor: Actor, question: Question, *, today: date, most: int) -> list[tuple[int, str]]:
    """Number and title of what is found, for a batch; one more than `most` where there is more."""
    found = _ordered(chosen(actor, question, today=today), question)
    return list(found.values_list("id", "current__title")[: most + 1])


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
    return _ordered(found, question).values(*_ALWAYS, **named)


def _ordered(found: QuerySet[InfoItem], question: Question) -> QuerySet[InfoItem]:
    column = F(_ORDERS[question.order.lstrip("-")])
    if question.order.startswith("-"):
        return found.order_by(column.desc(nulls_last=True), "-id")
    return found.order_by(column.asc(nulls_last=True), "id")


def _shown(row: Row, question: Question) -> Row:
    """The row with `cells`, in the order of the columns: plain values as they are kept."""
    extra = row.pop("c_extra", None) or {}
    cells = [
        (extra.get(one.name) if row["kind"] == one.kind else None) if one.kind else row.pop(f"c_{one.code}")
        for one in columns_of(question)
    ]
    return row | {"cells": cells}
