"""Change how a body is reached."""

from django.db import transaction

from gongkai.agencies.contact import Contact
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import Doer, locked_in_use, must_run
from gongkai.audit import journal


@transaction.atomic
def change_contact(agency_id: int, contact: Contact, *, by: Doer) -> Agency:
    """Replace the contact block shown in the guide and the footer.

    Law: Regulation 2019, Art. 12(2); Regulation 2008, Art. 19(2).
    """
    agency = locked_in_use(agency_id)
    must_run(by, agency)
    changed = [name for name, value in contact.as_fields().items() if getattr(agency, name) != value]
    for name in changed:
        setattr(agency, name, contact.as_fields()[name])
    if changed:
        agency.save(update_fields=changed)
        journal.record("agencies.change_contact", agency, by=by, changed=changed)
    return agency
