"""调整组成人员: one notice makes of the old list the new one, on a day; the old one stays readable."""

from collections.abc import Sequence

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.office import entering_groups, seating
from gongkai.office.entering_groups import NoticeEntry
from gongkai.office.errors_people import NothingChanged
from gongkai.office.locking_people import locked_group
from gongkai.office.models import GroupNotice
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import NoticeKind


@transaction.atomic
def adjust_group(pk: int, *, notice: NoticeEntry, members: Sequence[SeatEntry], by: Actor) -> GroupNotice:
    """Enter an adjustment notice with the whole list as it reads afterwards.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """
    group = locked_group(pk, by=by)
    adjusted = entering_groups.add_notice(group, NoticeKind.ADJUST, notice, by=by)
    rows = seating.sittings(members, group.agency, on=adjusted.effective_on, basis=adjusted.doc_number)
    opened, closed = seating.seat_all(group, rows, notice=adjusted)
    if not opened and not closed:
        raise NothingChanged
    journal.record(
        "office.adjust_group",
        group,
        by=by,
        number=adjusted.doc_number,
        on=adjusted.effective_on,
        opened=opened,
        closed=closed,
    )
    return adjusted
