"""修改考核方案: what a draft says of itself."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import drafting, locking
from gongkai.assessment.drafting import Heading
from gongkai.assessment.models import Scheme
from gongkai.audit import journal


@transaction.atomic
def change_scheme(pk: int, entry: Heading, *, by: Actor) -> Scheme:
    """Change name, period, settings; refused once it is adopted.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    scheme = locking.draft(pk, by=by)
    values = drafting.heading(entry, authority_id=scheme.authority_id, own=scheme)
    changed = [name for name, value in values.items() if getattr(scheme, name) != value]
    if not changed:
        return scheme
    for name in changed:
        setattr(scheme, name, values[name])
    scheme.save(update_fields=changed)
    journal.record("assessment.change_scheme", scheme, by=by, changed=changed)
    return scheme
