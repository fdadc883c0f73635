"""Change where a section sits and how it is reached."""

from django.db import transaction

from gongkai.agencies.actions.rename_section import section_of_own
from gongkai.agencies.models import Section
from gongkai.agencies.reach import Doer
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def change_section(section_id: int, *, address: str = "", phone: str = "", by: Doer) -> Section:
    """Keep the office and the telephone of an 内设机构, such as the one a leading group's office is attached to."""
    section = section_of_own(section_id, by=by)
    said = {
        "address": plain.said(plain.one_line(address), what="办公地点", most=200, field="address"),
        "phone": plain.said(plain.one_line(phone), what="联系电话", most=60, field="phone"),
    }
    changed = [name for name, value in said.items() if getattr(section, name) != value]
    for name in changed:
        setattr(section, name, said[name])
    if changed:
        section.save(update_fields=changed)
        journal.record("agencies.change_section", section, by=by, agency=section.agency.name, changed=changed)
    return section
