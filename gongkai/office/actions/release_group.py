"""公开名单: another person than its writer puts the list of a group before the public, as it reads that day."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import public_people
from gongkai.office.errors_people import OwnList
from gongkai.office.locking_people import locked_group
from gongkai.office.models import LeadingGroup
from gongkai.office.releasing import MustPass
from gongkai.office.visibility_people import RELEASE


@transaction.atomic
def release_group(pk: int, *, must_pass: MustPass, by: Actor) -> LeadingGroup:
    """Show posts and names to the public, no phone numbers; `must_pass` refuses a text that must not go out.

    Law: Regulation 2019, Arts. 14-15, 17, 20; Regulation 2008, Art. 14.
    """
    group = locked_group(pk, by=by, permission=RELEASE)
    last = group.notices.order_by("-effective_on", "-id").first()
    if by.person_id in {group.recorded_by_id, last.recorded_by_id if last else None}:
        raise OwnList
    rows = public_people.list_of(group, on=timezone.localdate())
    must_pass(
        group.name,
        [("工作职责", f"{group.duty_text}\n{group.office_phone}"), ("名单", "\n".join("　".join(row) for row in rows))],
    )
    group.public_list, group.released_by_id, group.released_on = rows, by.person_id, timezone.localdate()
    group.save(update_fields=["public_list", "released_by", "released_on"])
    journal.record("office.release_group", group, by=by, seats=len(rows))
    return group
