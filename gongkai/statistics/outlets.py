"""Reading places and their visitors, as the forms before 2019 count them; one function each.

Law: Regulation 2008, Arts. 16, 32; Regulation 2019, Art. 25.
"""

from typing import Any

from django.db.models import QuerySet

from gongkai.outlets import counting
from gongkai.statistics.figure import Figure, Part, Shape, Span

POINT = Shape("point", "outlets.read", number="name", title="address", section="")
VISIT = Shape(
    "visit", "outlets.read", number="point__name", title="point__address", opens="point_id", section="", note="note"
)
LAW = "Regulation 2019, Art. 25; Regulation 2008, Arts. 16, 32"


def points(span: Span) -> QuerySet[Any]:
    """查阅点: those open at the end of the period.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    return counting.query_points(span.to_on)


def electronic(span: Span) -> QuerySet[Any]:
    """其中可电子查阅的: never more than the points.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    return counting.query_points_electronic(span.to_on)


def visits(span: Span) -> QuerySet[Any]:
    """查阅人次 of the period.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    return counting.query_point_visits(*span.days)


def files(span: Span) -> QuerySet[Any]:
    """查阅卷（件）数 of the period.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    return counting.query_point_files(*span.days)


POINTS = Figure("query_points", (Part(points, POINT, "opened_on"),), "期末开放的查阅场所。", LAW)
ELECTRONIC = Figure(
    "query_points_electronic", (Part(electronic, POINT, "opened_on"),), "期末开放、可以电子查阅的场所。", LAW
)
VISITS = Figure(
    "query_point_visits", (Part(visits, VISIT, "on"),), "报告期内查阅登记的人次之和，已撤销的登记不计。", LAW,
    amount="persons", unit="人次",
)  # fmt: skip
FILES = Figure(
    "query_point_files", (Part(files, VISIT, "on"),), "报告期内查阅登记的卷（件）数之和，已撤销的登记不计。", LAW,
    amount="files", unit="卷",
)  # fmt: skip
