"""历史清理 of the demo county: old lists imported, cleared, signed for; some batches done, some under way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from gongkai.accounts.actor import Actor
from gongkai.catalogue.import_lists import lists_for
from gongkai.clearance.actions.adopt import adopt
from gongkai.clearance.actions.approve import approve
from gongkai.clearance.actions.check_lines import check_lines
from gongkai.clearance.actions.plan import plan
from gongkai.clearance.actions.propose import propose
from gongkai.clearance.actions.sign import sign
from gongkai.clearance.actions.take_up_import import take_up_import
from gongkai.clearance.entering import Plan
from gongkai.clearance.models import Clearance
from gongkai.clearance.vocabulary import ClearanceState, Order
from gongkai.demo.county import Unit
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.importing.cells import Known, grounds_of
from gongkai.information.importing.shapes import Choices
from gongkai.information.importing.sheets import check
from gongkai.information.importing.spreadsheet import Sheet
from gongkai.law.vocabulary import Duty

FIRST, LAST = date(2003, 1, 6), date(2008, 4, 25)
CUT_OFF = date(2008, 5, 1)
HEADS = ("信息名称", "文号", "生成日期", "责任科室", "公开属性", "不予公开依据", "理由说明", "内容概述", "涉密状态")
SUBJECTS = (
    "村级道路养护", "防汛物资储备", "农村饮水安全", "档案移交", "办公用房调配", "安全生产检查", "社会救助金发放",
    "秋季造林", "学校食堂管理", "档案利用登记", "土地流转服务", "粮食直补", "计划用水", "消防设施检查", "人口抽样调查",
)  # fmt: skip
FORMS = ("的通知", "工作情况的报告", "的实施办法", "任务分解表", "会议纪要")
WITHHELD = ("N-C", "含有领取人的家庭情况，公开会侵犯个人隐私。")


@dataclass(frozen=True)
class Case:
    """One batch: how many of each attribute, and how far it has come."""

    name: str
    proactive: int
    on_request: int
    withheld: int
    undetermined: int = 0
    reached: ClearanceState = ClearanceState.SIGNED
    cleared: bool = True
    order: Order = Order.OLDEST_FIRST


CASES = (
    Case("2003年至2008年4月文件清理", 37, 22, 2),
    Case("档案室全宗清理", 15, 6, 1, 2, ClearanceState.CHECKED),
    Case("各科室自存文件清理", 20, 10, 0, 3, ClearanceState.OPEN),
    Case("2008年以前文件清理", 14, 4, 0, 0, ClearanceState.OPEN, cleared=False, order=Order.NEWEST_FIRST),
    Case("建制以来文件清理", 12, 5, 1),
    Case("移交前文件清理", 9, 3, 0, 0, ClearanceState.OPEN, cleared=False),
)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """A batch in each of the first units, from the list of the archive to the signatures."""
    for unit, case in zip(units.values(), CASES, strict=False):
        _batch(unit, case, today=today, random=random)


def _batch(unit: Unit, case: Case, *, today: date, random: Random) -> None:
    planner = Actor.of(unit.people[Duty.OFFICE_HEAD], on=today)
    clerk = Actor.of(unit.people[Duty.FILL], on=today)
    planned = Plan(
        case.name, CUT_OFF, from_on=FIRST.replace(day=1), order=case.order,
        planned_from=today - timedelta(days=40), planned_to=today + timedelta(days=20), source="档案室目录、各科室自存文件",
    )  # fmt: skip
    clearance = plan(unit.agency.pk, planned, by=planner)
    _stock(clearance, unit, case, clerk, today=today, random=random)
    if case.cleared:
        adopt(clearance.pk, by=clerk)
        _leave_open(clearance, case, clerk)
        _sign(clearance, unit, case, today)


def _stock(clearance: Clearance, unit: Unit, case: Case, clerk: Actor, *, today: date, random: Random) -> None:
    """The list of the archive, brought in the way offices do."""
    lists = lists_for(unit.agency.pk, day=today)
    choices = Choices(unit.agency.pk, today, backlog=True, lists=lists, joins=clearance.pk)
    known = Known(
        choices, {unit.agency.name: unit.agency.pk}, {(unit.agency.pk, one.name): one.pk for one in unit.sections},
        lambda _agency, _section: True, grounds_of(),
    )  # fmt: skip
    rows = iter([HEADS, *_rows(unit, case, random)])
    batch = keep_import(check(Sheet("档案室目录.xlsx", rows), choices=choices, known=known), by=clerk)
    start_import(batch.pk, by=clerk)
    take_in(batch.pk, by=clerk)
    take_up_import(clearance.pk, batch.pk, by=clerk)


def _rows(unit: Unit, case: Case, random: Random) -> Iterator[Sequence[str]]:
    spread = (LAST - FIRST).days
    words = ["主动公开"] * (case.proactive + case.undetermined) + ["依申请公开"] * case.on_request
    words += ["不予公开"] * case.withheld
    random.shuffle(words)
    for n, openness in enumerate(words, start=1):
        made_on = FIRST + timedelta(days=random.randrange(spread))
        subject, form = random.choice(SUBJECTS), random.choice(FORMS)
        title = f"{unit.short_name}关于{made_on.year}年第{n}批{subject}{form}"
        ground, reason = WITHHELD if openness == "不予公开" else ("", "")
        section = random.choice(unit.sections).name
        yield title, "", f"{made_on}", section, openness, ground, reason, f"{subject}的安排和要求。", "非涉密"


def _leave_open(clearance: Clearance, case: Case, clerk: Actor) -> None:
    """Some cannot be judged yet."""
    found = clearance.lines.filter(openness="proactive").order_by("made_on", "pk")
    left = list(found.values_list("pk", flat=True)[: case.undetermined])
    if left:
        propose(clearance.pk, left, openness="undetermined", by=clerk)


def _sign(clearance: Clearance, unit: Unit, case: Case, today: date) -> None:
    head, leader = (Actor.of(unit.people[duty], on=today) for duty in (Duty.FIRST_REVIEW, Duty.APPROVE))
    if case.reached is ClearanceState.OPEN:
        checked = list(clearance.lines.exclude(openness="").order_by("made_on").values_list("pk", flat=True)[:15])
        check_lines(clearance.pk, checked, by=head)
        return
    sign(clearance.pk, opinion="经逐条核对，同意。", by=head)
    if case.reached is ClearanceState.SIGNED:
        approve(clearance.pk, opinion="同意定案，按程序办理审查和公开。", by=leader)
