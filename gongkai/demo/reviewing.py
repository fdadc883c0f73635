"""示范县：不能确定属性、集体研究、先行公开、发布协调、审查汇总表、不予公开复查."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.demo.county import Unit
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from gongkai.review import months
from gongkai.review.actions.answer_consent import Reply, answer_consent
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.endorse_referral import endorse_referral
from gongkai.review.actions.propose_look import propose_look
from gongkai.review.actions.record_meeting import Minutes, record_meeting
from gongkai.review.actions.refer import refer
from gongkai.review.actions.release_urgently import release_urgently
from gongkai.review.clock import month_due
from gongkai.review.models import MonthSheet, ReviewPolicy, ReviewSlip, SecondLook
from gongkai.review.vocabulary import KEPT, LookOutcome, LookState, SlipState, Step

BACK = 6  # months of sheets
OLD = timedelta(days=420)  # decisions made longer ago come due for a second look
_LATE = 7  # one body in so many has not handed in last month's sheet
_EMERGENCIES = (
    ("disaster", "强降雨红色预警已经发布，须立即告知群众避险和转移路线。"),
    ("health", "饮用水源突发污染，须立即告知受影响的村和取水点。"),
    ("accident", "道路塌方交通中断，须立即公布绕行路线。"),
)


def build(units: Mapping[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room: what is under way through its own actions, what is past at once."""
    bodies = list(units.values())
    _small_bodies(bodies)
    _sheets(bodies, today=today, random=random)
    _looks(bodies, today=today)
    waiting = _by_step()
    _referrals(bodies, waiting.get(Step.SECRECY_REVIEW, []), today=today)
    _meeting(bodies, waiting.get(Step.APPROVAL, []), today=today)
    _urgent(bodies, waiting.get(Step.FIRST_REVIEW, []), today=today)
    _coordinate(bodies, today=today)


def _small_bodies(bodies: Iterable[Unit]) -> None:
    """Townships sign 初审 and 保密审查 together; the competent office asks for the sheets by the fifth."""
    townships = [unit for unit in bodies if unit.agency.level == "township"]
    have = set(ReviewPolicy.objects.values_list("agency_id", flat=True))
    rows = [ReviewPolicy(agency=unit.agency, merges_steps=True) for unit in townships if unit.agency.pk not in have]
    ReviewPolicy.objects.bulk_create(rows)


def _sheets(bodies: Iterable[Unit], *, today: date, random: Random) -> None:
    rows = []
    for back in range(1, BACK + 1):
        number = today.year * 12 + today.month - 1 - back
        year, month = number // 12, number % 12 + 1
        due = month_due(year, month, own=None)
        for unit in bodies:
            if back > 1 or random.randrange(_LATE):
                rows.append(_sheet(unit, year, month, due=due, today=today))
    MonthSheet.objects.bulk_create(row for row in rows if row is not None)


def _sheet(unit: Unit, year: int, month: int, *, due: date, today: date) -> MonthSheet | None:
    person = unit.people.get(Duty.SECRECY_REVIEW)
    if person is None:
        return None
    lines = months.lines(unit.agency.pk, year, month)
    handed_in = timezone.make_aware(datetime.combine(min(due - timedelta(days=2), today), time(10)))
    return MonthSheet(
        agency=unit.agency,
        year=year,
        month=month,
        is_nil=not lines,
        lines=lines,
        figures=months.figures(unit.agency.pk, year, month, lines),
        handed_in_by=person,
        handed_in_at=handed_in,
        due_on=due,
    )


def _looks(bodies: Iterable[Unit], *, today: date) -> None:
    """Old refusals: two in three were looked at this year, some wait for the leader's word."""
    people = {unit.agency.pk: unit.people for unit in bodies}
    since = timezone.make_aware(datetime.combine(today - OLD, time(0)))
    kept = ReviewSlip.objects.filter(state=SlipState.CONCLUDED, final_openness__in=[o.value for o in KEPT])
    kept = kept.filter(closed_at__lt=since).select_related("item").order_by("id")
    rows = []
    for n, slip in enumerate(kept):
        staff = people.get(slip.item.agency_id, {})
        if n % 3 and {Duty.SECRECY_REVIEW, Duty.APPROVE} <= staff.keys():
            rows.append(_kept(slip, staff, today - timedelta(days=30 + n % 200)))
    SecondLook.objects.bulk_create(rows)
    for slip in [slip for n, slip in enumerate(kept) if n % 3 == 0][:3]:
        clerk = _actor(people.get(slip.item.agency_id, {}).get(Duty.FILL), today)
        if clerk:
            reason = "事项已经办结，原来的影响不再存在，建议公开办理结果。"
            _quietly(propose_look, slip.pk, outcome="open", reason=reason, by=clerk)


def _kept(slip: ReviewSlip, staff: Mapping[Duty, User], on: date) -> SecondLook:
    return SecondLook(
        item=slip.item,
        agency_id=slip.item.agency_id,
        slip=slip,
        outcome=LookOutcome.KEEP,
        reason="原依据仍然成立，情势没有变化。",
        state=LookState.APPROVED,
        proposed_by=staff[Duty.SECRECY_REVIEW],
        proposed_on=on,
        decided_by=staff[Duty.APPROVE],
        decided_on=on,
    )


def _by_step() -> dict[Step, list[ReviewSlip]]:
    found: dict[Step, list[ReviewSlip]] = {}
    for slip in ReviewSlip.objects.filter(state=SlipState.OPEN).select_related("item").order_by("id"):
        found.setdefault(Step(slip.waits_for), []).append(slip)
    return found


def _referrals(bodies: Iterable[Unit], slips: Iterable[ReviewSlip], *, today: date) -> None:
    """Two forms under way, one of them approved."""
    people = {unit.agency.pk: unit.people for unit in bodies}
    for n, slip in enumerate(list(slips)[:2]):
        staff = people.get(slip.item.agency_id, {})
        secrecy, leader = _actor(staff.get(Duty.SECRECY_REVIEW), today), _actor(staff.get(Duty.APPROVE), today)
        if secrecy is None or leader is None:
            continue
        made = _quietly(
            refer, slip.pk, sent_to="示范县保密行政管理部门", body="secrecy", preliminary="on_request",
            reason="文中汇总的点位分布单独看不涉密，汇总后是否属于保密事项范围不能确定。",
            provisions="本行业保密事项范围中汇总数据一项", own_opinion="建议删去点位明细后公开。",
            body_opinion="拟同意初步意见，报请确定。", by=secrecy,
        )  # fmt: skip
        if made is not None and n == 0:
            _quietly(endorse_referral, made.pk, by=leader)


def _meeting(bodies: Iterable[Unit], slips: Iterable[ReviewSlip], *, today: date) -> None:
    """One office meeting that decided what waits for a leader's signature."""
    people = {unit.agency.pk: unit.people for unit in bodies}
    slip = next(iter(slips), None)
    secrecy = _actor(people.get(slip.item.agency_id, {}).get(Duty.SECRECY_REVIEW), today) if slip else None
    if slip is None or secrecy is None:
        return
    minutes = Minutes(
        "office", "第八次办公会", today - timedelta(days=1), f"办公会纪要〔{today.year}〕8号", "主要演示",
        "会议听取了审查情况汇报，同意按下列意见确定公开属性。", "班子成员、保密审查员",
    )  # fmt: skip
    _quietly(
        record_meeting, slip.item.agency_id, minutes, decisions=[(slip.pk, slip.proposed_openness, "")], by=secrecy
    )


def _urgent(bodies: Iterable[Unit], slips: Iterable[ReviewSlip], *, today: date) -> None:
    """Early releases that wait to be published and reviewed."""
    people = {unit.agency.pk: unit.people for unit in bodies}
    ready = [slip for slip in slips if slip.proposed_openness == "proactive"]
    for slip, (emergency, reason) in zip(ready, _EMERGENCIES, strict=False):
        leader = _actor(people.get(slip.item.agency_id, {}).get(Duty.APPROVE), today)
        if leader:
            _quietly(release_urgently, slip.pk, emergency=emergency, reason=reason, by=leader)


def _coordinate(bodies: list[Unit], *, today: date) -> None:
    """Rounds about what is being reviewed: one agreed in part, the rest waiting."""
    by_pk = {unit.agency.pk: unit for unit in bodies}
    items = InfoItem.objects.filter(stage__in=(Stage.SECRECY_REVIEW, Stage.APPROVAL, Stage.FIRST_REVIEW)).order_by("id")
    for n, item in enumerate(items[:3]):
        lead = by_pk[item.agency_id]
        others = [unit for unit in bodies if unit.agency.pk not in (item.agency_id, None)][3 + n : 5 + n]
        clerk = _actor(lead.people.get(Duty.FILL), today)
        if clerk is None:
            continue
        matter = "请核对文中涉及贵单位的职责分工和数据，确认是否同意公开。"
        outside = ["示范市气象部门"] if n == 0 else []
        made = _quietly(
            ask_consent, item.pk, kind="others", matter=matter,
            agency_ids=[unit.agency.pk for unit in others], outside=outside, by=clerk,
        )  # fmt: skip
        answering = _actor(others[0].people.get(Duty.FILL), today)
        if made is not None and n == 0 and answering is not None:
            first = made.consents.order_by("id").first()
            reply = Reply("partly", "同意公开；附表第三列数据尚未核定，建议删去。")
            _quietly(answer_consent, first.pk, reply, by=answering)


def _actor(person: User | None, today: date) -> Actor | None:
    return Actor.of(person, today) if person else None


def _quietly(act: Callable[..., Any], *args: Any, **said: Any) -> Any:
    """What the action made; nothing where one of the examples does not fit what the county holds."""
    try:
        return act(*args, **said)
    except Refusal:
        return None
