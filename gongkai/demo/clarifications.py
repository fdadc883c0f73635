"""澄清 of the demo county: five years of finished matters, and this month's at every step, one of them against the clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.clarifications import clock
from gongkai.clarifications.actions.approve import approve
from gongkai.clarifications.actions.assign import assign
from gongkai.clarifications.actions.conclude import conclude
from gongkai.clarifications.actions.follow_up import follow_up
from gongkai.clarifications.actions.give_finding import give_finding
from gongkai.clarifications.actions.note_release import note_release
from gongkai.clarifications.actions.pass_secrecy import pass_secrecy
from gongkai.clarifications.actions.publish import publish
from gongkai.clarifications.actions.register import register
from gongkai.clarifications.actions.submit import submit
from gongkai.clarifications.actions.write_draft import write_draft
from gongkai.clarifications.entering import Clue, Wording
from gongkai.clarifications.models import Clarification, Draft, FollowUp, Handling, Release
from gongkai.clarifications.vocabulary import Channel, Effect, Severity, Source, State, Verdict
from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty

YEARS, A_YEAR = 5, 6
STEPS = ("clue", "verifying", "concluded", "submitted", "passed", "approved", "published")
TEXT = "经核实，{facts}请以政府发布的信息为准。"


@dataclass(frozen=True)
class Rumour:
    """What was said, what is true, and what shows it."""

    subject: str
    claim: str
    verdict: Verdict
    facts: str
    sources: str
    place: str = "某短视频平台"


RUMOURS = (
    Rumour("网传全县停水三天", "群里转发：从明天起全县停水三天，赶快存水。", Verdict.FALSE, "近期没有停水安排，供水正常。", "供水调度记录"),
    Rumour("网传学校提前放假", "家长群消息：各校下周一提前放假。", Verdict.FALSE, "各校仍按校历上课，没有提前放假。", "本学年校历"),
    Rumour("网传蔬菜农药超标", "视频称集贸市场蔬菜农药普遍超标。", Verdict.PARTLY_FALSE,
           "抽检40批次，1批次不合格，已下架；其余合格。", "抽检结果通报"),
    Rumour("网传老旧小区改造收费", "帖子称改造每户要交五千元。", Verdict.FALSE, "改造不向住户收取费用。", "改造实施方案"),
    Rumour("网传公交停运", "消息称三条公交线路永久停运。", Verdict.INCOMPLETE,
           "因道路施工，三条线路临时绕行，施工结束后恢复。", "施工占道公告"),
    Rumour("网传医保缴费标准翻倍", "图片称明年医保缴费翻一倍。", Verdict.FALSE, "缴费标准以年度通知为准，没有翻倍。", "年度缴费通知"),
    Rumour("网传桥梁开裂", "视频称示范大桥开裂。", Verdict.UNVERIFIABLE, "视频拍摄地点无法确认。", "巡查记录"),
    Rumour("网传河道水色异常", "照片称河水变黄。", Verdict.TRUE, "上游施工扰动泥沙所致，已停工整改。", "现场检测记录"),
)  # fmt: skip


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Old ones straight into their tables; this month's through the actions themselves."""
    desks = [unit for unit in units.values() if {Duty.FILL, Duty.APPROVE, Duty.PUBLISH} <= unit.people.keys()]
    for back in range(YEARS, 0, -1):
        _year(desks, today.year - back, random)
    for n, step in enumerate(STEPS):
        _bring(desks[n % len(desks)], desks[(n + 1) % len(desks)], RUMOURS[n % 6], step, today)


def _year(desks: list[Unit], year: int, random: Random) -> None:
    """Six finished matters of one year."""
    serials: dict[int, int] = {}
    for n in range(A_YEAR):
        unit, rumour = random.choice(desks), RUMOURS[(year + n) % len(RUMOURS)]
        found = date(year, 1 + 2 * n, random.randint(1, 25))
        pk = unit.agency.pk
        serials[pk] = serials.get(pk, 0) + 1
        _old(unit, rumour, _at(found, 9), serials[pk], severity=random.choice(list(Severity)[:3]))


def _old(unit: Unit, rumour: Rumour, found_at: datetime, serial: int, *, severity: Severity) -> None:
    """One finished matter with everything it left."""
    clerk = unit.people[Duty.FILL]
    out = found_at + timedelta(hours=7)
    wrong = rumour.verdict in (Verdict.FALSE, Verdict.PARTLY_FALSE, Verdict.INCOMPLETE)
    day = timezone.localdate(found_at)
    case = Clarification(
        agency=unit.agency, year=day.year, serial=serial, number=f"澄清{day.year}-{serial:04d}",
        state=State.ARCHIVED, source=Source.MONITORING, subject=rumour.subject, claim=rumour.claim, place=rumour.place,
        found_at=found_at, spread="转发约200次", severity=severity, verdict=rumour.verdict, reasons=rumour.facts,
        concluded_by=clerk, concluded_at=found_at + timedelta(hours=4), registered_by=clerk, registered_at=found_at,
        archived_at=out + timedelta(days=15), closing="传播停止，材料齐全。",
    )  # fmt: skip
    if wrong:
        _answered(case, unit, out)
    clock.reckon(case)
    case.responded_at = out if case.respond_by and wrong else None
    case.save(force_insert=True)
    _left(case, unit, rumour, day)


def _answered(case: Clarification, unit: Unit, out: datetime) -> None:
    case.submitted_by, case.published_by = unit.people[Duty.FILL], unit.people[Duty.PUBLISH]
    case.secrecy_by, case.secrecy_opinion = unit.people[Duty.SECRECY_REVIEW], "不涉密，可以发布"
    case.approved_by, case.approval_opinion = unit.people[Duty.APPROVE], "同意发布"
    case.secrecy_at = case.approved_at = case.published_at = out
    case.published_on, case.published_name = timezone.localdate(out), unit.agency.name


def _left(case: Clarification, unit: Unit, rumour: Rumour, day: date) -> None:
    """Findings, text, releases and what followed."""
    clerk = unit.people[Duty.FILL]
    Handling.objects.create(
        case=case, agency=unit.agency, asked_on=day, asked_by=clerk, due_on=day + timedelta(days=3), found_on=day,
        verdict=rumour.verdict, finding=rumour.facts, found_by=clerk,
    )  # fmt: skip
    if case.published_at is None or case.published_on is None:
        return
    written = {"written_by": clerk, "written_at": case.published_at, "version": 1}
    Draft.objects.create(case=case, **vars(_wording(rumour)), **written)
    channels = [Channel.SITE, Channel.WEIXIN, *([Channel.PRESS_CONFERENCE] if case.respond_by else [])]
    Release.objects.bulk_create(
        Release(case=case, channel=channel, at=case.published_at, on=case.published_on, recorded_by=clerk)
        for channel in channels
    )
    on = case.published_on + timedelta(days=7)
    FollowUp.objects.create(case=case, on=on, effect=Effect.SUBSIDED, words="传播停止，无新增转发。", recorded_by=clerk)


def _wording(rumour: Rumour) -> Wording:
    title = f"关于“{rumour.subject.removeprefix('网传')}”的情况说明"
    return Wording(title, rumour.claim, TEXT.format(facts=rumour.facts), rumour.sources)


def _bring(unit: Unit, other: Unit, rumour: Rumour, step: str, today: date) -> None:
    """A matter of this month as far as the step; the one being verified is grave and its hours run."""
    clerk, reach = Actor.of(unit.people[Duty.FILL], today), STEPS.index(step)
    severity = Severity.GRAVE if step == "verifying" else Severity.LARGE if reach % 2 else Severity.GENERAL
    found_at = timezone.now() - timedelta(hours=6 + 30 * (reach if step != "verifying" else 0))
    said: dict[str, Any] = {
        "source": list(Source)[reach % 4],
        "severity": severity,
        "subject": rumour.subject,
        "claim": rumour.claim,
    }
    case = register(
        Clue(
            unit.agency.pk, found_at=found_at, place=rumour.place, spread="转发约300次", others=other.short_name, **said
        ),
        by=clerk,
    )
    if reach < 1:
        return
    assign(case.pk, agency_ids=[unit.agency.pk, other.agency.pk], by=clerk)
    _find(case, unit, rumour, today)
    if reach >= 2:
        _find(case, other, rumour, today)
        _further(case, unit, rumour, reach, today)


def _find(case: Clarification, unit: Unit, rumour: Rumour, today: date) -> None:
    clerk = Actor.of(unit.people[Duty.FILL], today)
    task = case.handlings.get(agency=unit.agency)
    give_finding(case.pk, handling_id=task.pk, verdict=rumour.verdict, finding=rumour.facts, by=clerk)


def _further(case: Clarification, unit: Unit, rumour: Rumour, reach: int, today: date) -> None:
    """From the conclusion on."""
    clerk, reviewer, leader, publisher = (
        Actor.of(unit.people[duty], today) for duty in (Duty.FILL, Duty.SECRECY_REVIEW, Duty.APPROVE, Duty.PUBLISH)
    )
    conclude(case.pk, verdict=rumour.verdict, reasons=rumour.facts, by=clerk)
    write_draft(case.pk, _wording(rumour), by=clerk)
    if reach >= 3:
        submit(case.pk, by=clerk)
    if reach >= 4:
        pass_secrecy(case.pk, opinion="不涉密，可以发布", by=reviewer)
    if reach >= 5:
        approve(case.pk, opinion="同意发布", by=leader)
    if reach >= 6:
        publish(case.pk, by=publisher)
        note_release(case.pk, channel=Channel.WEIXIN, at=timezone.now(), where="县政府政务新媒体", by=publisher)
        follow_up(case.pk, on=today, effect=Effect.WATCHING, words="转发减少，继续关注。", by=clerk)


def _at(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour))).astimezone(UTC)
