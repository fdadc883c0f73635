"""Rename a section."""

from django.db import transaction

from gongkai.agencies.actions.add_section import section_name_must_be_free
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.models import Section
from gongkai.agencies.reach import Doer, locked_in_use, must_run
from gongkai.agencies.succession import must_be_stated
from gongkai.audit import journal


@transaction.atomic
def rename_section(section_id: int, name: str, *, by: Doer) -> Section:
    """Give an 内设机构 another name."""
    section = section_of_own(section_id, by=by)
    name = must_be_stated(name, what="内设机构名称")
    section_name_must_be_free(section.agency, name, but=section.pk)
    before = section.name
    section.name = name
    section.save(update_fields=["name"])
    journal.record("agencies.rename_section", section, by=by, before=before, after=name, agency=section.agency.name)
    return section


def section_of_own(section_id: int, *, by: Doer) -> Section:
    """The section, of a body in use that this person runs."""
    section = Section.objects.select_for_update().filter(pk=section_id).first()
    if section is None:
        raise UnknownAgency
    must_run(by, section.agency)
    section.agency = locked_in_use(section.agency_id)
    return section
