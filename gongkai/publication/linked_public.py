"""上级文件 for the public: links to documents of higher levels, beside the body's own and never counted among them.

Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from gongkai.paging import Page, paged
from gongkai.publication.models import LinkedDocument

FEW = 10


@dataclass(frozen=True)
class PublicLinked:
    """One link."""

    title: str
    doc_number: str
    issuer: str
    issued_on: date | None
    address: str
    column_code: str
    agency_name: str


def linked(*, q: str = "", column_code: str = "", page: int = 1) -> Page[PublicLinked]:
    """One page of the links, the newest documents on top. Two queries."""
    chosen = _shown()
    for word in q.split()[:5]:
        chosen = chosen.filter(Q(title__contains=word) | Q(doc_number__contains=word) | Q(issuer__contains=word))
    if column_code:
        chosen = chosen.filter(column_code=column_code)
    return paged(chosen, _row, order=(F("issued_on").desc(nulls_last=True), "-id"), page=page)


def linked_in(codes: Collection[str], *, limit: int = FEW) -> Sequence[PublicLinked]:
    """The newest links of some columns, for a column's own page. One query."""
    rows = _shown().filter(column_code__in=list(codes)).order_by(F("issued_on").desc(nulls_last=True), "-id")
    return [_row(one) for one in rows[:limit]]


def _shown() -> QuerySet[LinkedDocument]:
    rows = LinkedDocument.objects.filter(shown_by__isnull=False, ended_at__isnull=True)
    return rows.select_related("agency")


def _row(one: Any) -> PublicLinked:
    return PublicLinked(
        one.title, one.doc_number, one.issuer, one.issued_on, one.address, one.column_code, one.agency.name
    )
