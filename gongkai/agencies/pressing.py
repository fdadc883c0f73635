"""How much work stands with every body, and what of it is late: counts for whoever oversees many of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet


@dataclass(frozen=True)
class Pressing:
    """What one body has open, and of that what is past its day and what comes due soon."""

    open: int = 0
    late: int = 0
    soon: int = 0


NOTHING = Pressing()


def pressing(rows: QuerySet[Any], *, late: Q, soon: Q | None = None, by: str = "agency_id") -> Mapping[int, Pressing]:
    """The open records of every body, counted in one query; a body without any is left out."""
    marks: dict[str, Any] = {"late": Count("pk", filter=late), "open": Count("pk")}
    marks |= {"soon": Count("pk", filter=soon)} if soon else {}
    grouped = rows.order_by().values_list(by).annotate(**marks).values(by, *marks)
    return {row.pop(by): Pressing(**row) for row in grouped}
