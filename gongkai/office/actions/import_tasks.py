"""导入任务: a filled sheet into a breakdown, all of it or nothing, and nothing twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.agencies.models import Section
from gongkai.attachments.dates import date_in
from gongkai.audit import journal
from gongkai.law.refusals import Refusal
from gongkai.law.sentences import Sentence, say, strung
from gongkai.office import entering_tasks, visibility_work
from gongkai.office.entering_tasks import TaskWords
from gongkai.office.errors_work import BadSheet
from gongkai.office.locking_work import ASSIGN, locked
from gongkai.office.models import TaskPlan
from gongkai.office.task_sheet import Line
from gongkai.office.vocabulary_work import TaskSource

SHOWN = 8  # faulty lines named at once


@dataclass(frozen=True)
class Imported:
    """How many tasks came in, and how many were there already."""

    made: int
    known: int


@transaction.atomic
def import_tasks(plan_id: int, lines: Sequence[Line], *, by: Actor) -> Imported:
    """Every line becomes a task, unless the plan has one of that name; one faulty line keeps all of them out.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    plan = locked(visibility_work.plans_of_year(by), plan_id, permission=ASSIGN, by=by)
    values, problems = [], []
    desk = _Desk(plan)
    for line in lines:
        try:
            values.append(entering_tasks.checked(desk.words(line), plan=plan, agency=plan.agency))
        except Refusal as refusal:
            problems.append(say("第{number}行：{sentence}", number=line.number, sentence=refusal.sentence))
    if problems or not lines:
        raise BadSheet(problems=_said(problems), field="upload")
    taken = set(plan.tasks.values_list("title", flat=True))
    made = 0
    for one in values:
        if one["title"] not in taken:
            taken.add(one["title"])
            entering_tasks.create(plan, one, by=by)
            made += 1
    journal.record("office.import_tasks", plan, by=by, count=made)
    return Imported(made, len(values) - made)


class _Desk:
    """The sections and people of the body, to find those named in the sheet."""

    def __init__(self, plan: TaskPlan) -> None:
        """Read them once."""
        self.year = plan.year
        self.sections = {one.name: one.pk for one in Section.objects.filter(agency=plan.agency_id, is_active=True)}
        self.people: dict[str, list[int]] = {}
        for person in User.objects.filter(agency=plan.agency_id, is_active=True):
            for name in {person.name, person.username}:
                self.people.setdefault(name, []).append(person.pk)

    def words(self, line: Line) -> TaskWords:
        """The line as a task typed by hand."""
        cells = line.cells
        starts_on = self._day(cells.get("开始日期", ""), "开始日期")
        due_on = self._day(cells.get("完成时限", ""), "完成时限")
        if due_on is None:
            raise BadSheet(say("“完成时限”没有填写。"))
        return TaskWords(
            title=cells.get("任务", ""),
            due_on=due_on,
            starts_on=starts_on,
            requirement=cells.get("要求和措施", ""),
            source=_source(cells.get("来源", "")),
            source_words=cells.get("来源说明", ""),
            section_id=self._section(cells.get("责任科室", "")),
            person_id=self._person(cells.get("责任人", "")),
        )

    def _day(self, typed: str, what: str) -> date | None:
        found = date_in(typed) if typed else None
        if typed and (found is None or not found.day_is_known):
            raise BadSheet(
                say(
                    "“{what}”填写的“{given}”不是日期，请写成{year}-06-30的样子。",
                    what=what,
                    given=typed[:40],
                    year=self.year,
                )
            )
        return found.on if found else None

    def _section(self, name: str) -> int | None:
        if name and name not in self.sections:
            raise BadSheet(say("没有名为“{given}”的科室。", given=name[:40]))
        return self.sections.get(name)

    def _person(self, name: str) -> int | None:
        found = self.people.get(name, [])
        if name and not found:
            raise BadSheet(say("没有名为“{given}”的工作人员。", given=name[:40]))
        if len(found) > 1:
            raise BadSheet(say("名为“{given}”的工作人员不止一人，请填写账号。", given=name[:40]))
        return found[0] if found else None


def _source(typed: str) -> TaskSource:
    if not typed:
        return TaskSource.OTHER
    found = next((source for source in TaskSource if source.label == typed), None)
    if found is None:
        raise BadSheet(say("没有“{given}”这种来源。", given=typed[:40]))
    return found


def _said(problems: Sequence[Sentence]) -> Sentence:
    if not problems:
        return say("表中没有填写任何任务。")
    more = [say("另有{count}行也有问题。", count=len(problems) - SHOWN)] if len(problems) > SHOWN else []
    return strung([*problems[:SHOWN], *more])
