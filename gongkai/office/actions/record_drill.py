"""登记演练: when, what, who, and what went wrong."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.entry.numbers import must_lie
from gongkai.office import states_rules, visibility_work
from gongkai.office.entering_rules import Papers
from gongkai.office.errors_work import TitleTaken
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import Drill, DrillFile

MOST_PEOPLE = 100_000


@transaction.atomic
def record_drill(
    pk: int,
    *,
    held_on: date,
    subject: str,
    participants: str,
    headcount: int,
    summary: str = "",
    problems: str = "",
    papers: Papers = (),
    by: Actor,
) -> Drill:
    """Keep a drill of a plan that binds; each line of `problems` can become a task.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    plan = locked(visibility_work.plans(by), pk, permission=WRITE, by=by)
    states_rules.must_allow(states_rules.RULES, "drill", plan.status, title=plan.title)
    must_have_come(held_on, what="演练日期", field="held_on")
    name = plain.needed(plain.one_line(subject), what="科目", most=200, field="subject")
    if plan.drills.filter(held_on=held_on, subject=name).exists():
        raise TitleTaken(agency=plan.title, given=name, what="当日演练", field="subject")
    drill = Drill.objects.create(
        plan=plan,
        agency_id=plan.agency_id,
        held_on=held_on,
        subject=name,
        participants=plain.needed(plain.one_line(participants), what="参加单位和人员", most=300, field="participants"),
        headcount=must_lie(headcount, least=1, most=MOST_PEOPLE, what="参加人数", field="headcount"),
        summary=plain.said(summary, what="情况", most=1000, field="summary"),
        problems=plain.said(problems, what="发现的问题", most=1000, field="problems"),
        noted_by_id=by.person_id,
        noted_at=timezone.now(),
    )
    for file_name, paper in papers:
        attach(DrillFile, paper, name=file_name, by=by, drill=drill)
    journal.record("office.record_drill", plan, by=by, on=held_on, count=drill.headcount)
    return drill
