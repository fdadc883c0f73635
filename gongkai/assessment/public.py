"""What the public may read of assessments: published rankings and nothing else; no reasons, no files, no people.

Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count

from gongkai.assessment.models import Round
from gongkai.assessment.vocabulary import RoundState
from gongkai.law.report_periods import PeriodKind
from gongkai.paging import Page, paged

ORDER = ("-published_on", "-pk")
SIZE = 20


@dataclass(frozen=True)
class PublicRanking:
    """One line of the list of rankings."""

    id: int
    title: str
    label: str
    year: int
    period: PeriodKind
    authority_name: str
    published_on: date
    bodies: int


@dataclass(frozen=True)
class PublicPlace:
    """One body in a ranking."""

    rank: int | None
    agency_name: str
    agency_code: str
    points: Decimal | None
    grade: str


@dataclass(frozen=True)
class PublicRankingView(PublicRanking):
    """A whole ranking."""

    basis: str
    note: str
    total: Decimal
    grades: Sequence[tuple[str, Decimal, Decimal, int]]  # name, from, to, how many bodies
    places: Sequence[PublicPlace]


def rankings(*, year: int | None = None, page: int = 1) -> Page[PublicRanking]:
    """Published rankings, the newest first. Two queries."""
    found = _published().filter(year=year) if year else _published()
    return paged(found, lambda one: PublicRanking(**_row(one)), order=ORDER, page=page, size=SIZE)


def years() -> list[int]:
    """The years there are rankings of, the newest first."""
    found = Round.objects.filter(state=RoundState.PUBLISHED).order_by("-year")
    return list(found.values_list("year", flat=True).distinct())


def ranking(pk: int) -> PublicRankingView | None:
    """One published ranking, or none: what is not published looks like nothing. Three queries."""
    one = _published().filter(pk=pk).first()
    if one is None:
        return None
    rows = one.results.select_related("agency").order_by("rank", "position")
    places = [PublicPlace(row.rank, row.agency_name, row.agency.code, row.points, row.grade) for row in rows]
    bands = one.scheme.bands.all()
    grades = [(band.label, band.least, band.most, sum(p.grade == band.label for p in places)) for band in bands]
    facts = {"basis": one.scheme.basis, "note": one.note, "total": one.scheme.total}
    return PublicRankingView(**_row(one), **facts, grades=grades, places=places)


def _published() -> Any:
    rows = Round.objects.filter(state=RoundState.PUBLISHED).select_related("scheme", "authority")
    return rows.annotate(bodies=Count("results"))


def _row(one: Any) -> dict[str, Any]:
    return {
        "id": one.pk,
        "title": one.scheme.title,
        "label": one.covers.label,
        "year": one.year,
        "period": PeriodKind(one.period),
        "authority_name": one.authority.name,
        "published_on": one.published_on,
        "bodies": one.bodies,
    }
