"""A county with its office and two bureaus, for the tests of this room; records made through the real actions."""

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.law.vocabulary import Duty
from gongkai.supervision.actions.add_evidence import add_evidence
from gongkai.supervision.actions.announce_evaluation import announce_evaluation
from gongkai.supervision.actions.draft_evaluation import draft_evaluation
from gongkai.supervision.actions.enter_problem import ProblemEntry, enter_problem
from gongkai.supervision.actions.hand_in_result import hand_in_result
from gongkai.supervision.actions.open_case import Lead, open_case
from gongkai.supervision.actions.open_inspection import open_inspection
from gongkai.supervision.actions.plan_measure import plan_measure
from gongkai.supervision.actions.prepare_inspection import InspectionPlan, prepare_inspection
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.actions.submit_self_inspection import submit_self_inspection
from gongkai.supervision.actions.urge import Letter, urge
from gongkai.supervision.actions.write_self_inspection import write_self_inspection
from gongkai.supervision.chapters import chapters
from gongkai.supervision.evaluation_entry import EvaluationPlan
from gongkai.supervision.models import Evaluation
from gongkai.supervision.vocabulary import CaseSource, InspectionKind, ProblemSource, Scale, UrgingKind
from tests.factories import actor_for, appoint, make_actor, make_agency, make_county, make_person, make_section

TODAY = date.today()  # noqa: DTZ011 - as the actions see it
BEFORE, LATER = TODAY - timedelta(days=10), TODAY + timedelta(days=10)


@dataclass(frozen=True)
class Round:
    """The people: two who oversee the county, the office's principal, one who works in each bureau."""

    office: Agency
    water: Agency
    roads: Agency
    section: Section
    overseer: Actor
    second: Actor
    principal: Actor
    worker: Actor
    head: Actor
    stranger: Actor
    auditor: Actor


def make_round() -> Round:
    """A county government, its office, two bureaus."""
    county = make_county()
    office = make_agency("示范县人民政府办公室", parent=county, is_competent=True)
    water, roads = (make_agency(name, parent=county) for name in ("示范县水务局", "示范县交通运输局"))

    def overseer():
        person = make_person(office)
        appoint(person, Duty.OVERSEE, agency=county, branch=True)
        return actor_for(person)

    return Round(
        office=office,
        water=water,
        roads=roads,
        section=make_section(water, "供水科"),
        overseer=overseer(),
        second=overseer(),
        principal=make_actor(office, Duty.PRINCIPAL),
        worker=make_actor(water, Duty.FILL),
        head=make_actor(water, Duty.OFFICE_HEAD),
        stranger=make_actor(roads, Duty.OFFICE_HEAD),
        auditor=make_actor(water, Duty.AUDIT),
    )


def plan(round, **changes):
    """A campaign at the two bureaus."""
    values = {
        "kind": InspectionKind.CAMPAIGN,
        "title": "公开工作专项检查",
        "looks_from": date(2026, 1, 1),
        "looks_to": date(2026, 6, 30),
        "opens_on": BEFORE,
        "closes_on": LATER,
        "items": "指南是否完整\n目录是否更新",
        "agency_ids": [round.water.pk, round.roads.pk],
        "basis_number": "示政办发【2026】第016号",
        "self_due_on": LATER,
    }
    return InspectionPlan(**(values | changes))


def opened(round, **changes):
    """An inspection that has begun."""
    return open_inspection(prepare_inspection(plan(round, **changes), by=round.overseer).pk, by=round.overseer)


def texts(**changes):
    """Every chapter, harmless."""
    return {one.key: f"本单位{one.name}正常。" for one in chapters()} | changes


def report(round, inspection=None, **changes):
    """The water bureau's report as a draft."""
    inspection = inspection or opened(round)
    return write_self_inspection(inspection.pk, round.water.pk, texts(**changes), by=round.worker)


def submitted(round, **changes):
    """The same, handed in."""
    return submit_self_inspection(report(round, **changes).pk, by=round.worker)


def problem(round, **changes):
    """A problem of the water bureau."""
    values = {
        "agency_id": round.water.pk,
        "source": ProblemSource.COMPLAINT,
        "what": "指南中的电话没有更新。",
        "found_on": BEFORE,
        "due_on": LATER,
    }
    return enter_problem(ProblemEntry(**(values | changes)), by=round.overseer)


def planned(round, **changes):
    """A problem with its measure."""
    made = problem(round, **changes)
    return plan_measure(made.pk, measure="核对并更新。", owner="李演示", by=round.head)


def handed_in(round, **changes):
    """A problem said to be put right, with evidence."""
    made = planned(round, **changes)
    add_evidence(made.pk, BytesIO("对照说明".encode()), name="说明.txt", by=round.head)
    return hand_in_result(made.pk, result="已经更新。", by=round.head)


def letter(round, **changes):
    """An urging letter to the water bureau."""
    values = {
        "kind": UrgingKind.URGE,
        "title": "逾期未公开的信息",
        "body": "请限期办理并回复。",
        "reply_due_on": LATER,
        "agency_ids": [round.water.pk],
    }
    return urge(Letter(**(values | changes)), by=round.overseer)[0]


def lead(round, **changes):
    """A lead about the water bureau."""
    values = {
        "agency_id": round.water.pk,
        "source": CaseSource.COMPLAINT,
        "trigger": "not_updating",
        "facts": "张演示经手的三个栏目半年没有更新。",
        "happened_on": date(2026, 1, 5),
        "found_on": date(2026, 2, 1),
    }
    return Lead(**(values | changes))


def case(round, **changes):
    """A case of the water bureau."""
    return open_case(lead(round, **changes), by=round.overseer)


def evaluation_plan(round, **changes):
    """Two rows, three grades, both bureaus, two answers suffice."""
    values = {
        "title": "公开工作社会评议",
        "about_from": date(2026, 1, 1),
        "about_to": date(2026, 6, 30),
        "whom": "政府部门",
        "content": "公开内容和服务",
        "people": "社会公众",
        "rows": "内容真实\n服务态度",
        "scale": Scale.THREE,
        "opens_on": BEFORE,
        "closes_on": LATER,
        "agency_ids": [round.water.pk, round.roads.pk],
        "minimum_sample": 2,
    }
    return EvaluationPlan(**(values | changes))


def drafted(round, **changes):
    """A plan."""
    return draft_evaluation(evaluation_plan(round, **changes), by=round.overseer)


def announced(round, **changes):
    """A plan the public reads."""
    one = submit_evaluation(drafted(round, **changes).pk, by=round.overseer)
    return announce_evaluation(one.pk, by=round.principal)


def over(one):
    """The window has passed."""
    Evaluation.objects.filter(pk=one.pk).update(opens_on=BEFORE, closes_on=TODAY - timedelta(days=1))
    one.refresh_from_db()
    return one


def unit_of(one, agency):
    """The row of one unit."""
    return one.units.get(agency=agency)


def grades(one, *given):
    """Grades by row."""
    return dict(zip(one.rows.values_list("pk", flat=True), given, strict=True))
