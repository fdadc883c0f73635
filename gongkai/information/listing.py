"""One page of a list of items: how many there are, counted as far as it matters, and which stand on the page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, IntegerField, QuerySet, Subquery, Value

from gongkai.accounts.models import User
from gongkai.information.models import InfoItem

COUNTED = 10_000  # beyond it a list says 「以上」 and has no further pages: who needs more narrows or exports
SIZE = 50
_ORDERS = {  # the word in an address → the column; a leading "-" turns it
    "changed": "changed_at",
    "due": "due_on",
    "made": "listed_made_on",
    "title": "listed_title",
    "agency": "agency__position",
}


@dataclass(frozen=True)
class Listed:
    """Which items stand on a page, in order; `total` is capped, then `is_more`."""

    ids: Sequence[int]
    total: int
    is_more: bool
    number: int
    pages: int

    def in_order(self, rows: Iterable[Any]) -> list[dict[str, Any]]:
        """Rows of these items as the page shows them."""
        place = {pk: at for at, pk in enumerate(self.ids)}
        return sorted(rows, key=lambda row: place[row["id"]])


class _Capped(Subquery):
    """How many rows a query with a limit has."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def listed(
    chosen: QuerySet[InfoItem],
    order: Sequence[Any],
    *,
    in_order: QuerySet[InfoItem] | None = None,
    page: int = 1,
    size: int = SIZE,
) -> Listed:
    """One page of what was chosen: two queries. What was found is put in order by its numbers, not looked for twice.

    `in_order` means the same items where there are more than are counted: read along the order till the page is full.
    """
    found = list(chosen.order_by().values_list("pk", flat=True)[: COUNTED + 1])
    total = min(len(found), COUNTED)
    pages = max(-(-total // size), 1)
    number = min(max(page, 1), pages)
    is_more = len(found) > COUNTED
    within = (chosen if in_order is None else in_order) if is_more else InfoItem.objects.filter(pk__in=found)
    first = (number - 1) * size
    ids = (
        list(within.order_by(*order).values_list("pk", flat=True)[first : min(first + size, COUNTED)]) if found else []
    )
    return Listed(ids, total, is_more, number, pages)


def along(order: Sequence[Any], *, one_body: bool = False) -> bool:
    """Whether an index has the items of all bodies, or of one, in this order."""
    columns = {name.lstrip("-") for name in order if isinstance(name, str)}
    return "changed_at" in columns or (one_body and "listed_made_on" in columns)


def order_of(sort: str) -> list[Any]:
    """The order an address names, newest change first where it names none."""
    name = sort.lstrip("-")
    column, turned = _ORDERS.get(name, "changed_at"), sort.startswith("-")
    if column == "due_on":  # the one column that may be empty: those without a day stand last
        return [F(column).desc(nulls_last=True), "-id"] if turned else [F(column).asc(nulls_last=True), "id"]
    return [f"-{column}", "-id"] if turned else [column, "id"]


def counted(parts: Mapping[str, QuerySet[InfoItem]]) -> dict[str, int]:
    """How many rows each of some lists has, up to one more than is counted. One query."""
    capped = {name: _Capped(rows.order_by().values(one=Value(1))[: COUNTED + 1]) for name, rows in parts.items()}
    said = User.objects.order_by().values_list(*capped.values())[:1]
    return dict(zip(capped, next(iter(said), (0,) * len(capped)), strict=True))
