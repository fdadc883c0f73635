"""What staff may see of the items, narrowed to the person's duties."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.listing import COUNTED, SIZE, along, counted, listed, order_of
from gongkai.information.models import Draft, ImportBatch, InfoItem, Revision, RevisionFile
from gongkai.information.visibility import Beside, item, visible_in_order, visible_to
from gongkai.information.vocabulary import Stage

__all__ = [
    "COUNTED",
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
    "tab_counts",
    "visible_to",
]
_COLUMNS = {
    "title": F("listed_title"),
    "doc_number": F("listed_number"),
    "openness": F("listed_openness"),
    "column_code": F("listed_column"),
    "made_on": F("listed_made_on"),
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
    """One page of the staff list; `total` is capped, then `is_more`."""

    rows: Sequence[dict[str, Any]]
    number: int
    pages: int
    total: int
    is_more: bool = False


def items(actor: Actor, filters: ItemFilters, *, page: int = 1, size: int = SIZE) -> ItemPage:
    """One page of the list: three queries, however long it is.

    First the numbers of the items, in order, which an index of few columns gives; what stands on the page is read by them.
    """
    order = order_of(filters.sort)
    is_along = along(order, one_body=bool(filters.agency_id))
    in_order = _narrowed(visible_in_order(actor), actor, filters) if is_along else None
    found = listed(_narrowed(visible_to(actor), actor, filters), order, in_order=in_order, page=page, size=size)
    rows = InfoItem.objects.filter(pk__in=found.ids).values(
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
    return ItemPage(found.in_order(rows), found.number, found.pages, found.total, found.is_more)


def all_rows(actor: Actor, filters: ItemFilters) -> QuerySet[InfoItem, Any]:
    """Every row of the list, for exports, one after the other."""
    chosen = _narrowed(visible_to(actor), actor, filters).order_by(*order_of(filters.sort))
    return chosen.values(
        "id", "kind", "stage", "is_public", "due_on", "due_provisional", "changed_at", **_COLUMNS,
        summary=F("current__summary"),
    )  # fmt: skip


def tab_counts(actor: Actor, tabs: Mapping[str, Sequence[Stage]]) -> dict[str, int]:
    """How many items stand at the stages of each tab above the list; `COUNTED` and one stands for any more."""
    seen = visible_to(actor)
    return counted({code: seen.filter(stage__in=stages) for code, stages in tabs.items()})


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


def _narrowed(seen: QuerySet[InfoItem], actor: Actor, filters: ItemFilters) -> QuerySet[InfoItem]:
    by_day = filters.made_from or filters.made_to  # an index has the days in order, and the stage beside them
    conditions = {
        "at_stage__in" if by_day else "stage__in": filters.stages,
        "agency_id": filters.agency_id,
        "section_id": filters.section_id,
        "kind": filters.kind,
        "listed_openness": filters.openness,
        "listed_column": filters.column_code,
        "listed_made_on__gte": filters.made_from,
        "listed_made_on__lte": filters.made_to,
        "due_on__lte": filters.due_by,
    }
    chosen = seen.alias(at_stage=Beside(F("stage"))).filter(
        **{name: value for name, value in conditions.items() if value}
    )
    if filters.backlog is not None:
        chosen = chosen.filter(is_backlog=filters.backlog)
    if filters.mine:
        chosen = chosen.filter(created_by_id=actor.user_id)
    for word in filters.text.split()[:5]:
        chosen = chosen.filter(Q(listed_title__contains=word) | Q(listed_number__contains=word))
    return chosen
