"""修改联络员: post, phone or days were entered wrongly or have changed; the place stays."""

from dataclasses import replace

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.office import entering_staff
from gongkai.office.entering_staff import LiaisonEntry
from gongkai.office.locking_people import locked_row
from gongkai.office.models import Liaison


@transaction.atomic
def amend_liaison(pk: int, entry: LiaisonEntry, *, by: Actor) -> Liaison:
    """Put right what stands about a liaison; a new name has to be registered again."""
    liaison: Liaison = locked_row(Liaison, pk, by=by)
    agency = Agency.objects.select_for_update(of=("self",)).get(pk=liaison.agency_id)
    fixed = replace(entry, agency_id=liaison.agency_id, section_id=liaison.section_id)
    values = entering_staff.liaison_values(fixed, agency, liaison.section, own_id=liaison.pk)
    changed = [name for name, value in values.items() if getattr(liaison, name) != value]
    if not changed:
        return liaison
    for name in changed:
        setattr(liaison, name, values[name])
    if "name" in changed:
        liaison.registered_by, liaison.registered_on = None, None
    liaison.save()
    journal.record("office.amend_liaison", liaison, by=by, agency=agency.name, changed=changed)
    return liaison
