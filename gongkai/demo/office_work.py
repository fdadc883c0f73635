"""制度、任务、预案、内容保障 of the demo county: five years of rules and breakdowns, and some of it under way."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import TruncDate
from django.utils import timezone

from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.demo.office_work_plans import furnish
from gongkai.demo.office_work_texts import COMMITMENTS, DRILLS, DUTIES, PLANS, PROBLEMS, RULES, TASKS
from gongkai.law.vocabulary import Duty
from gongkai.office.models import (
    Commitment,
    ContentDuty,
    Drill,
    EmergencyPlan,
    Gap,
    GapStep,
    PlanVersion,
    Rule,
    RuleEvent,
    RuleEvidence,
    RuleVersion,
    Task,
    TaskNote,
    TaskPlan,
    YearProblem,
)
from gongkai.office.vocabulary_work import (
    Audience,
    CommitmentState,
    GapCause,
    GapState,
    GapStepKind,
    ProblemSource,
    RuleKind,
    RuleStatus,
    TaskNoteKind,
    TaskSource,
    TaskState,
)

YEARS = 5
BINDING = (RuleStatus.FORMAL, RuleStatus.INTERIM, RuleStatus.TRIAL)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room for every body."""
    county = _Office(list(units.values()), units.get(OFFICE_CODE) or units[ROOT_CODE], today=today, random=random)
    county.rules()
    county.commitments()
    county.gaps()
    county.tasks()
    county.plans()
    county.duties()


class _Office:
    """The county's offices at their shelves."""

    def __init__(self, units: list[Unit], above: Unit, *, today: date, random: Random) -> None:
        """Every unit but the government itself keeps its own."""
        self.units, self.above, self.today, self.random = units, above, today, random

    def rules(self) -> None:
        """Eight or so rules a body; the last one under way, some on trial, some only drafts."""
        rows = [(unit, *self._rule(unit, place)) for unit in self.units for place in self._held()]
        made = Rule.objects.bulk_create([row for _unit, row, _status, _text in rows])
        RuleVersion.objects.bulk_create(self._version(unit, row, text) for unit, row, _status, text in rows)
        for status in BINDING:
            wanted = [row.pk for row, (*_who, meant, _text) in zip(made, rows, strict=True) if meant == status]
            _bind(Rule.objects.filter(pk__in=wanted), RuleVersion.objects.filter(rule=OuterRef("pk")), status)
        bound = {row.pk: row for row in Rule.objects.exclude(current=None)}
        held = [(unit, bound[row.pk]) for unit, row, _status, _text in rows if row.pk in bound]
        RuleEvent.objects.bulk_create(self._adopted(unit, row) for unit, row in held)
        RuleEvidence.objects.bulk_create(self._used(unit, row) for unit, row in held[::3])

    def commitments(self) -> None:
        """Two promises a body, shown to the public."""
        rows = []
        for unit in self.units:
            for kind, title, text in COMMITMENTS:
                shown = self.today - timedelta(days=self.random.randint(60, 900))
                rows.append(
                    Commitment(
                        agency=unit.agency,
                        kind=kind,
                        title=f"{unit.short_name}{title}",
                        text=text,
                        phone=unit.agency.phone,
                        state=CommitmentState.SHOWN,
                        written_by=unit.people[Duty.OFFICE_HEAD],
                        written_at=_at(shown),
                        shown_by=unit.people[Duty.PRINCIPAL],
                        shown_on=shown,
                    )
                )
        Commitment.objects.bulk_create(rows)

    def gaps(self) -> None:
        """What some bodies lack, at every stage of being followed up."""
        stages = (GapState.OPEN, GapState.ASKED, GapState.ANSWERED, GapState.CLOSED)
        rows = [self._gap(unit, stages[place % 4]) for place, unit in enumerate(self.units) if place % 3 == 1]
        made = Gap.objects.bulk_create([gap for gap, _unit in rows])
        units = [unit for _gap, unit in rows]
        GapStep.objects.bulk_create(
            step for gap, unit in zip(made, units, strict=True) for step in self._steps(gap, unit)
        )

    def tasks(self) -> None:
        """A breakdown a year and body; last year's problems answered by this year's tasks."""
        plans = TaskPlan.objects.bulk_create([row for unit in self.units for row in self._plans(unit)])
        problems = YearProblem.objects.bulk_create([row for unit in self.units for row in self._problems(unit)])
        by_year: dict[tuple[int, int], list[YearProblem]] = {}
        for problem in problems:
            by_year.setdefault((problem.agency_id, problem.year), []).append(problem)
        of = {unit.agency.pk: unit for unit in self.units}
        lines = [
            row
            for plan in plans
            for row in self._tasks(of[plan.agency_id], plan, by_year.get((plan.agency_id, plan.year - 1), []))
        ]
        tasks = Task.objects.bulk_create(lines)
        TaskNote.objects.bulk_create(note for task in tasks for note in self._notes(of[task.agency_id], task))

    def plans(self) -> None:
        """One or two emergency plans a body, practised once a year."""
        rows = [(unit, plan, spec) for unit in self.units for plan, spec in self._emergency(unit)]
        made = EmergencyPlan.objects.bulk_create([plan for _unit, plan, _spec in rows])
        versions = PlanVersion.objects.bulk_create(
            PlanVersion(
                plan=plan,
                number=1,
                purpose=spec[2],
                organisation="由公开办主任任组长，各科室负责人为成员。",
                written_by=unit.people[Duty.OFFICE_HEAD],
                written_at=plan.entered_at,
            )
            for (unit, _plan, spec), plan in zip(rows, made, strict=True)
        )
        begun = EmergencyPlan.objects.filter(pk__in=[plan.pk for plan in made])
        _bind(begun, PlanVersion.objects.filter(plan=OuterRef("pk")), RuleStatus.FORMAL)
        started = {pk: on for pk, on in begun.values_list("pk", "effective_on") if on}
        units = [unit for unit, _plan, _spec in rows]
        furnish(units, made, versions)
        Drill.objects.bulk_create(
            drill
            for unit, plan in zip(units, made, strict=True)
            for drill in self._drills(unit, plan, since=started[plan.pk])
        )

    def duties(self) -> None:
        """Who keeps which column."""
        start = date(self.today.year - 2, 1, 1)
        rows = []
        for place, unit in enumerate(self.units):
            for code, name, cycle, content in DUTIES[: 2 + place % (len(DUTIES) - 1)]:
                rows.append(
                    ContentDuty(
                        agency=unit.agency,
                        section=unit.sections[0],
                        column_code=code,
                        column_name=name,
                        cycle=cycle,
                        content=content,
                        procedure="科室填报，初审、保密审查后由分管负责人签发",
                        form="门户网站，重要内容同时在公告栏张贴",
                        time_limit="自形成或者变更之日起按法定期限公开",
                        from_on=start,
                        set_by=self.above.people[Duty.OFFICE_HEAD],
                        set_at=_at(start),
                    )
                )
        ContentDuty.objects.bulk_create(rows)

    def _held(self) -> Iterator[int]:
        return iter(sorted(self.random.sample(range(len(RULES)), self.random.randint(7, 12))))

    def _rule(self, unit: Unit, place: int) -> tuple[Rule, RuleStatus, str]:
        kind, title, text = RULES[place]
        born = self.today - timedelta(days=self.random.randint(150, 365 * YEARS))
        status = self.random.choices(
            (RuleStatus.FORMAL, RuleStatus.INTERIM, RuleStatus.TRIAL, RuleStatus.DRAFT), weights=(8, 2, 3, 2)
        )[0]
        mark = {RuleStatus.TRIAL: "（试行）", RuleStatus.INTERIM: "（暂行）"}.get(status, "")
        rule = Rule(
            agency=unit.agency,
            kind=kind,
            title=f"{unit.short_name}{title}{mark}",
            audience=Audience.PUBLIC if status != RuleStatus.DRAFT and place % 2 == 0 else Audience.STAFF,
            document_number=""
            if status == RuleStatus.DRAFT
            else f"示{unit.short_name[:2]}发〔{born.year}〕{place + 3}号",
            trial_until=born + timedelta(days=self.random.choice((365, 730))) if status == RuleStatus.TRIAL else None,
            claimed_items=8 if kind == RuleKind.SCHEME else None,
            implements_words="" if unit is self.above else f"示范县{title}",
            entered_by=unit.people[Duty.OFFICE_HEAD],
            entered_at=_at(born),
        )
        return rule, status, text

    def _version(self, unit: Unit, row: Rule, text: str) -> RuleVersion:
        items = ["机构职责", "办事依据", "办事程序", "收费标准", "办结时限", "办事结果"] if row.claimed_items else []
        return RuleVersion(
            rule=row,
            number=1,
            title=row.title,
            text=text,
            items=items,
            written_by=unit.people[Duty.OFFICE_HEAD],
            written_at=row.entered_at,
        )

    def _adopted(self, unit: Unit, row: Rule) -> RuleEvent:
        return RuleEvent(
            rule=row,
            version_id=row.current_id,
            verb="adopt",
            status=row.status,
            on=row.adopted_on or self.today,
            by=unit.people[Duty.PRINCIPAL],
            at=row.entered_at,
        )

    def _used(self, unit: Unit, row: Rule) -> RuleEvidence:
        on = self.today - timedelta(days=self.random.randint(5, 120))
        what = "按本制度对拟公开信息逐条审查并登记台账"
        return RuleEvidence(rule=row, on=on, what=what, noted_by=unit.people[Duty.OFFICE_HEAD], noted_at=_at(on))

    def _gap(self, unit: Unit, state: GapState) -> tuple[Gap, Unit]:
        found = self.today - timedelta(days=self.random.randint(40, 300))
        superior = state != GapState.OPEN
        gap = Gap(
            agency=unit.agency,
            kind=RuleKind.SECRECY if superior else RuleKind.EVALUATION,
            code="secrecy" if superior else "evaluation",
            title="上级机关政府信息公开保密审查细则" if superior else "政府信息公开社会评议制度",
            cause=GapCause.SUPERIOR if superior else GapCause.OWN,
            state=state,
            found_on=found,
            asked_of=self.above.agency if superior else None,
            closed_on=found + timedelta(days=35) if state == GapState.CLOSED else None,
        )
        return gap, unit

    def _steps(self, gap: Gap, unit: Unit) -> Iterator[GapStep]:
        order = (GapStepKind.NOTED, GapStepKind.ASKED, GapStepKind.ANSWERED, GapStepKind.CLOSED)
        words = (
            "对照制度清单发现",
            "请示尽快出台审查细则，以便本单位制定配套办法",
            "已列入制定计划，出台前按现行规定执行",
            "细则已出台，据此补齐",
        )
        reached = {GapState.OPEN: 1, GapState.ASKED: 2, GapState.ANSWERED: 3, GapState.CLOSED: 4}[GapState(gap.state)]
        for place in range(reached):
            on = gap.found_on + timedelta(days=10 * place)
            to = gap.asked_of if order[place] in (GapStepKind.ASKED, GapStepKind.ANSWERED) else None
            by = unit.people[Duty.OFFICE_HEAD]
            yield GapStep(gap=gap, kind=order[place], on=on, to=to, text=words[place], by=by, at=_at(on))

    def _plans(self, unit: Unit) -> Iterator[TaskPlan]:
        for year in range(self.today.year - YEARS + 1, self.today.year + 1):
            issued = date(year, 1, 20)
            yield TaskPlan(
                agency=unit.agency,
                year=year,
                title=f"{unit.agency.name}{year}年政府信息公开工作任务分解表",
                basis=f"示政办发〔{year}〕2号",
                drafted_by=unit.people[Duty.OFFICE_HEAD],
                drafted_at=_at(date(year, 1, 10)),
                issued_by=unit.people[Duty.OFFICE_HEAD],
                issued_on=issued,
            )

    def _problems(self, unit: Unit) -> Iterator[YearProblem]:
        for year in range(self.today.year - YEARS, self.today.year):
            for text, measure in self.random.sample(PROBLEMS, 2):
                yield YearProblem(
                    agency=unit.agency,
                    year=year,
                    text=text,
                    measure=measure,
                    source=ProblemSource.REPORT,
                    source_ref=f"{unit.agency.name}{year}年政府信息公开工作年度报告"[:120],
                    noted_by=unit.people[Duty.OFFICE_HEAD],
                    noted_at=_at(date(year + 1, 1, 8)),
                )

    def _tasks(self, unit: Unit, plan: TaskPlan, problems: list[YearProblem]) -> Iterator[Task]:
        answering = [(problem.measure, problem, 8) for problem in problems]
        plain = [(title, None, month) for title, month in TASKS]
        for number, (title, problem, month) in enumerate([*plain, *answering], start=1):
            yield self._task(unit, plan, number, title, problem, month)

    def _task(
        self, unit: Unit, plan: TaskPlan, number: int, title: str, problem: YearProblem | None, month: int
    ) -> Task:
        due = date(plan.year, month, 28)
        starts = date(plan.year, max(month - self.random.randint(1, 3), 1), 1)
        task = Task(
            plan=plan,
            agency=unit.agency,
            number=number,
            title=title,
            requirement="按时完成，形成记录备查。",
            source=TaskSource.PROBLEM if problem else TaskSource.DOCUMENT,
            source_words=problem.text if problem else plan.basis,
            problem=problem,
            section=unit.sections[number % len(unit.sections)],
            person=unit.people[(Duty.FILL, Duty.HANDLE, Duty.ACCEPT)[number % 3]],
            starts_on=starts,
            due_on=due,
        )
        self._settle(unit, task)
        return task

    def _settle(self, unit: Unit, task: Task) -> None:
        """Let the past be done, and leave something late, handed in and under way this year."""
        left, luck = (task.due_on - self.today).days, self.random.random()
        if left < 0 and (task.plan.year < self.today.year or luck < 0.82):
            done = task.due_on - timedelta(days=self.random.randint(0, 12))
            task.state, task.percent, task.done_on, task.handed_in_on = TaskState.DONE, 100, done, done
            task.handed_in_by, task.confirmed_by = task.person, unit.people[Duty.OFFICE_HEAD]
        elif left < 45 and luck > 0.93:
            task.state, task.percent = TaskState.HANDED_IN, 100
            task.handed_in_on, task.handed_in_by = self.today - timedelta(days=1), task.person
        elif left < 90:
            task.state, task.percent = TaskState.DOING, self.random.choice((20, 40, 60, 80))

    def _notes(self, unit: Unit, task: Task) -> Iterator[TaskNote]:
        head, person = unit.people[Duty.OFFICE_HEAD], task.person or unit.people[Duty.FILL]
        yield TaskNote(task=task, kind=TaskNoteKind.ASSIGNED, by=head, at=_at(date(task.plan.year, 1, 20)))
        if task.percent and task.percent < 100:
            at = _at(max(task.starts_on, self.today - timedelta(days=9)))
            yield TaskNote(
                task=task,
                kind=TaskNoteKind.PROGRESS,
                percent=task.percent,
                text="已完成材料收集，正在核对。",
                by=person,
                at=at,
            )
        if task.handed_in_on:
            at = _at(task.handed_in_on)
            yield TaskNote(
                task=task, kind=TaskNoteKind.HANDED_IN, percent=100, text="已按要求完成，材料备查。", by=person, at=at
            )
        if task.done_on:
            yield TaskNote(task=task, kind=TaskNoteKind.CONFIRMED, text="属实。", by=head, at=_at(task.done_on))

    def _emergency(self, unit: Unit) -> Iterator[tuple[EmergencyPlan, tuple[str, ...]]]:
        for spec in PLANS[: 1 + self.random.randint(0, 1)]:
            born = self.today - timedelta(days=self.random.randint(500, 1500))
            yield (
                EmergencyPlan(
                    agency=unit.agency,
                    kind=spec[0],
                    title=f"{unit.short_name}{spec[1]}",
                    entered_by=unit.people[Duty.OFFICE_HEAD],
                    entered_at=_at(born),
                ),
                spec,
            )

    def _drills(self, unit: Unit, plan: EmergencyPlan, *, since: date) -> Iterator[Drill]:
        on = self.today - timedelta(days=self.random.randint(20, 420))
        while on > since:
            subject, problems = self.random.choice(DRILLS)
            yield Drill(
                plan=plan,
                agency=unit.agency,
                held_on=on,
                subject=subject,
                participants="公开办、各科室、信息中心",
                headcount=self.random.randint(8, 30),
                summary="按预案流程演练，各环节按时完成。",
                problems=problems,
                noted_by=unit.people[Duty.OFFICE_HEAD],
                noted_at=_at(on),
            )
            on -= timedelta(days=self.random.randint(330, 390))


def _bind(rows: QuerySet[Any], versions: QuerySet[Any], status: RuleStatus) -> None:
    """Let the first version of each bind from the day it was entered on."""
    since = TruncDate("entered_at")
    more = {"adopted_on": since} if rows.model is Rule else {}
    rows.update(current=Subquery(versions.values("pk")[:1]), status=status, effective_on=since, **more)


@cache
def _at(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 9, 30))  # noqa: DTZ001 - made aware at once
