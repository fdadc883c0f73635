"""The figures of a unit as columns: what each is called, how it is read, and which records it opens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.annual_reports.queries import Standing
from gongkai.oversight.units import UnitRow
from gongkai.remedies.counting import UNSETTLED
from gongkai.supervision.queries import problems
from gongkai.workbench.figures import LATE, SOON

ALARM, SHARE, PLAIN = "alarm", "share", "plain"


@dataclass(frozen=True)
class Column:
    """One figure: `sort` tells how it is shown, `page` and `asked` which list it opens for the unit."""

    key: str
    group: Promise
    label: Promise
    of: Callable[[UnitRow], Any]
    page: str
    asked: tuple[tuple[str, str], ...] = ()
    sort: str = PLAIN
    body: str = "agency_id"

    def address(self, unit: UnitRow) -> str:
        """The records behind the figure of a unit."""
        return f"{reverse(self.page)}?{urlencode((*self.asked, (self.body, unit.id)))}"


@dataclass(frozen=True)
class Cell:
    """One figure of one unit as the table shows it."""

    column: Column
    value: Any
    address: str
    tone: str

    @property
    def unit(self) -> str:
        """What stands behind the figure."""
        return "%" if self.column.sort == SHARE and self.value is not None else ""


PUBLISHING, REQUESTS = gettext_lazy("主动公开"), gettext_lazy("依申请公开")
DISPUTES, WORK = gettext_lazy("投诉和争议"), gettext_lazy("工作落实")
COLUMNS = (
    Column("publish_late", PUBLISHING, gettext_lazy("逾期"), lambda u: u.publishing.late, "workbench:overdue", (("only", LATE),), ALARM),
    Column("publish_soon", PUBLISHING, gettext_lazy("将到期"), lambda u: u.publishing.soon, "workbench:overdue", (("only", SOON),)),
    Column("publish_share", PUBLISHING, gettext_lazy("按期率"), lambda u: u.publishing.share, "workbench:figures", sort=SHARE),
    Column("request_late", REQUESTS, gettext_lazy("逾期"), lambda u: u.answering.late, "workbench:requests", (("tab", "late"),), ALARM),
    Column("request_soon", REQUESTS, gettext_lazy("将到期"), lambda u: u.answering.soon, "workbench:requests", (("tab", "soon"),)),
    Column("request_open", REQUESTS, gettext_lazy("在办"), lambda u: u.answering.open, "workbench:requests", (("tab", "open"),)),
    Column("request_share", REQUESTS, gettext_lazy("按期率"), lambda u: u.answering.share, "workbench:request_figures", sort=SHARE),
    Column("complaints_late", DISPUTES, gettext_lazy("投诉逾期"), lambda u: u.complaints.late, "workbench:complaints",
           (("state", "open"), ("late", "on")), ALARM, "against_id"),
    Column("complaints", DISPUTES, gettext_lazy("投诉在办"), lambda u: u.complaints.open, "workbench:complaints",
           (("state", "open"),), body="against_id"),
    Column("appeals", DISPUTES, gettext_lazy("申诉在办"), lambda u: u.appeals.open, "workbench:appeals",
           (("state", "open"),), body="against_id"),
    Column("cases", DISPUTES, gettext_lazy("复议诉讼"), lambda u: u.cases.open, "workbench:remedies", (("result", UNSETTLED),)),
    Column("problems_late", WORK, gettext_lazy("整改逾期"), lambda u: u.problems.late,
           "workbench:problems", (("state", problems.LATE),), ALARM),
    Column("problems", WORK, gettext_lazy("整改中"), lambda u: u.problems.open, "workbench:problems", (("state", problems.UNFINISHED),)),
    Column("tasks_late", WORK, gettext_lazy("任务逾期"), lambda u: u.tasks.late, "workbench:tasks", (("state", "late"),), ALARM),
)  # fmt: skip
BY_KEY = {column.key: column for column in COLUMNS}


def cells(unit: UnitRow) -> list[Cell]:
    """Every figure of a unit, in the order of the columns."""
    return [_cell(column, unit) for column in COLUMNS]


def report_words(unit: UnitRow) -> str:
    """How far last year's report is; nothing where the body owes none."""
    row = unit.report
    if row is None:
        return ""
    if row.is_public:
        return _("已发布")
    return _(row.state.label) if row.state else _(Standing.NOT_BEGUN.label)


def _cell(column: Column, unit: UnitRow) -> Cell:
    value = column.of(unit)
    return Cell(column, value, column.address(unit) if value else "", "bad" if column.sort == ALARM and value else "")
