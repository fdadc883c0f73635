"""Into whose hands imported drafts are put when the program itself imports."""

from datetime import date

from django.db.models import Q

from gongkai.accounts.models import Appointment, User
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.agencies.models import Agency
from gongkai.information.importing.errors import NoKeeper
from gongkai.law.vocabulary import Duty


def keeper_for(agency_id: int, *, on: date) -> User:
    """Somebody who may import for the agency: of its own, else of a superior whose duty covers the branch."""
    agency = Agency.objects.get(pk=agency_id)
    above = [one.pk for one in Agency.objects.ancestors(agency)]
    held = Appointment.objects.filter(
        Q(to_on__isnull=True) | Q(to_on__gte=on),
        Q(agency_id=agency_id) | Q(agency_id__in=above, covers_branch=True),
        duty__in=[str(duty) for duty in PERMISSIONS["information.import"].duties],
        from_on__lte=on,
        user__is_active=True,
    ).select_related("user")
    nearest = {pk: distance for distance, pk in enumerate([agency_id, *reversed(above)])}
    found = sorted(
        held,
        key=lambda one: (
            nearest[one.agency_id],
            one.duty != Duty.FILL,
            not one.covers_branch,  # documents may turn out to belong to bodies below
            one.section_id is not None,
            one.pk,
        ),
    )
    if not found:
        raise NoKeeper(agency=agency.name)
    return found[0].user
