"""Give a person a duty."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import AlreadyAppointed, DatesCrossed, NotOneself
from gongkai.accounts.models import Appointment, User
from gongkai.accounts.reach import agency_of_own, current, must_stay_inside, person_in_use, section_within
from gongkai.agencies.models import Agency, Section
from gongkai.audit import journal
from gongkai.law.vocabulary import Duty


@transaction.atomic
def appoint(
    user_id: int,
    *,
    duty: Duty,
    agency_id: int,
    from_on: date,
    by: Actor,
    section_id: int | None = None,
    covers_branch: bool = False,
    post: str = "",
    to_on: date | None = None,
) -> Appointment:
    """Appoint somebody of the own branch to a duty that stays inside it; nobody appoints themselves."""
    user = person_in_use(user_id, by=by)
    if user.pk == by.user_id:
        raise NotOneself(what="授予职责")
    agency = agency_of_own(agency_id, by=by)
    section = section_within(section_id, agency=agency)
    covers_branch = covers_branch and section is None
    must_stay_inside(agency, covers_branch=covers_branch, by=by)
    if to_on is not None and to_on < from_on:
        raise DatesCrossed(from_on=from_on.isoformat(), to_on=to_on.isoformat())
    _must_be_new(user, duty, agency=agency, section=section, covers_branch=covers_branch, from_on=from_on)

    appointment = Appointment.objects.create(
        user=user,
        duty=duty,
        post=post.strip(),
        agency=agency,
        section=section,
        covers_branch=covers_branch,
        from_on=from_on,
        to_on=to_on,
    )
    journal.record("accounts.appoint", user, by=by, **described(appointment))
    return appointment


def described(appointment: Appointment) -> dict[str, object]:
    """The appointment in words for the journal."""
    return {
        "duty": Duty(appointment.duty).label,
        "agency": appointment.agency.name,
        "section": appointment.section.name if appointment.section else "",
        "covers_branch": appointment.covers_branch,
        "from_on": appointment.from_on.isoformat(),
        "to_on": appointment.to_on.isoformat() if appointment.to_on else "",
    }


def _must_be_new(
    user: User, duty: Duty, *, agency: Agency, section: Section | None, covers_branch: bool, from_on: date
) -> None:
    same = Appointment.objects.filter(current(from_on), user=user, duty=duty, agency=agency, section=section)
    if same.filter(covers_branch=covers_branch).exists():
        raise AlreadyAppointed(name=user.name, agency=agency.name, duty=duty.label)
