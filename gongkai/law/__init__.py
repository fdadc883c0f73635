"""The Regulation as data and pure functions; knows no database, no framework and no clock of its own.

This is the floor's public face: `regulation_on`, `cite`, `calendar`, `parameter`, `must_publish`, the grounds, and the
modules `deadlines`, `periods`, `classification`, `platform`, `guide_elements`, `parameters`, `replies`, `letters`,
`remedies`, `fees`, `forms` (the statistical forms), `checks` (what must hold among their figures) and `annual_reports`.
"""

from gongkai.law import (
    annual_reports,
    checks,
    classification,
    deadlines,
    fees,
    forms,
    guide_elements,
    letters,
    parameters,
    periods,
    platform,
    remedies,
    replies,
)
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
    "annual_reports",
    "calendar",
    "checks",
    "chinese",
    "citations",
    "cite",
    "classification",
    "deadlines",
    "fees",
    "forms",
    "ground",
    "guide_elements",
    "instrument",
    "instruments",
    "letters",
    "must_publish",
    "openness_grounds",
    "parameter",
    "parameters",
    "periods",
    "platform",
    "regulation",
    "regulation_on",
    "remedies",
    "replies",
    "withholding_grounds",
    "working_days",
]
