"""规范性文件 for the public: which are in force now, which no longer are, by body and year.

Law: Regulation 2019, Art. 20(1); Regulation 2008, Art. 10(1).
"""

from datetime import date

from django.db.models import Q, QuerySet

from gongkai.law.vocabulary import NORMS
from gongkai.paging import Page, paged
from gongkai.publication.models import PublicItem
from gongkai.publication.public_rows import PublicRow

VALID, ENDED, ALL = "valid", "ended", "all"


def normative(
    *,
    today: date,
    standing: str = VALID,
    agency_id: int | None = None,
    year: int | None = None,
    q: str = "",
    page: int = 1,
) -> Page[PublicRow]:
    """One page of rules and normative documents, the newest on top. Two queries."""
    chosen = _of(standing, today)
    exact = {"agency_id": agency_id, "year": year}
    chosen = chosen.filter(**{name: value for name, value in exact.items() if value is not None})
    for word in q.split()[:5]:
        chosen = chosen.filter(Q(title__contains=word) | Q(doc_number__contains=word))
    return paged(chosen.values_list(*PublicRow._fields), lambda values: PublicRow(*values), order=_ORDER, page=page)


def totals(*, today: date) -> dict[str, int]:
    """How many are in force and how many no longer are. Two queries."""
    return {name: _of(name, today).count() for name in (VALID, ENDED)}


_ORDER = ("-made_on", "-item_id")


def _of(standing: str, today: date) -> QuerySet[PublicItem]:
    rows = PublicItem.objects.filter(kind__in=NORMS)
    if standing == ENDED:
        return rows.filter(expires_on__lt=today)
    if standing == ALL:
        return rows
    return rows.filter(Q(expires_on__isnull=True) | Q(expires_on__gte=today))
