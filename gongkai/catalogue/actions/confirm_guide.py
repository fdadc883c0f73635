"""核对公开指南: somebody read the current guide through and found nothing to change."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.catalogue import editions, guide_facts
from gongkai.catalogue.errors import GuideDiffers, NoGuide
from gongkai.catalogue.models import Guide
from gongkai.catalogue.visibility import GUIDE


@transaction.atomic
def confirm_guide(agency_id: int, *, by: Actor) -> Guide:
    """Keep the day on which the guide was found right; refused while it differs from the agency's own entry.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    by.must(GUIDE, At(agency_id))
    agency = locked_in_use(agency_id)
    guide = Guide.objects.filter(agency=agency, is_current=True).first()
    if guide is None:
        raise NoGuide(agency=agency.name)
    differing = guide_facts.outdated(agency, guide)
    if differing:
        raise GuideDiffers(names="、".join(label for _field, label in differing))
    guide.checked_on, guide.checked_by_id = timezone.localdate(), by.person_id
    guide.save(update_fields=["checked_on", "checked_by"])
    editions.renew()
    journal.record("catalogue.confirm_guide", guide, by=by, agency=agency.name, number=guide.number)
    return guide
