"""网站主办: who answered for the site when; public knowledge, and read by staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.publication.models import SiteKeeper


@dataclass(frozen=True)
class Keeper:
    """One row of the history; it holds until the next one begins."""

    agency_name: str
    runs: str
    from_on: date
    basis: str
    note: str
    entered_by: str


def keepers() -> Sequence[Keeper]:
    """Everybody who answered for the site, the present one first. One query."""
    rows = SiteKeeper.objects.select_related("agency", "entered_by").order_by("-from_on")
    return [
        Keeper(one.agency.name, one.runs, one.from_on, one.basis, one.note, one.entered_by.name) for one in rows[:200]
    ]
