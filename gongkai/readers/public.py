"""What readers themselves may see: the own report by number and code, and, where the place shows it, how often a page was opened."""

from django.conf import settings

from gongkai.entry import plain
from gongkai.readers import codes, view_queries
from gongkai.readers.displays import Followed
from gongkai.readers.entering import Place, place_of
from gongkai.readers.models import Fault
from gongkai.readers.vocabulary import FaultKind, FaultState

__all__ = ["Place", "followed", "place_of", "times_opened"]
LONGEST_NUMBER = 40


def followed(number: str, code: str) -> Followed | None:
    """The report that number and code name; None for a wrong code and an unknown number alike.

    Law: Personal Information Law 2021, Art. 51.
    """
    asked = plain.one_line(number)[:LONGEST_NUMBER].replace("—", "-").replace("－", "-")
    if plain.UNSHOWABLE.search(asked):
        return None
    numbered = Fault.objects.select_related("agency").filter(number=asked)[:200]
    return next((_shown(one) for one in numbered if codes.fits(code, fault=one)), None)


def times_opened(item_id: int) -> int | None:
    """How often an item's page was opened; None where the place does not show it."""
    if not settings.SHOW_VIEWS:
        return None
    return view_queries.of_items([item_id]).get(item_id, 0)


def _shown(one: Fault) -> Followed:
    return Followed(
        one.number, one.agency.name, FaultKind(one.kind), one.page, one.page_title, one.words, one.received_on,
        one.due_on, FaultState(one.state), one.answer, one.correction, one.settled_on,
    )  # fmt: skip
