"""监督 of the demo county: five years of inspections, problems and urging letters, and what is under way now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from random import Random
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.demo import supervision_cases, supervision_evaluations
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.law.vocabulary import Duty
from gongkai.supervision import numbering
from gongkai.supervision.actions.accept_self_inspection import accept_self_inspection
from gongkai.supervision.actions.add_evidence import add_evidence
from gongkai.supervision.actions.answer_urging import answer_urging
from gongkai.supervision.actions.enter_problem import ProblemEntry, enter_problem
from gongkai.supervision.actions.hand_in_result import hand_in_result
from gongkai.supervision.actions.open_inspection import open_inspection
from gongkai.supervision.actions.plan_measure import plan_measure
from gongkai.supervision.actions.prepare_inspection import InspectionPlan, prepare_inspection
from gongkai.supervision.actions.record_visit import Visit, record_visit
from gongkai.supervision.actions.submit_self_inspection import submit_self_inspection
from gongkai.supervision.actions.urge import Letter, urge
from gongkai.supervision.actions.write_self_inspection import write_self_inspection
from gongkai.supervision.chapters import chapters
from gongkai.supervision.models import (
    CheckAnswer,
    CheckItem,
    Inspected,
    Inspection,
    Problem,
    ProblemEvent,
    Urging,
)
from gongkai.supervision.vocabulary import (
    InspectionKind,
    InspectionState,
    ProblemSource,
    ProblemState,
    ProblemStep,
    UrgingKind,
    UrgingState,
    Verdict,
)

YEARS = 5
CHECKED = 12  # units of one year's inspection
ITEMS = (
    "公开指南内容完整、联系方式准确",
    "公开目录按时更新",
    "应当主动公开的信息在法定期限内公开",
    "文件起草时标明公开属性",
    "依申请公开登记、答复材料齐全",
    "保密审查记录完整",
)
FAULTS = (
    ("公开指南中的办公电话没有随机构调整更新。", "核对全部联系方式并更新指南，指定专人每月核对。"),
    ("目录中有3个栏目超过半年没有新内容。", "梳理应公开事项，补充公开并建立更新提醒。"),
    ("抽查的5份文件中有1份超过期限公开。", "补充公开，发文流程中增加公开期限提示。"),
    ("部分文件没有在发文单上标明公开属性。", "修订发文单，未标明属性的不予编号。"),
    ("一件申请的送达回证没有归档。", "补齐送达材料，申请办结后五日内归档。"),
    ("两条信息的保密审查单缺少审查人签名。", "补办审查手续，没有签名的不予发布。"),
)
CHAPTER = "已按要求自查，工作正常开展，记录和材料齐全。"
LISTED = "个别栏目更新不够及时。\n基层信息员对公开属性掌握不够准确。"


@dataclass(frozen=True)
class Year:
    """What one year of history is made of."""

    year: int
    office: Unit
    units: Sequence[Unit]
    random: Random

    @property
    def overseer(self) -> int:
        """Who inspects."""
        return self.office.people[Duty.OVERSEE].pk


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room."""
    office = units[OFFICE_CODE]
    others = [unit for code, unit in units.items() if code not in (ROOT_CODE, OFFICE_CODE)]
    for year in range(today.year - YEARS, today.year):
        _past(Year(year, office, _some(others, random, CHECKED), random))
        _letters(year, office, _some(others, random, 6), today=today, random=random)
    _now(office, others, today=today)
    supervision_cases.build(office, others, today=today, random=random)
    supervision_evaluations.build(office, others, today=today, random=random)


def _some(units: Sequence[Unit], random: Random, count: int) -> list[Unit]:
    return random.sample(list(units), min(count, len(units)))


def _past(past: Year) -> None:
    """One finished campaign: every unit visited, what was found put right."""
    day = date(past.year, 9, 5)
    inspection = Inspection.objects.create(
        **numbering.columns(Inspection, past.year, 1),
        agency=past.office.agency,
        kind=InspectionKind.CAMPAIGN,
        title=f"{past.year}年度政府信息公开工作检查",
        basis_number=f"示政办发〔{past.year}〕{past.random.randint(11, 60)}号",
        basis_title="关于开展政府信息公开工作检查的通知",
        looks_from=date(past.year, 1, 1),
        looks_to=date(past.year, 8, 31),
        opens_on=day,
        closes_on=day + timedelta(days=25),
        state=InspectionState.CLOSED,
        summary="各单位总体落实较好，问题集中在更新不及时和材料归档，已逐项转入整改。",
        made_by_id=past.overseer,
        made_at=_at(day),
    )
    items = CheckItem.objects.bulk_create(
        CheckItem(inspection=inspection, position=place, words=words) for place, words in enumerate(ITEMS, start=1)
    )
    visits = Inspected.objects.bulk_create(
        Inspected(
            inspection=inspection,
            agency=unit.agency,
            inspected_on=day + timedelta(days=3 + place),
            inspectors="黄演示、张演示",
            overall="材料齐全，配合检查。",
            recorded_by_id=past.overseer,
        )
        for place, unit in enumerate(past.units)
    )
    bad = {(visit.pk, past.random.randrange(len(ITEMS))) for visit in visits}
    answers = CheckAnswer.objects.bulk_create(
        CheckAnswer(
            inspected=visit,
            item=item,
            verdict=Verdict.BAD if (visit.pk, place) in bad else Verdict.GOOD,
            note=FAULTS[place][0] if (visit.pk, place) in bad else "",
        )
        for visit in visits
        for place, item in enumerate(items)
    )
    _put_right(past, [one for one in answers if one.verdict == Verdict.BAD])


def _put_right(past: Year, answers: Sequence[CheckAnswer]) -> None:
    """Problems of a year gone by, confirmed long since; every fourth is looked at again."""
    people = {unit.agency.pk: unit.people for unit in past.units}
    measures = dict(FAULTS)
    made = []
    for place, answer in enumerate(answers):
        visit = answer.inspected
        found = visit.inspected_on or date(past.year, 9, 8)
        done = found + timedelta(days=past.random.randint(12, 40))
        made.append(
            Problem(
                **numbering.columns(Problem, past.year, 1),
                agency_id=visit.agency_id,
                source=ProblemSource.INSPECTION,
                source_words=f"{visit.inspection.number} {answer.item.words}",
                answer=answer,
                what=answer.note,
                found_on=found,
                due_on=date(past.year, 11, 15),
                state=ProblemState.CONFIRMED,
                measure=measures[answer.note],
                owner=people[visit.agency_id][Duty.OFFICE_HEAD].name,
                result="已按措施整改完毕，并举一反三自查。",
                handed_in_by=people[visit.agency_id][Duty.OFFICE_HEAD],
                handed_in_on=done,
                confirmed_by_id=past.overseer,
                confirmed_on=done + timedelta(days=4),
                check_again=not place % 4,
                entered_by_id=past.overseer,
                entered_at=_at(found),
            )
        )
    ProblemEvent.objects.bulk_create(
        event for problem in Problem.objects.bulk_create(made) for event in _events(problem)
    )


def _events(problem: Problem) -> list[ProblemEvent]:
    lines: tuple[tuple[ProblemStep, str, Any, Any], ...] = (
        (ProblemStep.FOUND, problem.what, problem.entered_by_id, problem.found_on),
        (ProblemStep.PLANNED, problem.measure, problem.handed_in_by_id, problem.found_on + timedelta(days=5)),
        (ProblemStep.HANDED_IN, problem.result, problem.handed_in_by_id, problem.handed_in_on),
        (ProblemStep.CONFIRMED, "", problem.confirmed_by_id, problem.confirmed_on),
    )
    return [
        ProblemEvent(problem=problem, step=step, words=words, by_id=by, at=_at(on)) for step, words, by, on in lines
    ]


def _letters(year: int, office: Unit, units: Sequence[Unit], *, today: date, random: Random) -> None:
    """Letters of a year gone by, answered and closed."""
    overseer = office.people[Duty.OVERSEE]
    made = []
    for serial, unit in enumerate(units, start=1):
        on = date(year, 2 + serial, random.randint(3, 25))
        answered = on + timedelta(days=random.randint(3, 13))
        made.append(
            Urging(
                **numbering.columns(Urging, year, serial),
                sender=office.agency,
                agency=unit.agency,
                kind=random.choice(list(UrgingKind)),
                title=random.choice(("逾期未公开的信息", "临近期限的依申请公开答复", "目录更新不及时")),
                body="请核实情况，限期办理并书面回复办理结果。",
                issued_on=on,
                reply_due_on=on + timedelta(days=10),
                issued_by=overseer,
                state=UrgingState.CLOSED,
                answer="已办理完毕，并对有关人员进行了提醒。",
                answered_by=unit.people[Duty.OFFICE_HEAD],
                answered_on=answered,
                closed_by=overseer,
                closed_on=answered + timedelta(days=2),
                closed_words="情况属实，予以办结。",
            )
        )
    Urging.objects.bulk_create(made)


def _now(office: Unit, others: Sequence[Unit], *, today: date) -> None:
    """This year's inspection under way, its reports, problems at every step, letters open and answered."""
    overseer = Actor.of(office.people[Duty.OVERSEE], today)
    units = others[:8]
    inspection = prepare_inspection(_plan(units, today), by=overseer)
    open_inspection(inspection.pk, by=overseer)
    visits = list(inspection.units.order_by("pk"))
    items = list(inspection.items.all())
    for place, visit in enumerate(visits[:5]):
        _visit(visit, items, place, today=today, by=overseer)
    for place, unit in enumerate(units[:4]):
        _report(inspection, unit, place, today=today, office=overseer)
    _rectify(units, today=today)
    _urge(units, today=today, by=overseer)


def _plan(units: Sequence[Unit], today: date) -> InspectionPlan:
    return InspectionPlan(
        kind=InspectionKind.CAMPAIGN,
        title=f"{today.year}年政府信息公开专项检查",
        basis_number=f"示政办发【{today.year}】21号",
        basis_title="关于开展政府信息公开专项检查的通知",
        looks_from=date(today.year - 1, 7, 1),
        looks_to=today - timedelta(days=20),
        opens_on=today - timedelta(days=18),
        closes_on=today + timedelta(days=20),
        self_due_on=today + timedelta(days=5),
        items="\n".join(ITEMS),
        agency_ids=[unit.agency.pk for unit in units],
    )


def _visit(visit: Inspected, items: Sequence[CheckItem], place: int, *, today: date, by: Actor) -> None:
    bad = items[place % len(items)].pk
    note = FAULTS[place % len(FAULTS)][0]
    verdicts = {item.pk: Verdict.BAD if item.pk == bad else Verdict.GOOD for item in items}
    seen = Visit(
        inspected_on=today - timedelta(days=15 - place),
        inspectors="黄演示、张演示",
        due_on=today + timedelta(days=9 * place - 8),
        overall="现场查看台账和网站栏目，与经办人员座谈。",
        verdicts=verdicts,
        notes={bad: note},
    )
    record_visit(visit.pk, seen, by=by)


def _report(inspection: Inspection, unit: Unit, place: int, *, today: date, office: Actor) -> None:
    clerk = Actor.of(unit.people[Duty.OFFICE_HEAD], today)
    texts = {one.key: LISTED if one.key == "problems" else CHAPTER for one in chapters()}
    if place == 3:
        texts["secrecy"] += "七、存在的问题 制定了制定了更新计划。"
    report = write_self_inspection(inspection.pk, unit.agency.pk, texts, by=clerk)
    if place < 3:
        submit_self_inspection(report.pk, by=clerk)
    if place < 2:
        accept_self_inspection(report.pk, by=office)


def _rectify(units: Sequence[Unit], *, today: date) -> None:
    """Of this year's problems the first waits, the second is planned, the third handed in."""
    measures = dict(FAULTS)
    for place, problem in enumerate(Problem.objects.filter(found_on__year=today.year).order_by("pk")):
        unit = next(unit for unit in units if unit.agency.pk == problem.agency_id)
        head = Actor.of(unit.people[Duty.OFFICE_HEAD], today)
        if place >= 1:
            plan_measure(problem.pk, measure=measures[problem.what], owner=head.name, by=head)
        if place in (2, 3):
            add_evidence(problem.pk, BytesIO("整改前后对照说明。".encode()), name="整改说明.txt", by=head)
            hand_in_result(problem.pk, result="已按措施整改完毕，附前后对照。", by=head)


def _urge(units: Sequence[Unit], *, today: date, by: Actor) -> None:
    """Two letters that wait, one that is answered; a problem from a complaint."""
    letter = Letter(
        kind=UrgingKind.URGE,
        title="检查发现问题限期整改",
        body="请按检查记录逐项整改，限期回复办理情况。",
        reply_due_on=today + timedelta(days=7),
        agency_ids=[unit.agency.pk for unit in units[:3]],
    )
    made = urge(letter, by=by)
    head = Actor.of(units[0].people[Duty.OFFICE_HEAD], today)
    answer_urging(made[0].pk, answer="已制定措施，指定专人负责，月底前完成。", by=head)
    entry = ProblemEntry(
        agency_id=units[4].agency.pk,
        source=ProblemSource.COMPLAINT,
        source_words="群众投诉反映",
        what="窗口没有摆放公开指南，群众不知道怎样提出申请。",
        found_on=today - timedelta(days=3),
        due_on=today + timedelta(days=12),
    )
    enter_problem(entry, by=by)


def _at(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, time(10, 0)))
