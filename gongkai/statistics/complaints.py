"""举报投诉 and 申诉, as the forms before 2019 count them.

Law: Regulation 2008, Arts. 32-33; Statistics Notice 2014.
"""

from typing import Any

from django.db.models import QuerySet

from gongkai.complaints import counting
from gongkai.statistics.figure import Figure, Part, Shape, Span

COMPLAINT = Shape("complaint", "complaints.read", number="number", title="title", section="")


APPEAL = Shape(
    "appeal", "complaints.read", number="number", title="title", section="", agency_id="against_id",
    agency_name="against__name", desk="agency_id",
)  # fmt: skip


def registered(span: Span) -> QuerySet[Any]:
    """举报投诉数量: those a body registered in these days; what it sent on or merged counts where it is dealt with.

    Law: Statistics Notice 2014; Regulation 2008, Art. 33.
    """
    return counting.registered_between(*span.days)


COMPLAINTS = Figure(
    "complaints",
    (Part(registered, COMPLAINT, "registered_on"),),
    "报告期内登记的投诉、举报，由受理单位计算，不论是否受理和结论如何；转送他处的、并入另一件的不计。",
    "Statistics Notice 2014; Regulation 2008, Art. 33",
)


def contested(span: Span) -> QuerySet[Any]:
    """行政申诉数: the appeals registered in these days against what a body did, counted by that body as its suits are.

    Law: Regulation 2008, Arts. 32(4), 33.
    """
    return counting.appeals_between(*span.days).annotate(after_first=counting.after_first_handling())


APPEALS = Figure(
    "appeals",
    (Part(contested, APPEAL, "registered_on"),),
    "报告期内登记的申诉，由被申诉单位计算，不论是否受理和结论如何；并入另一件的不计，转送的只计一次。",
    "Regulation 2008, Arts. 32(4), 33",
)
