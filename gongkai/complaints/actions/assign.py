"""指定调查人员: two or more, of the receiving body; named again, the new ones take the place of the old."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.desks import desk_of
from gongkai.complaints.errors import NotOfTheDesk, TooFewInvestigators
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint, Investigator
from gongkai.entry.days import must_have_come


@transaction.atomic
def assign(pk: int, *, people: Sequence[int], on: date, by: Actor) -> Complaint:
    """Name who looks into the complaint; as many as the desk's own rule asks for at least.

    Law: Regulation 2019, Art. 47; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("assign", complaint)
    chosen = _chosen(complaint, people)
    first = complaint.accepted_on or complaint.received_on
    must_have_come(on, what="指定日期", field="on", after=(first, "受理日期"))

    now = complaint.investigators.filter(to_on__isnull=True)
    now.exclude(user__in=chosen).update(to_on=on)
    there = set(now.values_list("user_id", flat=True))
    Investigator.objects.bulk_create(
        Investigator(complaint=complaint, user=user, from_on=on) for user in chosen if user.pk not in there
    )
    states.move(complaint, "assign", on=on)
    clock.restate(complaint)
    events.note(complaint, "assign", by=by, on=on)
    journal.record("complaints.assign", complaint, by=by, on=on, people=[user.name for user in chosen])
    return complaint


def _chosen(complaint: Complaint, people: Sequence[int]) -> list[User]:
    wanted, least = set(people), desk_of(complaint.agency).least_investigators
    if len(wanted) < least:
        raise TooFewInvestigators(least=least, given=len(wanted), field="people")
    found = list(User.objects.filter(pk__in=wanted, agency_id=complaint.agency_id, is_active=True))
    if len(found) != len(wanted):
        raise NotOfTheDesk(agency=complaint.agency.name, field="people")
    return found
