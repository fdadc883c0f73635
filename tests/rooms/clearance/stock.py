"""Old stock and the people who clear it, for the tests of this room; made through the real actions."""

from dataclasses import dataclass
from datetime import date
from itertools import count

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.clearance.actions.add_items import add_items
from gongkai.clearance.actions.approve import approve
from gongkai.clearance.actions.plan import plan
from gongkai.clearance.actions.propose import propose
from gongkai.clearance.actions.sign import sign
from gongkai.clearance.entering import Plan
from gongkai.clearance.models import Clearance
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty, Openness
from tests.factories import make_actor, make_agency, make_item, make_section

_serial = count(1)
CUT_OFF = date(2008, 5, 1)
GROUND = {"ground_code": "N-C", "ground_reason": "演示：含有他人家庭情况，公开会侵犯个人隐私。"}


@dataclass(frozen=True)
class Crew:
    """A body with two sections and everybody a batch needs."""

    agency: Agency
    office: Section
    business: Section
    planner: Actor  # 公开办主任
    clerk: Actor  # 填报
    head: Actor  # 初审
    leader: Actor  # 签发
    stranger: Actor


def make_crew() -> Crew:
    """Everybody, and somebody of another body with the same duties."""
    agency = make_agency()
    duties = (Duty.FILL, Duty.FIRST_REVIEW, Duty.APPROVE, Duty.OFFICE_HEAD)
    return Crew(
        agency,
        make_section(agency, "办公室"),
        make_section(agency, "业务科"),
        make_actor(agency, Duty.OFFICE_HEAD),
        make_actor(agency, Duty.FILL),
        make_actor(agency, Duty.FIRST_REVIEW),
        make_actor(agency, Duty.APPROVE),
        make_actor(make_agency(), *duties),
    )


def said(**changes) -> Plan:
    """Everything before 1 May 2008, that day left to the daily flow."""
    return Plan(**{"name": f"历史文件清理{next(_serial)}", "cut_off_on": CUT_OFF} | changes)


def old(crew, made_on=date(2007, 3, 5), *, section=None, **changes) -> InfoItem:
    """A draft of something formed long ago."""
    n = next(_serial)
    values = {"title": f"示范县第{n}号旧文件", "doc_number": "", "made_on": made_on}
    return make_item(agency=crew.agency, section=section or crew.office, by=crew.clerk, **values | changes)


def make_batch(crew, items=(), **changes) -> Clearance:
    """A batch with these items in it."""
    made = plan(crew.agency.pk, said(**changes), by=crew.planner)
    if items:
        add_items(made.pk, [item.pk for item in items], by=crew.clerk)
    return made


def line_ids(batch, *items) -> list[int]:
    """The lines of a batch, or those of some items."""
    found = batch.lines.order_by("pk")
    return list((found.filter(item__in=items) if items else found).values_list("pk", flat=True))


def proposed(crew, batch, **counts) -> Clearance:
    """So many of its items given each attribute, in the order they came in."""
    waiting = line_ids(batch)
    for openness, wanted in counts.items():
        part, waiting = waiting[:wanted], waiting[wanted:]
        ground = GROUND if openness == Openness.WITHHELD else {}
        propose(batch.pk, part, openness=openness, **ground, by=crew.clerk)
    return batch


def signed_batch(crew, items, **counts) -> Clearance:
    """A batch with both signatures."""
    batch = proposed(crew, make_batch(crew, items), **counts or {"proactive": len(items)})
    sign(batch.pk, opinion="同意", by=crew.head)
    return approve(batch.pk, opinion="同意", by=crew.leader)
