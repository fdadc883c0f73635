"""Close a section."""

from django.db import transaction

from gongkai.agencies.actions.rename_section import section_of_own
from gongkai.agencies.models import Section
from gongkai.agencies.reach import Doer
from gongkai.audit import journal


@transaction.atomic
def close_section(section_id: int, *, by: Doer) -> Section:
    """Take an 内设机构 out of use; what it produced keeps its name."""
    section = section_of_own(section_id, by=by)
    section.is_active = False
    section.save(update_fields=["is_active"])
    journal.record("agencies.close_section", section, by=by, agency=section.agency.name)
    return section
