"""修改领导机构: its name, layer, duties and office; the list of members changes by notice only."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_groups
from gongkai.office.entering_groups import GroupEntry
from gongkai.office.locking_people import locked_group
from gongkai.office.models import LeadingGroup


@transaction.atomic
def amend_group(pk: int, entry: GroupEntry, *, by: Actor) -> LeadingGroup:
    """Put right what stands about a group; the body it belongs to stays."""
    group = locked_group(pk, by=by)
    values = entering_groups.group_values(entry, group.agency, own=group)
    changed = [name for name, value in values.items() if getattr(group, name) != value]
    if not changed:
        return group
    for name in changed:
        setattr(group, name, values[name])
    group.save(update_fields=changed)
    journal.record("office.amend_group", group, by=by, changed=changed)
    return group
