"""精简文字: a shorter wording for one panel of the leaflet; empty goes back to the guide's own."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.outlets import showing
from gongkai.outlets.errors import PanelBlocked
from gongkai.outlets.models import PanelText
from gongkai.outlets.visibility import WRITE
from gongkai.outlets.vocabulary import Panel

MOST = 600


@transaction.atomic
def write_panel(agency_id: int, *, panel: Panel, words: str, by: Actor) -> PanelText | None:
    """Keep a wording; it is printed once a second person agreed to it.

    Law: Regulation 2019, Arts. 12, 17; Regulation 2008, Arts. 14, 19.
    """
    by.must(WRITE, At(agency_id))
    said = plain.said(words, what=Panel(panel).label, most=MOST, field=f"panel_{Panel(panel).value}")
    rows = PanelText.objects.select_for_update().filter(agency_id=agency_id, panel=panel)
    kept = rows.first()
    if (kept.words if kept else "") == said:
        return kept
    if not said:
        rows.delete()
        journal.record("outlets.write_panel", _about(agency_id), by=by, panel=Panel(panel).label)
        return None
    finding = showing.blocking(agencies.facts(agency_id), said, place="折页")
    if finding:
        raise PanelBlocked(finding=finding, field=f"panel_{Panel(panel).value}")
    fresh = {"words": said, "written_by_id": by.person_id, "written_at": timezone.now()}
    unagreed = {"agreed_by": None, "agreed_at": None}
    row, _new = PanelText.objects.update_or_create(agency_id=agency_id, panel=panel, defaults=fresh | unagreed)
    journal.record("outlets.write_panel", _about(agency_id), by=by, panel=Panel(panel).label)
    return row


def _about(agency_id: int) -> journal.Thing:
    return journal.Thing("outlets.leaflet", str(agency_id), "指南折页", agency_id)
