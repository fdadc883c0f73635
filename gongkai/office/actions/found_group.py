"""成立领导机构: by a notice, with its first list of members."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_groups, seating
from gongkai.office.entering_groups import GroupEntry, NoticeEntry
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import LeadingGroup
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import NoticeKind


@transaction.atomic
def found_group(entry: GroupEntry, *, notice: NoticeEntry, members: Sequence[SeatEntry], by: Actor) -> LeadingGroup:
    """Enter a group with the notice that founded it and everybody in it.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """
    agency = locked_agency(entry.agency_id, by=by)
    values = entering_groups.group_values(entry, agency)
    told = entering_groups.notice_values(notice)
    rows = seating.sittings(members, agency, on=told["effective_on"], basis=told["doc_number"])

    group = LeadingGroup.objects.create(
        agency=agency,
        **values,
        founded_on=told["effective_on"],
        recorded_by_id=by.person_id,
        recorded_at=timezone.now(),
    )
    founded = entering_groups.add_notice(group, NoticeKind.FOUND, notice, by=by)
    opened, _closed = seating.seat_all(group, rows, notice=founded)
    journal.record("office.found_group", group, by=by, number=founded.doc_number, on=group.founded_on, seats=opened)
    return group
