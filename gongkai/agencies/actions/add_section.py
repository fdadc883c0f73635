"""Add a section to a body."""

from django.db import transaction

from gongkai.agencies.errors import SectionTaken
from gongkai.agencies.models import Agency, Section
from gongkai.agencies.reach import Doer, locked_in_use, must_run
from gongkai.agencies.succession import must_be_stated
from gongkai.audit import journal


@transaction.atomic
def add_section(agency_id: int, name: str, *, by: Doer) -> Section:
    """Add an 内设机构; one closed earlier under the same name is opened again."""
    agency = locked_in_use(agency_id)
    must_run(by, agency)
    name = must_be_stated(name, what="内设机构名称")
    section = Section.objects.filter(agency=agency, name=name).first()
    if section is not None and section.is_active:
        raise SectionTaken(agency=agency.name, name=name)
    if section is None:
        section = Section(agency=agency, name=name, position=agency.sections.count())
    section.is_active = True
    section.save()
    journal.record("agencies.add_section", section, by=by, agency=agency.name)
    return section


def section_name_must_be_free(agency: Agency, name: str, *, but: int) -> None:
    """Refuse the name of another section of the body."""
    if Section.objects.filter(agency=agency, name=name).exclude(pk=but).exists():
        raise SectionTaken(agency=agency.name, name=name)
