"""更新下一步: cases whose next date went by without anything being owed are shown with the one after it."""

from datetime import date

from django.db import transaction

from gongkai.info_requests import clock
from gongkai.info_requests.models import InfoRequest


@transaction.atomic
def look_ahead(today: date) -> int:
    """Restate such cases; says how many. Not journaled: nothing happened to them.

    Law: Regulation 2019, Art. 30.
    """
    found = clock.overtaken(today)
    for case in InfoRequest.objects.select_for_update().filter(pk__in=[case.pk for case in found]):
        clock.restate(case)
    return len(found)
