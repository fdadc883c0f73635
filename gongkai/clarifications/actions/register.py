"""登记线索: false or incomplete information somebody came upon."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.clarifications import clock, entering
from gongkai.clarifications.entering import Clue
from gongkai.clarifications.locking import HANDLE
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.numbering import next_number
from gongkai.clarifications.visibility import READ
from gongkai.clarifications.vocabulary import Severity, Source


@transaction.atomic
def register(clue: Clue, *, by: Actor) -> Clarification:
    """Enter a clue under the body that leads; its clocks run from the moment it was found.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6; Response Notice 2016.
    """
    must_be_let(clue.agency_id, by=by)
    agency = locked_in_use(clue.agency_id)
    values = entering.checked(clue)

    case = Clarification(
        **values,
        **next_number(agency.pk, timezone.localdate().year),
        agency=agency,
        registered_by_id=by.person_id,
        registered_at=timezone.now(),
    )
    clock.reckon(case)
    case.save(force_insert=True)
    journal.record(
        "clarifications.register",
        case,
        by=by,
        source=Source(case.source).label,
        severity=Severity(case.severity).label,
        due_on=case.due_on,
    )
    return case


def must_be_let(agency_id: int, *, by: Actor) -> None:
    """A body the person knows nothing of looks like none at all."""
    if not by.may(READ, At(agency_id)):
        raise Unknown
    by.must(HANDLE, At(agency_id))
