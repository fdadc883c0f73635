"""Where the page of a released report is."""

from collections.abc import Collection
from typing import Protocol

from django.http import HttpRequest
from django.urls import reverse

from gongkai.annual_reports import public_pages
from gongkai.annual_reports.public_rows import PublicReportRow
from gongkai.annual_reports.vocabulary import Scope
from gongkai.portal.annual_reports import kept


class Placed(Protocol):
    """What says whose report of which year it is."""

    @property
    def year(self) -> int:
        """Of what year it is."""

    @property
    def scope(self) -> Scope:
        """Whose figures it has."""


def address(request: HttpRequest, code: str, report: Placed, name: str = "report", **more: str) -> str:
    """The page of one report, or what stands beside it; it says which only where a body has two of one year."""
    plain = reverse(f"portal:{name}", args=[code, report.year, *more.values()])
    is_second = report.scope is Scope.OWN and (code, report.year) in kept.doubled(request)
    return f"{plain}?scope={Scope.OWN}" if is_second else plain


def of_row(request: HttpRequest, row: PublicReportRow) -> str:
    """The page of a report in a list."""
    return address(request, row.agency_code, row)


def of_items(request: HttpRequest, item_ids: Collection[int] | None = None) -> dict[int, str]:
    """Of these items, or of all, the pages with figures of those that are released reports."""
    found = public_pages.of_items(item_ids)
    return {item_id: address(request, place.code, place) for item_id, place in found.items()}
