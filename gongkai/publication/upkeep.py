"""What of the public record grows old: links that do not open.

Law: Regulation 2019, Arts. 23-24; Regulation 2008, Art. 19.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.paging import Page, paged
from gongkai.publication.models import LinkCheck


@dataclass(frozen=True)
class DeadLinks:
    """One public item with the links that did not open, each with why."""

    item_id: int
    title: str
    agency_name: str
    checked_at: datetime
    links: tuple[tuple[str, str], ...]


def dead_links(actor: Actor, *, page: int = 1) -> Page[DeadLinks]:
    """The items in reach with links that do not open, the newest check first. Two queries."""
    reach = actor.scope("publication.figures").condition("item__agency_id", "item__section_id")
    chosen = LinkCheck.objects.filter(reach, has_problems=True).select_related("item__public")
    return paged(chosen, _shown, order=["-checked_at", "item_id"], page=page)


def _shown(row: Any) -> DeadLinks:
    public = row.item.public
    links = tuple((one["address"], one["why"]) for one in row.problems)
    return DeadLinks(row.item_id, public.title, public.agency_name, row.checked_at, links)
