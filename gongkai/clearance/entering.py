"""The plan of a batch as people type it: tidied, possible, or refused at its field."""

from dataclasses import dataclass
from datetime import date

from gongkai.agencies.models import Section
from gongkai.clearance.errors import ForeignSection
from gongkai.clearance.spans import last_day
from gongkai.clearance.vocabulary import Order
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come

EARLIEST = date(1949, 1, 1)


@dataclass(frozen=True)
class Plan:
    """What a batch is about: its name, span of days, order, planned days, source."""

    name: str
    cut_off_on: date
    section_ids: tuple[int, ...] = ()
    from_on: date | None = None
    includes_cut_off: bool = False
    order: str = Order.OLDEST_FIRST
    planned_from: date | None = None
    planned_to: date | None = None
    source: str = ""
    note: str = ""


def settled(plan: Plan, *, agency_id: int) -> dict[str, object]:
    """The columns of a batch, or a refusal at the field that is wrong."""
    _must_be_possible(plan)
    _must_own(plan.section_ids, agency_id)
    return {
        "name": plain.needed(plain.one_line(plan.name), what="批次名称", most=80, field="name"),
        "from_on": plan.from_on,
        "cut_off_on": plan.cut_off_on,
        "includes_cut_off": plan.includes_cut_off,
        "order": Order(plan.order),
        "planned_from": plan.planned_from,
        "planned_to": plan.planned_to,
        "source": plain.said(plain.one_line(plan.source), what="信息来源", most=200, field="source"),
        "note": plain.said(plain.one_line(plan.note), what="说明", most=300, field="note"),
    }


def _must_be_possible(plan: Plan) -> None:
    for name, what, on in (("cut_off_on", "截止日期", plan.cut_off_on), ("from_on", "起始日期", plan.from_on)):
        if on is not None:
            must_have_come(on, what=what, field=name, after=(EARLIEST, "可登记的最早日期"))
    if plan.from_on is not None:
        last = last_day(plan.cut_off_on, included=plan.includes_cut_off)
        must_follow(last, after=(plan.from_on, "起始日期"), what="清理范围的最后一天", field="cut_off_on")
    if plan.planned_from and plan.planned_to:
        after = (plan.planned_from, "计划开始日期")
        must_follow(plan.planned_to, after=after, what="计划完成日期", field="planned_to")


def _must_own(section_ids: tuple[int, ...], agency_id: int) -> None:
    wanted = set(section_ids)
    owned = Section.objects.filter(pk__in=wanted, agency_id=agency_id, is_active=True).count()
    if owned < len(wanted):
        raise ForeignSection(field="section_ids")
