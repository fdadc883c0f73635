"""公开指南: keep a new version of an agency's guide."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.catalogue import editions
from gongkai.catalogue.errors import GuideIncomplete
from gongkai.catalogue.models import Guide
from gongkai.law import guide_elements, regulation_on


@dataclass(frozen=True)
class GuideForm:
    """Everything a guide says: what the Regulation requires first, then the customary chapters."""

    classification: str = ""
    arrangement: str = ""
    how_to_get: str = ""
    office_name: str = ""
    office_address: str = ""
    office_hours: str = ""
    office_phone: str = ""
    office_fax: str = ""
    office_online: str = ""
    proactive: str = ""
    on_request: str = ""
    remedies: str = ""
    catalogue_note: str = ""


@transaction.atomic
def save_guide(agency_id: int, form: GuideForm, *, by: Actor) -> Guide:
    """Make this the agency's current guide; refused while a statutory element is missing. Earlier versions stay.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    agency = Agency.objects.select_for_update(of=("self",)).get(pk=agency_id)
    by.must("catalogue.guide", _About(agency.pk))
    _must_be_complete(form)
    current = Guide.objects.filter(agency=agency, is_current=True).first()
    if current is not None:
        current.is_current = False
        current.save(update_fields=["is_current"])
    last = Guide.objects.filter(agency=agency).order_by("-number").values_list("number", flat=True).first() or 0
    guide = Guide.objects.create(agency=agency, number=last + 1, updated_on=timezone.localdate(), **vars(form))
    editions.renew()
    journal.record("catalogue.save_guide", guide, by=by, agency=agency.name, number=guide.number)
    return guide


@dataclass(frozen=True)
class _About:
    agency_id: int
    section_id: None = None


def _must_be_complete(form: GuideForm) -> None:
    elements = guide_elements.guide_elements(regulation_on(timezone.localdate()))
    missing = guide_elements.missing(elements, vars(form))
    if missing:
        raise GuideIncomplete([(element.code, element.label) for element in missing], law=missing[0].article)
