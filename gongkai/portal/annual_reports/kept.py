"""What all pages of annual reports share, read once for each state of the public record."""

from django.http import HttpRequest

from gongkai.annual_reports import public_pages
from gongkai.annual_reports.public_pages import PublicBody
from gongkai.law.vocabulary import Level
from gongkai.portal import memory
from gongkai.portal.freshness import stamp_of


def doubled(request: HttpRequest) -> frozenset[tuple[str, int]]:
    """Where a body has two reports of one year, so that an address must say which."""
    kept: frozenset[tuple[str, int]] = memory.remember(("reports", "doubled", stamp_of(request)), public_pages.doubled)
    return kept


def bodies(request: HttpRequest, year: int | None = None) -> list[PublicBody]:
    """The bodies with released reports, of one year or of any."""
    key = ("reports", "bodies", stamp_of(request), year)
    kept: list[PublicBody] = memory.remember(key, lambda: public_pages.bodies(year))
    return kept


def years(request: HttpRequest) -> list[tuple[int, int]]:
    """The years with released reports, each with how many."""
    key = ("reports", "years", stamp_of(request))
    kept: list[tuple[int, int]] = memory.remember(key, public_pages.years_counted)
    return kept


def levels(request: HttpRequest, year: int) -> list[Level]:
    """The levels whose bodies have reports of a year."""
    key = ("reports", "levels", stamp_of(request), year)
    kept: list[Level] = memory.remember(key, lambda: public_pages.levels(year))
    return kept
