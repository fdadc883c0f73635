"""The Regulation as data and pure functions; knows no database, no framework and no clock of its own.

This is the floor's public face: `regulation_on`, `cite`, `calendar`, `parameter`, `must_publish`, the grounds, and the
modules `deadlines`, `periods`, `classification`, `platform`, `guide_elements`, `parameters`.
"""

from gongkai.law import classification, deadlines, guide_elements, parameters, periods, platform
from gongkai.law.citations import chinese, citations
from gongkai.law.instruments import cite, instrument, instruments, regulation, regulation_on
from gongkai.law.openness import must_publish, openness_grounds
from gongkai.law.parameters import parameter, working_days
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import ground, withholding_grounds
from gongkai.law.workdays import WorkCalendar, calendar

__all__ = [
    "Version",
    "WorkCalendar",
    "calendar",
    "chinese",
    "citations",
    "cite",
    "classification",
    "deadlines",
    "ground",
    "guide_elements",
    "instrument",
    "instruments",
    "must_publish",
    "openness_grounds",
    "parameter",
    "parameters",
    "periods",
    "platform",
    "regulation",
    "regulation_on",
    "withholding_grounds",
    "working_days",
]
