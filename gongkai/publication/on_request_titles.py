"""依申请公开目录: what exists and is given when asked for. The public reads titles, never content.

Law: Regulation 2019, Arts. 12, 13; Regulation 2008, Arts. 13, 19.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet

from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness
from gongkai.review.models import Finding, ReviewSlip
from gongkai.review.scan import Severity
from gongkai.review.vocabulary import SlipState

PAGE = 50
MOST = 5000  # lines of a file
_COLUMNS = ("current__title", "agency__code", "agency__name", "current__made_on")


class TitleRow(NamedTuple):
    """One line of the catalogue; deliberately no more than this."""

    title: str
    agency_code: str
    agency_name: str
    made_on: date


class TitlePage(NamedTuple):
    """One page of it."""

    rows: Sequence[TitleRow]
    total: int
    page: int
    pages: int


def titles(*, agency_id: int | None = None, year: int | None = None, page: int = 1) -> TitlePage:
    """The titles decided to be 依申请公开, newest first; one whose title itself is still blocked stays out."""
    found = _narrowed(agency_id, year)
    total = found.count()
    pages = max(-(-total // PAGE), 1)
    page = min(max(page, 1), pages)
    start = (page - 1) * PAGE
    rows = found.order_by("-current__made_on", "-pk").values_list(*_COLUMNS)[start : start + PAGE]
    return TitlePage([TitleRow(*row) for row in rows], total, page, pages)


class BodyRow(NamedTuple):
    """How many titles one body has in the catalogue."""

    agency_code: str
    agency_name: str
    titles: int


def by_body(*, year: int | None = None) -> list[BodyRow]:
    """The bodies with titles in the catalogue, in the order of the tree. One query."""
    rows = _narrowed(None, year).order_by("agency__position", "agency_id").values_list("agency__code", "agency__name")
    return [BodyRow(code, name, count) for code, name, count in rows.annotate(n=Count("pk"))]


def all_titles(*, agency_id: int | None = None, year: int | None = None) -> list[TitleRow]:
    """The whole catalogue, or that of one body or year, for a file; the first 5,000 lines of it.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    found = _narrowed(agency_id, year).order_by("agency__position", "-current__made_on", "-pk")
    return [TitleRow(*row) for row in found.values_list(*_COLUMNS)[:MOST]]


def _narrowed(agency_id: int | None, year: int | None) -> QuerySet[InfoItem]:
    found = _decided()
    if agency_id is not None:
        found = found.filter(agency_id=agency_id)
    if year is not None:
        found = found.filter(current__made_on__year=year)
    return found


def _decided() -> QuerySet[InfoItem]:
    """Items whose present text was concluded 公开 as 依申请公开, and nothing later."""
    slips = ReviewSlip.objects.filter(
        item_id=OuterRef("pk"),
        revision_id=OuterRef("current_id"),
        digest=OuterRef("current__digest"),
        state=SlipState.CONCLUDED,
        final_openness=Openness.ON_REQUEST,
    )
    blocked = Finding.objects.filter(
        scan__revision_id=OuterRef("current_id"), severity=Severity.BLOCK, place="标题", lifted_by=None
    )
    return InfoItem.objects.filter(Exists(slips), ~Exists(blocked), stage=Stage.CLOSED)
