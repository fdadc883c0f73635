"""撤销领导机构: by a notice; everybody's seat ends with it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_groups, seating
from gongkai.office.entering_groups import NoticeEntry
from gongkai.office.locking_people import locked_group
from gongkai.office.models import LeadingGroup
from gongkai.office.vocabulary_people import NoticeKind


@transaction.atomic
def dissolve_group(pk: int, *, notice: NoticeEntry, by: Actor) -> LeadingGroup:
    """End a group from the notice's day on; what was public of it is taken down."""
    group = locked_group(pk, by=by)
    ended = entering_groups.add_notice(group, NoticeKind.DISSOLVE, notice, by=by)
    for seat in group.seats.filter(to_on__isnull=True):
        seating.close(seat, notice=ended)
    group.dissolved_on = ended.effective_on
    group.public_list, group.released_by, group.released_on = None, None, None
    group.save(update_fields=["dissolved_on", "public_list", "released_by", "released_on"])
    journal.record("office.dissolve_group", group, by=by, number=ended.doc_number, on=ended.effective_on)
    return group
