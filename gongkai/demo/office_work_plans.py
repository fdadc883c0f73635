"""The levels, people and decisions of the demo county's emergency plans."""

from collections.abc import Iterator, Sequence

from gongkai.demo.county import Unit
from gongkai.demo.office_work_texts import STEPS
from gongkai.law.vocabulary import Duty
from gongkai.office.models import EmergencyPlan, PlanContact, PlanEvent, PlanLevel, PlanStep, PlanVersion


def furnish(units: Sequence[Unit], plans: Sequence[EmergencyPlan], versions: Sequence[PlanVersion]) -> None:
    """Give every plan its levels, steps, decision and people."""
    PlanLevel.objects.bulk_create(level for version in versions for level in _levels(version))
    PlanStep.objects.bulk_create(
        PlanStep(version=version, position=at, what=what) for version in versions for at, what in enumerate(STEPS, 1)
    )
    pairs = list(zip(units, plans, strict=True))
    PlanEvent.objects.bulk_create(_adopted(unit, plan) for unit, plan in pairs)
    PlanContact.objects.bulk_create(one for unit, plan in pairs for one in _contacts(unit, plan))


def _levels(version: PlanVersion) -> Iterator[PlanLevel]:
    """The four levels of a plan."""
    for degree, criterion, response in (
        ("1", "涉及国家秘密或者造成特别重大社会影响", "立即停止服务，报告县政府和保密行政管理部门"),
        ("2", "涉及大量个人信息或者造成重大社会影响", "两小时内撤下并报告主管部门"),
        ("3", "影响一个以上单位的正常公开", "当日处置并书面说明"),
        ("4", "个别差错，影响轻微", "当日更正"),
    ):
        yield PlanLevel(version=version, degree=degree, criterion=criterion, response=response)


def _adopted(unit: Unit, plan: EmergencyPlan) -> PlanEvent:
    """The day the plan was adopted."""
    return PlanEvent(
        plan=plan,
        version_id=plan.current_id,
        verb="adopt",
        status=plan.status,
        on=plan.effective_on or plan.entered_at.date(),
        by=unit.people[Duty.PRINCIPAL],
        at=plan.entered_at,
    )


def _contacts(unit: Unit, plan: EmergencyPlan) -> Iterator[PlanContact]:
    """Whom to call."""
    people = (("组长", "李演示", "主要负责人"), ("副组长", "王演示", "公开办主任"), ("技术保障", "赵演示", "信息员"))
    for at, (role, name, post) in enumerate(people, start=1):
        yield PlanContact(plan=plan, position=at, role=role, name=name, post=post, phone=unit.agency.phone)
