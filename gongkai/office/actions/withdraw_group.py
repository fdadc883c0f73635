"""撤下名单: the list of a group is shown to the public no longer."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.errors_people import NotReleased
from gongkai.office.locking_people import locked_group
from gongkai.office.models import LeadingGroup
from gongkai.office.visibility_people import RELEASE


@transaction.atomic
def withdraw_group(pk: int, *, reason: str, by: Actor) -> LeadingGroup:
    """Take the list down, with the reason."""
    group = locked_group(pk, by=by, permission=RELEASE)
    if group.public_list is None:
        raise NotReleased(name=group.name)
    why = plain.needed(reason, what="撤下理由", most=300, field="reason")
    group.public_list, group.released_by, group.released_on = None, None, None
    group.save(update_fields=["public_list", "released_by", "released_on"])
    journal.record("office.withdraw_group", group, by=by, reason=why)
    return group
