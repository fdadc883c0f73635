"""What staff may see of the shorter wordings of a leaflet."""

from dataclasses import dataclass
from datetime import datetime

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.outlets.models import PanelText
from gongkai.outlets.visibility import WRITE, within
from gongkai.outlets.vocabulary import Panel


@dataclass(frozen=True)
class Wording:
    """A shorter wording of one panel; without `agreed_by` it waits for a second person."""

    panel: Panel
    words: str
    written_by: str
    written_at: datetime
    agreed_by: str


@dataclass(frozen=True)
class Texts:
    """The wordings of one body, and what this person may do with them."""

    agency_id: int
    rows: tuple[Wording, ...]
    may_write: bool
    may_agree: bool  # something waits that somebody else wrote

    @property
    def waiting(self) -> bool:
        """Whether a wording waits for its second person."""
        return any(not row.agreed_by for row in self.rows)


def texts(actor: Actor, agency_id: int) -> Texts:
    """The wordings of a body's leaflet."""
    found = PanelText.objects.filter(agency_id=agency_id).select_related("written_by", "agreed_by").order_by("id")
    rows = list(found)
    waiting = [one for one in rows if one.agreed_by_id is None]
    writes = actor.may(WRITE, At(agency_id))
    agrees = writes and bool(waiting) and all(one.written_by_id != actor.user_id for one in waiting)
    return Texts(agency_id, tuple(map(_wording, rows)), writes, agrees)


def waiting(actor: Actor) -> list[tuple[int, str]]:
    """The bodies whose wordings wait for this person: number and name."""
    found = PanelText.objects.filter(within(actor, WRITE), agreed_at__isnull=True).exclude(written_by_id=actor.user_id)
    return list(found.values_list("agency_id", "agency__name").distinct().order_by("agency_id")[:100])


def _wording(one: PanelText) -> Wording:
    agreed = one.agreed_by.name if one.agreed_by else ""
    return Wording(Panel(one.panel), one.words, one.written_by.name, one.written_at, agreed)
