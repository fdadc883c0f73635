"""What staff may see of the items, narrowed to the person's duties."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import Draft, ImportBatch, InfoItem, Revision, RevisionFile
from gongkai.information.visibility import item, visible_to
from gongkai.information.vocabulary import Stage

__all__ = [
    "ItemFilters",
    "ItemPage",
    "all_rows",
    "batch",
    "batches",
    "draft",
    "drafts",
    "file",
    "item",
    "items",
    "returned",
    "revision",
    "revisions",
    "stage_counts",
    "visible_to",
]
PAGE = 50
_SORTS = {  # the word in the address → the column; a leading "-" turns it
    "changed": F("changed_at"),
    "due": F("due_on"),
    "made": F("current__made_on"),
    "title": F("current__title"),
    "agency": F("agency__position"),
}
_COLUMNS = {
    "title": F("current__title"),
    "doc_number": F("current__doc_number"),
    "openness": F("current__openness"),
    "column_code": F("current__column_code"),
    "made_on": F("current__made_on"),
    "revision": F("current__number"),
    "agency_name": F("agency__name"),
    "section_name": F("section__name"),
}


@dataclass(frozen=True)
class ItemFilters:
    """What the staff list is narrowed to; empty fields do not narrow."""

    text: str = ""
    stages: Sequence[str] = ()
    agency_id: int | None = None
    section_id: int | None = None
    kind: str = ""
    openness: str = ""
    column_code: str = ""
    made_from: date | None = None
    made_to: date | None = None
    due_by: date | None = None
    backlog: bool | None = None
    mine: bool = False
    sort: str = "-changed"


@dataclass(frozen=True)
class ItemPage:
    """One page of the staff list."""

    rows: Sequence[dict[str, Any]]
    number: int
    pages: int
    total: int


def items(actor: Actor, filters: ItemFilters, *, page: int = 1, size: int = PAGE) -> ItemPage:
    """One page of the list: three queries, however long it is.

    First the numbers of the items, in order, which an index of few columns gives; what stands on the page is read by them.
    """
    paginator = Paginator(_narrowed(actor, filters).order_by(*_order(filters.sort)).values_list("pk", flat=True), size)
    current = paginator.get_page(page)
    place = {pk: at for at, pk in enumerate(current.object_list)}
    rows = InfoItem.objects.filter(pk__in=place).values(
        "id",
        "kind",
        "stage",
        "is_public",
        "due_on",
        "due_provisional",
        "changed_at",
        "agency_id",
        "is_backlog",
        **_COLUMNS,
    )
    ordered: list[Any] = sorted(rows, key=lambda row: place[row["id"]])
    return ItemPage(ordered, current.number, paginator.num_pages, paginator.count)


def all_rows(actor: Actor, filters: ItemFilters) -> QuerySet[InfoItem, Any]:
    """Every row of the list, for exports, one after the other."""
    chosen = _narrowed(actor, filters).order_by(*_order(filters.sort))
    return chosen.values(
        "id", "kind", "stage", "is_public", "due_on", "due_provisional", "changed_at", **_COLUMNS,
        summary=F("current__summary"),
    )  # fmt: skip


def stage_counts(actor: Actor) -> dict[str, int]:
    """How many items stand at each stage, for the tabs above the list."""
    counted = visible_to(actor).values("stage").annotate(n=Count("id")).values_list("stage", "n")
    return {str(stage): 0 for stage in Stage} | dict(counted)


def revisions(actor: Actor, item_id: int) -> QuerySet[Revision]:
    """All revisions of an item, newest first."""
    return Revision.objects.filter(item=item(actor, item_id)).select_related("made_by").order_by("-number")


def revision(actor: Actor, item_id: int, number: int) -> Revision:
    """One revision of an item by its number."""
    found = revisions(actor, item_id).select_related("item").filter(number=number).first()
    if found is None:
        raise Unknown
    return found


def file(actor: Actor, item_id: int, sha256: str) -> RevisionFile | None:
    """A file of any revision of an item this person may see."""
    return RevisionFile.objects.filter(revision__item=item(actor, item_id), file__sha256=sha256).order_by("-id").first()


def drafts(actor: Actor) -> QuerySet[Draft]:
    """What this person was typing and has not saved."""
    return Draft.objects.filter(user_id=actor.person_id).select_related("item__current").order_by("-saved_at")


def draft(actor: Actor, key: str) -> Draft | None:
    """One of the person's own drafts."""
    return Draft.objects.filter(user_id=actor.person_id, key=key).first()


def returned(actor: Actor) -> QuerySet[InfoItem]:
    """Items sent back that this person may mend, oldest change first."""
    mine = InfoItem.objects.filter(actor.scope("information.write").condition(), stage=Stage.RETURNED)
    return mine.select_related("current").order_by("due_on", "id")


def batches(actor: Actor) -> QuerySet[ImportBatch]:
    """Imports of the agencies this person imports for, newest first."""
    reach = Q(agency_id__in=actor.scope("information.import").agency_ids) | Q(made_by_id=actor.user_id)
    return ImportBatch.objects.filter(reach).select_related("agency", "made_by").order_by("-id")


def batch(actor: Actor, batch_id: int) -> ImportBatch:
    """One import."""
    found = batches(actor).filter(pk=batch_id).first()
    if found is None:
        raise Unknown
    return found


def _order(sort: str) -> list[Any]:
    column = _SORTS.get(sort.lstrip("-"), _SORTS["changed"])
    if sort.startswith("-"):
        return [column.desc(nulls_last=True), "-id"]
    return [column.asc(nulls_last=True), "id"]


def _narrowed(actor: Actor, filters: ItemFilters) -> QuerySet[InfoItem]:
    conditions = {
        "stage__in": filters.stages,
        "agency_id": filters.agency_id,
        "section_id": filters.section_id,
        "kind": filters.kind,
        "current__openness": filters.openness,
        "current__column_code": filters.column_code,
        "current__made_on__gte": filters.made_from,
        "current__made_on__lte": filters.made_to,
        "due_on__lte": filters.due_by,
    }
    chosen = visible_to(actor).filter(**{name: value for name, value in conditions.items() if value})
    if filters.backlog is not None:
        chosen = chosen.filter(is_backlog=filters.backlog)
    if filters.mine:
        chosen = chosen.filter(created_by_id=actor.user_id)
    for word in filters.text.split()[:5]:
        chosen = chosen.filter(Q(current__title__contains=word) | Q(current__doc_number__contains=word))
    return chosen
