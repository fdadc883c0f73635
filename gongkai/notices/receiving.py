"""Whom a notice or a message reaches: the people at work today in a unit, perhaps under some duties."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Q

from gongkai.accounts.models import Appointment, User
from gongkai.accounts.reach import current
from gongkai.notices.errors import NoSuchPerson, SeveralPeople


def people_of(agency_ids: Collection[int], duties: Sequence[str], *, on: date) -> dict[int, int]:
    """Person → the unit they are told as; without duties everybody who works there."""
    if not duties:
        return dict(User.objects.filter(agency_id__in=agency_ids, is_active=True).values_list("pk", "agency_id"))
    held = Appointment.objects.filter(
        current(on), from_on__lte=on, agency_id__in=agency_ids, duty__in=duties, user__is_active=True
    )
    return dict(held.order_by("-agency_id").values_list("user_id", "agency_id"))


def person_named(agency_id: int, given: str, *, unit: str) -> User:
    """Somebody of a unit by name or account; refused where nobody or several are meant."""
    found = list(
        User.objects.filter(Q(name=given) | Q(username=given), agency_id=agency_id, is_active=True).order_by("id")[:10]
    )
    if not found:
        raise NoSuchPerson(given=given, unit=unit, field="person")
    if len(found) > 1:
        raise SeveralPeople(given=given, unit=unit, n=len(found), field="person")
    return found[0]
