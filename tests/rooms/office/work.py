"""Bodies with their rules, tasks and plans for the tests of this room, made through the real actions."""

import io
from dataclasses import dataclass
from datetime import date
from itertools import count

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.law.vocabulary import Duty
from gongkai.office.actions.add_task import add_task
from gongkai.office.actions.adopt_emergency_plan import adopt_emergency_plan
from gongkai.office.actions.adopt_rule import adopt_rule
from gongkai.office.actions.enter_emergency_plan import enter_emergency_plan
from gongkai.office.actions.enter_rule import enter_rule
from gongkai.office.actions.issue_plan import issue_plan
from gongkai.office.actions.open_plan import open_plan
from gongkai.office.entering_plans import PlanWords
from gongkai.office.entering_rules import RuleWords
from gongkai.office.entering_tasks import TaskWords
from gongkai.office.errors_work import Unclean
from gongkai.office.models import EmergencyPlan, Rule, Task, TaskPlan
from gongkai.office.vocabulary_work import Audience, PlanKind, RuleKind, RuleStatus
from tests.factories import make_actor, make_agency, make_section

ADOPTED = date(2026, 3, 2)
YEAR = 2026
DUE = date(2026, 6, 30)
_serial = count(1)


@dataclass(frozen=True)
class Desk:
    """The people of one body who keep its rules, tasks and plans."""

    agency: Agency
    section: Section
    head: Actor  # writes and assigns
    principal: Actor  # adopts and confirms
    clerk: Actor  # does tasks of the section
    reader: Actor  # reads only


def make_desk(agency: Agency | None = None) -> Desk:
    """A body with one section and four people."""
    agency = agency or make_agency()
    section = make_section(agency)
    return Desk(
        agency=agency,
        section=section,
        head=make_actor(agency, Duty.OFFICE_HEAD),
        principal=make_actor(agency, Duty.PRINCIPAL),
        clerk=make_actor(agency, Duty.HANDLE, section=section),
        reader=make_actor(agency, Duty.PUBLISH),
    )


def rule_words(**changes):
    """A rule on secrecy review."""
    values = {
        "kind": RuleKind.SECRECY,
        "title": f"示范单位保密审查制度之{next(_serial)}",
        "text": "第一条 先审查，后公开。\n第二条 谁公开，谁审查。",
    }
    return RuleWords(**(values | changes))


def make_rule(desk: Desk, **changes) -> Rule:
    """A draft, entered by the head of the office."""
    return enter_rule(desk.agency.pk, rule_words(**changes), by=desk.head)


def adopted_rule(desk: Desk, *, status=RuleStatus.FORMAL, audience=Audience.STAFF, trial_until=None, **changes) -> Rule:
    """A rule the principal let bind."""
    rule = make_rule(desk, **changes)
    days = {"adopted_on": ADOPTED, "effective_on": ADOPTED, "trial_until": trial_until}
    return adopt_rule(rule.pk, status=status, audience=audience, must_pass=passes, by=desk.principal, **days)


def task_words(**changes):
    """A task due at the end of June."""
    values = {"title": f"更新公开指南之{next(_serial)}", "due_on": DUE}
    return TaskWords(**(values | changes))


def make_plan(desk: Desk, *, year: int = YEAR) -> TaskPlan:
    """A breakdown, still empty."""
    return open_plan(desk.agency.pk, year=year, by=desk.head)


def make_task(desk: Desk, plan: TaskPlan | None = None, *, issued: bool = True, **changes) -> Task:
    """A task of the section, in a breakdown issued unless told."""
    plan = plan or make_plan(desk)
    values = {"section_id": desk.section.pk} | changes
    task = add_task(plan.pk, task_words(**values), by=desk.head)
    if issued and TaskPlan.objects.get(pk=plan.pk).issued_on is None:
        issue_plan(plan.pk, by=desk.head)
    return again(task)


def plan_words(**changes):
    """A plan for wrongly released information, with two of the four levels."""
    values = {
        "kind": PlanKind.WRONG_RELEASE,
        "title": f"误发信息处置预案之{next(_serial)}",
        "purpose": "误发个人信息或者涉密信息的处置。",
        "levels": {"1": ("涉及国家秘密", "立即断网并报告"), "4": ("个别错别字", "当日更正")},
        "steps": "发现并报告\n撤下页面\n评估影响",
    }
    return PlanWords(**(values | changes))


def make_emergency(desk: Desk, *, contacts: str = "组长，张演示，主任，0000-0000001", **changes) -> EmergencyPlan:
    """A draft of an emergency plan."""
    return enter_emergency_plan(desk.agency.pk, plan_words(**changes), contacts=contacts, by=desk.head)


def binding_emergency(desk: Desk, *, on: date = ADOPTED, **changes) -> EmergencyPlan:
    """A plan the principal let bind."""
    return adopt_emergency_plan(make_emergency(desk, **changes).pk, effective_on=on, by=desk.principal)


def passes(title, texts):
    """A check that finds nothing."""


def stops(title, texts):
    """A check that holds everything back."""
    raise Unclean(finding=f"{texts[0][0]}：手机号码", law=Unclean.law)


def again(row):
    """The record as it stands now."""
    return type(row).objects.get(pk=row.pk)


def paper(name: str = "佐证.txt", text: str = "演示材料"):
    """A small text file as a form hands it over."""
    return (name, io.BytesIO(text.encode()))
