"""Who holds which duty in each body today, for the map of responsibilities."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from gongkai.accounts.models import Appointment
from gongkai.accounts.reach import current
from gongkai.law.vocabulary import Duty


def holders(agency_ids: Collection[int], *, on: date) -> Mapping[int, Mapping[Duty, tuple[str, ...]]]:
    """Body → duty → the names of those appointed to it there; what a duty reaches from above is not counted. One query.

    Law: Regulation 2019, Art. 4; Regulation 2008, Art. 4.
    """
    found: dict[int, dict[Duty, tuple[str, ...]]] = defaultdict(dict)
    rows = Appointment.objects.filter(current(on), from_on__lte=on, agency_id__in=agency_ids, user__is_active=True)
    for agency_id, duty, name in rows.order_by("id").values_list("agency_id", "duty", "user__name"):
        named = found[agency_id].get(Duty(duty), ())
        found[agency_id][Duty(duty)] = named if name in named else (*named, name)
    return found
