"""Whom an administrator runs: people of the own branch, and duties that stay inside it."""

from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import LastAdministrator, OutsideBranch, SectionElsewhere, SwitchedOff, Unknown
from gongkai.accounts.models import Appointment, User
from gongkai.agencies.models import Agency, Section
from gongkai.agencies.queries import Branches, above
from gongkai.agencies.reach import At, locked_in_use
from gongkai.law.vocabulary import Duty

ADMINISTER = "accounts.administer"


def person_of_own(user_id: int, *, by: Actor) -> User:
    """The person, held until the transaction ends, if this administrator runs their body."""
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None or not by.may(ADMINISTER, At(user.agency_id)):
        raise Unknown
    return user


def person_in_use(user_id: int, *, by: Actor) -> User:
    """The same, refused when the account is switched off."""
    user = person_of_own(user_id, by=by)
    if not user.is_active:
        raise SwitchedOff(username=user.username)
    return user


def agency_of_own(agency_id: int, *, by: Actor) -> Agency:
    """The body in use, if this administrator runs it."""
    if not by.may(ADMINISTER, At(agency_id)):
        raise Unknown
    return locked_in_use(agency_id)


def section_within(section_id: int | None, *, agency: Agency) -> Section | None:
    """The section in use of that body, where one was named."""
    if section_id is None:
        return None
    section = Section.objects.filter(pk=section_id, agency=agency, is_active=True).first()
    if section is None:
        raise SectionElsewhere(agency=agency.name)
    return section


def must_stay_inside(agency: Agency, *, covers_branch: bool, by: Actor) -> None:
    """Refuse a duty reaching bodies the administrator does not run as a whole."""
    scope = by.scope(ADMINISTER)
    reached = Branches.now().below(agency.pk) if covers_branch else frozenset({agency.pk})
    if not scope.everything and not reached <= scope.agency_ids:
        raise OutsideBranch(agency=agency.name)


def must_leave_administrator(ending: list[Appointment], *, on: date) -> None:
    """Refuse to end appointments when a body would be left with nobody to run it."""
    for appointment in ending:
        if (
            appointment.duty == Duty.ADMINISTER
            and appointment.section_id is None
            and not _others(appointment, ending, on=on)
        ):
            raise LastAdministrator(agency=appointment.agency.name)


def current(on: date) -> Q:
    """Appointments that hold on the day or begin later."""
    return Q(to_on__isnull=True) | Q(to_on__gte=on)


def _others(appointment: Appointment, ending: list[Appointment], *, on: date) -> bool:
    reach = (
        Q(agency_id=appointment.agency_id)
        if not appointment.covers_branch
        else Q(agency_id=appointment.agency_id, covers_branch=True)
    )
    others = Appointment.objects.filter(
        current(on), duty=Duty.ADMINISTER, section=None, user__is_active=True, from_on__lte=on
    )
    others = others.filter(reach | Q(agency_id__in=above(appointment.agency_id), covers_branch=True))
    return others.exclude(pk__in=[row.pk for row in ending]).exists()
