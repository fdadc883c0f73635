"""Reconsiderations and suits, as the annual table and the forms before it count them; one function each.

Law: Regulation 2019, Art. 50(3); Regulation 2008, Art. 32(4); Report Format 2021.
"""

from django.db.models import QuerySet

from gongkai.remedies import counting
from gongkai.remedies.models import RemedyCase
from gongkai.statistics.figure import Figure, Part, Shape, Span

REMEDY = Shape(
    "remedy", "remedies.read", number="case_number", title="about", section="info_request__section_id", note="organ"
)


def contested(span: Span) -> QuerySet[RemedyCase]:
    """复议、诉讼情况: every case that was pending at any time in these days, in the column it stands in at their end.

    Law: Report Format 2021; Regulation 2019, Art. 50(3).
    """
    return counting.open_or_concluded(*span.days).annotate(column=counting.column_on(span.to_on))


def concluded(span: Span) -> QuerySet[RemedyCase]:
    """行政复议、行政诉讼数量 by result: the cases that ended in these days.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32(4).
    """
    return counting.concluded_between(*span.days)


def filed(span: Span) -> QuerySet[RemedyCase]:
    """行政复议数、行政诉讼数: the cases brought in these days.

    Law: Regulation 2008, Art. 32(4).
    """
    return counting.filed_between(*span.days)


CONTESTED = Figure(
    "contested",
    (Part(contested, REMEDY, "filed_on"),),
    "报告期内审结的和到期末尚未审结的案件，按期末的结果计入一栏。",
    "Report Format 2021; Regulation 2019, Art. 50(3)",
)
CONCLUDED = Figure(
    "concluded",
    (Part(concluded, REMEDY, "concluded_on"),),
    "报告期内审结的案件，上诉、再审与原审合为一件；表中各项结果之和等于总数，尚未审结的不计。",
    "Statistics Notice 2014; Regulation 2008, Art. 32(4)",
)
FILED = Figure(
    "filed", (Part(filed, REMEDY, "filed_on"),), "报告期内提起的案件，上诉、再审不另计。", "Regulation 2008, Art. 32(4)"
)
