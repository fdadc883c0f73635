"""What staff read of a batch: its problems a page at a time, its wrong rows as they were, the items it became."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F

from gongkai.accounts.actor import Actor
from gongkai.information import queries
from gongkai.information.importing.changes import names_of_fields
from gongkai.information.models import ImportBatch, ImportConflict, ImportProblem, ImportStep

PAGE = 50
CONFLICTS = 20


@dataclass(frozen=True)
class ProblemPage:
    """One page of what is wrong, or of what should be looked at."""

    rows: list[dict[str, Any]]
    number: int
    pages: int
    total: int


def batch_page(actor: Actor, *, page: int = 1) -> Page[ImportBatch]:
    """One page of the imports this person may see, newest first."""
    return Paginator(queries.batches(actor), PAGE).get_page(page)


def problems(actor: Actor, batch_id: int, *, notes: bool = False, page: int = 1) -> ProblemPage:
    """Problems (or notes) of a batch in the order of the sheet."""
    chosen = ImportProblem.objects.filter(batch=queries.batch(actor, batch_id), is_note=notes)
    paginator = Paginator(chosen.values("row", "cell", "column", "value", "message"), PAGE)
    shown = paginator.get_page(page)
    return ProblemPage([dict(row) for row in shown.object_list], shown.number, paginator.num_pages, paginator.count)


def wrong_rows(actor: Actor, batch_id: int) -> Iterator[tuple[list[str], str]]:
    """Each wrong row as it was read, with everything that is wrong with it in one text."""
    chosen = ImportProblem.objects.filter(batch=queries.batch(actor, batch_id), is_note=False).order_by("row", "id")
    row: int | None = None
    cells: list[str] = []
    sentences: list[str] = []
    for problem in chosen.iterator(chunk_size=500):
        if problem.row != row:
            if row is not None:
                yield cells, "\n".join(sentences)
            row, cells, sentences = problem.row, problem.cells, []
        sentences.append(f"{problem.cell} {problem.column}：{problem.message}".strip(" ："))
    if row is not None:
        yield cells, "\n".join(sentences)


def item_ids(batch: ImportBatch) -> Iterator[int]:
    """The items a batch became so far, in the order of its rows."""
    for ids in (
        ImportStep.objects.filter(batch=batch, is_done=True).order_by("position").values_list("item_ids", flat=True)
    ):
        yield from (pk for pk in ids if pk is not None)


def items(actor: Actor, batch_id: int, *, first: int = 20) -> list[dict[str, Any]]:
    """The first items of a batch that are still there, as a list shows them."""
    batch = queries.batch(actor, batch_id)
    step = ImportStep.objects.filter(batch=batch, is_done=True).order_by("position").first()
    wanted = (step.item_ids if step else [])[:first]
    found = (
        queries.visible_to(actor)
        .filter(pk__in=wanted)
        .values("id", "stage", title=F("current__title"), made_on=F("current__made_on"), agency_name=F("agency__name"))
    )
    by_id = {row["id"]: dict(row) for row in found}
    return [by_id[pk] for pk in wanted if pk in by_id]


def ready_rows(actor: Actor, batch_id: int, *, first: int = 20) -> list[dict[str, Any]]:
    """The first sound rows of a batch that is not taken in yet, as they will be entered."""
    step = ImportStep.objects.filter(batch=queries.batch(actor, batch_id), is_done=False).order_by("position").first()
    return [row | row["fields"] for row in (step.rows if step else [])[:first]]


@dataclass(frozen=True)
class Side:
    """One field of a conflict: what it is called, both texts, and which side is proposed or was chosen."""

    field: str
    name: str
    mine: str
    theirs: str
    chosen: str


@dataclass(frozen=True)
class ConflictRow:
    """One row whose item was changed meanwhile, field by field."""

    id: int
    row: int
    item_id: int
    title: str
    changed_by: str
    changed_at: datetime
    sides: list[Side]
    is_settled: bool


@dataclass(frozen=True)
class ConflictPage:
    """One page of conflicts, the open ones first."""

    rows: list[ConflictRow]
    page: int
    pages: int
    total: int


def open_conflicts(batch: ImportBatch) -> int:
    """How many conflicts of a batch wait for a choice."""
    return batch.conflicts.filter(is_settled=False).count()


def conflicts(actor: Actor, batch_id: int, *, page: int = 1) -> ConflictPage:
    """The conflicts of a batch, side by side."""
    batch = queries.batch(actor, batch_id)
    chosen = batch.conflicts.select_related("item").order_by("is_settled", "row", "id")
    paginator = Paginator(chosen, CONFLICTS)
    shown = paginator.get_page(page)
    return ConflictPage(
        [_conflict(one) for one in shown.object_list], shown.number, paginator.num_pages, paginator.count
    )


def _conflict(one: ImportConflict) -> ConflictRow:
    names = names_of_fields(one.item.kind)
    sides = [
        Side(name, names.get(name, name), str(pair[1]), one.theirs.get(name, ""), one.chosen.get(name, ""))
        for name, pair in one.mine.items()
    ]
    return ConflictRow(one.pk, one.row, one.item_id, one.title, one.changed_by, one.changed_at, sides, one.is_settled)
