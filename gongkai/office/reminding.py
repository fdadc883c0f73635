"""The days of reminder of a body: its own row, else that of the nearest body above, else the defaults."""

from gongkai.agencies.queries import above
from gongkai.office.models import Reminders


def reminders(agency_id: int | None) -> Reminders:
    """What holds for the body; never stored by asking. One query, a second where any body has days of its own."""
    kept = {row.agency_id: row for row in Reminders.objects.all()}
    chain = [agency_id, *above(agency_id)] if kept and agency_id else []
    return next((kept[pk] for pk in chain if pk in kept), Reminders())
