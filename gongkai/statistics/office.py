"""Staff, money, trainings and offices, as the forms before 2019 count them; one function each.

Law: Regulation 2008, Arts. 4, 31-32; Statistics Notice 2014.
"""

from typing import Any

from django.db.models import QuerySet

from gongkai.office import counting
from gongkai.statistics.figure import Figure, Part, Shape, Span

STAFF = Shape("staff", "office.read", number="year", title="agency__name", section="", note="note", opens="agency_id")
OFFICE = Shape(
    "group", "office.read", number="section__name", title="agency__name", section="", note="details", opens="agency_id"
)
TRAINING = Shape("training", "office.read", number="from_on", title="theme", section="", note="audience")
ATTENDANCE = Shape(
    "training", "office.read", number="unit_name", title="training__theme", opens="training_id",
    agency_id="training__agency_id", agency_name="training__agency__name", section="",
)  # fmt: skip
SAID_ONCE = "按报告年度的“人员和经费”登记计算；该年度没有登记的为0。"
LAW = "Statistics Notice 2014; Regulation 2008, Art. 32"


def staff(span: Span) -> QuerySet[Any]:
    """人员和经费: what a body entered for the year in which the period ends.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32.
    """
    return counting.staff_of(span.to_on.year)


def offices(span: Span) -> QuerySet[Any]:
    """政府信息公开工作专门机构数: one for each body that had named its office by the end of the period.

    Law: Statistics Notice 2014; Regulation 2008, Art. 4.
    """
    return counting.disclosure_offices(span.to_on)


def trainings(span: Span) -> QuerySet[Any]:
    """举办各类培训班数.

    Law: Statistics Notice 2014; Regulation 2019, Art. 48.
    """
    return counting.trainings_held(*span.days)


def trained(span: Span) -> QuerySet[Any]:
    """接受培训人员数: the head-counts of the trainings, counted by the body that held them.

    Law: Statistics Notice 2014; Regulation 2019, Art. 48.
    """
    return counting.trainees(*span.days)


def meetings(span: Span) -> QuerySet[Any]:
    """召开政府信息公开工作会议或专题会议数.

    Law: Statistics Notice 2014.
    """
    return counting.meetings_held(*span.days)


def _of_the_year(key: str, amount: str, unit: str) -> Figure:
    return Figure(key, (Part(staff, STAFF, "saved_at__date"),), SAID_ONCE, LAW, amount=amount, unit=unit)


STAFF_TOTAL = _of_the_year("staff_total", "total", "人")
STAFF_FULL = _of_the_year("staff_full_time", "full_time", "人")
STAFF_PART = _of_the_year("staff_part_time", "part_time", "人")
FUNDS = _of_the_year("special_budget", "funds", "元")
OFFICES = Figure(
    "disclosure_offices",
    (Part(offices, OFFICE, "from_on"),),
    "期末已经确定专门机构的单位，每个单位计1个。",
    "Statistics Notice 2014; Regulation 2008, Art. 4",
)
TRAININGS = Figure(
    "trainings",
    (Part(trainings, TRAINING, "to_on"),),
    "报告期内结束的培训（含以会代训）；取消的和还没有举办的不计。",
    "Statistics Notice 2014; Regulation 2019, Art. 48",
)
TRAINEES = Figure(
    "trainees",
    (Part(trained, ATTENDANCE, "training__to_on"),),
    "报告期内培训的参加人数之和，由举办单位计算。",
    "Statistics Notice 2014; Regulation 2019, Art. 48",
    amount="heads",
    unit="人次",
)
MEETINGS = Figure(
    "meetings",
    (Part(meetings, TRAINING, "to_on"),),
    "报告期内召开的工作会议和专题会议；以会代训的计入培训，不重复计算。",
    "Statistics Notice 2014",
)
