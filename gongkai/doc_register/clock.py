"""The publication period of an issued document that nobody entered yet: by the same rule as an item's.

Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
"""

from datetime import date, timedelta

from gongkai import law
from gongkai.information.clock import calendar
from gongkai.law.vocabulary import Version


def due_on(issued_on: date) -> date:
    """The last day to make public what was issued that day."""
    return law.deadlines.publish_due(issued_on, version=Version(law.regulation_on(issued_on)), calendar=calendar()).on


def issued_until(today: date) -> date:
    """The latest day of issue whose period is over today: everything issued after it is still in time."""
    day = today - timedelta(days=1)
    while due_on(day) >= today and (today - day).days < FARTHEST:
        day -= timedelta(days=1)
    return day


FARTHEST = 120  # days looked back at most: no period is longer, with all its holidays
