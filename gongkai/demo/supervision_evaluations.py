"""社会评议 of the demo county: one each year with its answers, and one that is open now."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty
from gongkai.supervision import codes, numbering
from gongkai.supervision.actions.announce_evaluation import announce_evaluation
from gongkai.supervision.actions.draft_evaluation import draft_evaluation
from gongkai.supervision.actions.invite import invite
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.evaluation_entry import EvaluationPlan
from gongkai.supervision.models import Ballot, Evaluated, Evaluation, EvaluationRow, Mark
from gongkai.supervision.vocabulary import BallotChannel, EvaluationState, GuestKind, RemarkState, Scale

YEARS = 4
UNITS = 5
ROWS = ("公开内容真实、准确、完整", "公开及时", "办事程序规范", "渠道和设施便捷", "服务态度")
REMARKS = ("网站更新比以前及时了。", "希望办事指南写得更具体一些。", "窗口的纸质目录有点旧。")
WEIGHTS = (55, 35, 10)


def build(office: Unit, others: Sequence[Unit], *, today: date, random: Random) -> None:
    """Fill the evaluations."""
    for year in range(today.year - YEARS, today.year):
        _past(year, office, others[year % 7 : year % 7 + UNITS], random)
    _now(office, others[:UNITS], today=today, random=random)


def _past(year: int, office: Unit, units: Sequence[Unit], random: Random) -> None:
    opens = date(year, 12, 9)
    one = Evaluation.objects.create(
        **numbering.columns(Evaluation, year, 1),
        agency=office.agency,
        title=f"{year}年度政府信息公开工作社会评议",
        about_from=date(year, 1, 1),
        about_to=date(year, 11, 30),
        whom="县政府部门和乡镇人民政府",
        content="公开内容、时限、程序、渠道和服务",
        people="社会公众、人大代表、政协委员、社会监督员",
        scale=Scale.THREE,
        opens_on=opens,
        closes_on=date(year, 12, 31),
        state=EvaluationState.PUBLISHED,
        drafted_by=office.people[Duty.OVERSEE],
        drafted_at=_at(opens - timedelta(days=15)),
        announced_by=office.people[Duty.PRINCIPAL],
        announced_on=opens - timedelta(days=8),
        conclusion="公众对公开内容的真实性评价较高，对更新及时程度和渠道便捷程度还有期待。各单位要对照意见逐条整改。",
        summed_up_by=office.people[Duty.OVERSEE],
        summed_up_on=date(year + 1, 1, 8),
        published_by=office.people[Duty.PRINCIPAL],
        published_on=date(year + 1, 1, 15),
    )
    _answers(one, units, office, random)


def _answers(one: Evaluation, units: Sequence[Unit], office: Unit, random: Random) -> None:
    rows = EvaluationRow.objects.bulk_create(
        EvaluationRow(evaluation=one, position=place, words=words) for place, words in enumerate(ROWS, start=1)
    )
    asked = Evaluated.objects.bulk_create(
        Evaluated(
            evaluation=one,
            agency=unit.agency,
            feedback="请对照评议意见制定措施，认真整改。",
            feedback_on=one.published_on,
            feedback_by=office.people[Duty.OVERSEE],
        )
        for unit in units
    )
    ballots = Ballot.objects.bulk_create(ballot for unit in asked for ballot in _ballots(unit, one.opens_on, random))
    Mark.objects.bulk_create(
        Mark(ballot=ballot, row=row, grade=random.choices((1, 2, 3), WEIGHTS)[0]) for ballot in ballots for row in rows
    )


def _ballots(unit: Evaluated, opens: date, random: Random) -> Iterator[Ballot]:
    for place in range(random.randint(22, 60)):
        remark = REMARKS[place // 12 % len(REMARKS)] if place % 12 == 0 else ""
        yield Ballot(
            unit=unit,
            channel=BallotChannel.WEB if place % 3 else BallotChannel.CODE,
            kind="" if place % 3 else random.choice(list(GuestKind)),
            person_key=codes.person_key(unit.pk, "demo", str(place)),
            remark=remark,
            remark_state=RemarkState.SHOWN if remark else RemarkState.NONE,
            given_on=opens + timedelta(days=random.randint(0, 20)),
        )


def _now(office: Unit, units: Sequence[Unit], *, today: date, random: Random) -> None:
    """One that runs today, with the first answers in it, and the plan of another that waits for approval."""
    overseer, principal = Actor.of(office.people[Duty.OVERSEE], today), Actor.of(office.people[Duty.PRINCIPAL], today)
    one = draft_evaluation(_plan(f"{today.year}年下半年政府信息公开社会评议", units, today), by=overseer)
    submit_evaluation(one.pk, by=overseer)
    announce_evaluation(one.pk, by=principal)
    invite(one.pk, kind=GuestKind.DEPUTY, count=12, by=overseer)
    rows = list(one.rows.all())
    ballots = [ballot for unit in one.units.all() for ballot in _ballots(unit, today - timedelta(days=21), random)]
    for ballot in ballots:
        ballot.remark_state = RemarkState.PENDING if ballot.remark else RemarkState.NONE
    Mark.objects.bulk_create(
        Mark(ballot=ballot, row=row, grade=random.choices((1, 2, 3), WEIGHTS)[0])
        for ballot in Ballot.objects.bulk_create(ballots)
        for row in rows
    )
    waiting = draft_evaluation(_plan("窗口服务专项评议", units[:3], today + timedelta(days=30)), by=overseer)
    submit_evaluation(waiting.pk, by=overseer)


def _plan(title: str, units: Sequence[Unit], today: date) -> EvaluationPlan:
    return EvaluationPlan(
        title=title,
        about_from=today - timedelta(days=180),
        about_to=today - timedelta(days=10),
        whom="县政府部门和乡镇人民政府",
        content="公开内容、时限、程序、渠道和服务",
        people="社会公众和受邀代表",
        rows="\n".join(ROWS),
        scale=Scale.THREE,
        opens_on=today - timedelta(days=7),
        closes_on=today + timedelta(days=20),
        agency_ids=[unit.agency.pk for unit in units],
    )


def _at(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, time(10, 0)))
