"""审核折页文字: a second person agrees to the shorter wordings of a leaflet."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.outlets.errors import NothingToAgree, OwnWording
from gongkai.outlets.models import PanelText
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def agree_panels(agency_id: int, *, by: Actor) -> int:
    """Agree to every wording that waits; how many there were.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    by.must(WRITE, At(agency_id))
    waiting = list(PanelText.objects.select_for_update().filter(agency_id=agency_id, agreed_at__isnull=True))
    if not waiting:
        raise NothingToAgree
    if any(row.written_by_id == by.person_id for row in waiting):
        raise OwnWording
    rows = PanelText.objects.filter(pk__in=[row.pk for row in waiting])
    agreed = rows.update(agreed_by=by.person_id, agreed_at=timezone.now())
    about = journal.Thing("outlets.leaflet", str(agency_id), "指南折页", agency_id)
    journal.record("outlets.agree_panels", about, by=by, count=agreed)
    return agreed
