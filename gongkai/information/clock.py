"""The publication period of an item. The one writer of `due_on`.

Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
"""

from datetime import date, timedelta

from django.conf import settings

from gongkai import law
from gongkai.information.models import InfoItem
from gongkai.law.deadlines import Due
from gongkai.law.vocabulary import Openness, Version


def calendar() -> law.WorkCalendar:
    """The working days of this installation's region, with the calendars loaded since."""
    return law.calendar(settings.REGION, settings.CALENDARS_DIR)


def due(item: InfoItem) -> Due:
    """The last day to publish, with the counted days that led there."""
    return law.deadlines.publish_due(item.started_on, version=Version(item.version), calendar=calendar())


def restate(item: InfoItem, *, openness: str) -> None:
    """Write the due date again from the day of forming or change; none for old stock and for what is not proactive."""
    reckon(item, openness=openness)
    item.save(update_fields=["due_on", "due_provisional"])


def reckon(item: InfoItem, *, openness: str) -> None:
    """Set the due date of an item that is about to be saved."""
    if openness != Openness.PROACTIVE or item.is_backlog:
        item.due_on, item.due_provisional = None, False
    else:
        reckoned = due(item)
        item.due_on, item.due_provisional = reckoned.on, reckoned.provisional


def is_backlog(made_on: date, *, today: date) -> bool:
    """Whether something entered today belongs to the historic clean-up 历史清理, which has no publication period."""
    return made_on < today - timedelta(days=settings.BACKLOG_DAYS)
