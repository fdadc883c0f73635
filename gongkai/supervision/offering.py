"""Figures of the yearly statistics offered to whoever writes a self-inspection report."""

from collections.abc import Mapping
from decimal import Decimal

from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod
from gongkai.statistics import compute
from gongkai.supervision.chapters import chapters

FORM = "statistics_2014"


def offered(agency_id: int, year: int) -> Mapping[str, list[tuple[str, Decimal]]]:
    """By chapter: name and figure, as the unit's own records give them for that year.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    known = compute(form(FORM), ReportPeriod(year), [agency_id])[agency_id]
    return {
        chapter.key: [(name, known[key]) for key, name in chapter.figures if key in known] for chapter in chapters()
    }
