"""投诉举报 of the demo county: five years of ended ones, and some at every step of the way, received by the county's office."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.complaints import clock, people
from gongkai.complaints.actions.accept import accept
from gongkai.complaints.actions.answer import answer
from gongkai.complaints.actions.ask_extension import ask_extension
from gongkai.complaints.actions.ask_opinion import ask_opinion
from gongkai.complaints.actions.assign import assign
from gongkai.complaints.actions.conclude import conclude
from gongkai.complaints.actions.decide import decide
from gongkai.complaints.actions.refuse import refuse
from gongkai.complaints.actions.register import register
from gongkai.complaints.actions.save_desk import save_desk
from gongkai.complaints.actions.save_route import save_route
from gongkai.complaints.deciding import Ordered
from gongkai.complaints.desks import desk_of
from gongkai.complaints.entering import Entry
from gongkai.complaints.models import Complaint, ComplaintDesk, ComplaintEvent, Measure
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import (
    GRIEVANCES,
    AnswerWay,
    Channel,
    MeasureKind,
    NextStep,
    Outcome,
    Sort,
    State,
)
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.law.vocabulary import AgencyKind, Duty

YEARS_BACK = 5
A_YEAR = (9, 16)
ASKED = 2  # of those under way: the body was asked and has not answered
MATTERS = (  # reason, matter, what was found, the measure
    ("not_proactive", "村级惠民资金发放明细没有公开", "该项资金已发放，明细未按要求公开。", MeasureKind.DISCLOSE),
    ("not_updated", "公开指南中的电话打不通，长期没有更新", "指南登载的电话已停用，未及时更新。", MeasureKind.CORRECT),
    (
        "not_answered",
        "申请公开道路养护资金安排，到期没有答复",
        "该申请登记后无人承办，超过法定期限。",
        MeasureKind.ANSWER,
    ),
    ("wrong_form", "答复只给了网址，打不开也没有说明", "所附链接失效，答复未写明获取方式。", MeasureKind.ANSWER),
    ("not_corrected", "家庭人口登记有误，申请更正没有回音", "更正申请未转有权机关处理。", MeasureKind.CORRECT),
    ("fee", "复印材料按页收费，没有出示标准", "窗口收取的复印费没有公布标准。", MeasureKind.REFUND),
    ("harm", "公示名单里登出了完整的手机号码", "公示材料未作遮盖处理。", MeasureKind.APOLOGISE),
    ("other", "集中查阅点的电脑一直不能用", "设备故障未及时报修。", MeasureKind.CORRECT),
)
CHANNELS = (Channel.WEB, Channel.WEB, Channel.WEB, Channel.PHONE, Channel.LETTER, Channel.VISIT, Channel.EMAIL)
OUTCOMES = (Outcome.FOUNDED, Outcome.PARTLY, Outcome.PARTLY, Outcome.UNFOUNDED, Outcome.UNFOUNDED, Outcome.ELSEWHERE)
CLAIMED = (
    ("张演示", "0000-0001001"),
    ("王演示", "0000-0001002"),
    ("李演示", "0000-0001003"),
    ("赵演示", "0000-0001004"),
)
APPEALED = "不服政府信息公开申请的答复，认为理由没有写明"
DECISION = {
    Outcome.FOUNDED: "反映的问题属实，责成有关单位按期整改并报告结果。",
    Outcome.PARTLY: "反映的问题部分属实，责成有关单位按期整改，其余情况已经说明。",
    Outcome.UNFOUNDED: "有关单位已依法公开，反映的情况不属实，现予说明。",
    Outcome.ELSEWHERE: "反映的事项不属于政府信息公开工作，请按所附途径向主管部门提出。",
}


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """The desk and its table, five years of ended complaints, and a dozen that are being worked on."""
    office = units[OFFICE_CODE]
    overseer = Actor.of(office.people[Duty.OVERSEE], today)
    _desks(units, overseer)
    others = [unit for unit in units.values() if unit.agency.code not in (OFFICE_CODE, ROOT_CODE)]
    history = _History(office, others, random=random)
    for year in range(today.year - YEARS_BACK, today.year + 1):
        history.fill(year, until=today - timedelta(days=75))
        history.appeal(year, until=today - timedelta(days=75))
    history.save()
    _under_way(office, others, today=today)
    _appeals(office, others, today=today)


def _desks(units: dict[str, Unit], overseer: Actor) -> None:
    office, root = units[OFFICE_CODE].agency, units[ROOT_CODE].agency
    days = {name: getattr(ComplaintDesk(), name) for name in ("accept_days", "assign_days", "decide_days")}
    save_desk(
        office.pk,
        days
        | {
            "office_name": "政府信息公开办公室",
            "duties": "受理对全县各单位不依法公开、不依法答复申请等问题的投诉举报，组织调查、处理和答复。",
            "phone": "0000-0000012345",
            "email": "jdts@example.gov.cn",
            "box": "县政务服务中心一楼大厅投诉意见箱",
            "mark": "示公开",
        },
        by=overseer,
    )
    save_desk(root.pk, days | {"office_name": "县政府督查室", "duties": "受理反映主管部门的投诉举报。"}, by=overseer)
    for kind in (AgencyKind.DEPARTMENT, AgencyKind.TOWNSHIP, AgencyKind.SUBDISTRICT):
        save_route(receiver_id=office.pk, against_kind=kind, by=overseer)
    save_route(receiver_id=root.pk, against_id=office.pk, note="反映主管部门的，由县人民政府受理。", by=overseer)


@dataclass
class _History:
    """Ended complaints of past years, written in bulk."""

    office: Unit
    others: list[Unit]
    random: Random
    made: list[Complaint] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    events: list[ComplaintEvent] = field(default_factory=list)

    def fill(self, year: int, *, until: date) -> None:
        """The complaints of one year that came by a day."""
        days = sorted(self.random.sample(range(15, 350), self.random.randint(*A_YEAR)))
        dates = [date(year, 1, 1) + timedelta(days=number) for number in days]
        for serial, on in enumerate((on for on in dates if on <= until), start=1):
            self._one(on, serial)

    def appeal(self, year: int, *, until: date) -> None:
        """One or two appeals of that year, against answers the units gave."""
        serial = sum(1 for one in self.made if one.year == year)
        for number in range(self.random.randint(1, 2)):
            on = date(year, 2, 20) + timedelta(days=110 * number + self.random.randint(0, 90))
            if on > until:
                return
            serial += 1
            self._one(on, serial, sort=Sort.APPEAL)
            made = self.made[-1]
            made.title, made.text = APPEALED, f"{APPEALED}，请撤销并重新处理。"
            made.contested, made.contested_on = f"〔{on.year}〕{serial}号答复书", on - timedelta(days=14)

    def save(self) -> None:
        """Into the database, the complaints before what belongs to them."""
        Complaint.objects.bulk_create(self.made)
        Measure.objects.bulk_create(self.measures)
        ComplaintEvent.objects.bulk_create(self.events)

    def _one(self, on: date, serial: int, *, sort: Sort | None = None) -> None:
        reason, matter, found, kind = self.random.choice(MATTERS)
        unit, sort = self.random.choice(self.others), sort or self.random.choice(GRIEVANCES)
        one = Complaint(
            agency=self.office.agency, against=unit.agency, year=on.year, serial=serial, sort=sort,
            number=f"{sort.label}{on.year}-{serial:04d}", version=law.regulation_on(on), reason=reason, title=matter,
            channel=self.random.choice(CHANNELS), text=f"{matter}，请核查处理。", received_on=on, registered_on=on,
            registered_at=_at(on), answer_way=AnswerWay.POST,
            is_anonymous=sort is Sort.REPORT and self.random.random() < 0.4,
        )  # fmt: skip
        name, phone = self.random.choice(CLAIMED)
        people.fill(one, Person() if one.is_anonymous else Person(name=name, phone=phone))
        clock.keep_days(one, desk_of(self.office.agency))
        self._end(one, found, kind)
        self.made.append(one)

    def _end(self, one: Complaint, found: str, kind: MeasureKind) -> None:
        one.accept_due_on = clock.working_days_after(one.received_on, one.accept_days)
        self._note(one, "register", one.received_on)
        if self.random.random() < 0.12:
            one.state, one.closed_on = State.REFUSED, one.received_on + timedelta(days=3)
            one.refusal, one.refusal_words = "not_open_government", "反映的是工程款纠纷，不是政府信息公开事项。"
            self._note(one, "refuse", one.closed_on)
            return
        accepted = one.received_on + timedelta(days=self.random.randint(0, 5))
        decided = accepted + timedelta(days=self.random.randint(8, 26))
        one.state, one.next_step, one.accepted_on = State.CLOSED, NextStep.NONE, accepted
        one.assign_due_on = clock.working_days_after(accepted, one.assign_days)
        one.due_on = clock.working_days_after(accepted, one.decide_days)
        one.outcome, one.decided_on, one.answered_on = (
            self.random.choice(OUTCOMES),
            decided,
            decided + timedelta(days=2),
        )
        one.findings, one.proposal, one.decision = found, "建议责成整改。", DECISION[one.outcome]
        one.found_on, one.closed_on = decided, decided + timedelta(days=20)
        one.found_by, one.decided_by = self.office.people[Duty.OFFICE_HEAD], self.office.people[Duty.PRINCIPAL]
        for verb, on in (("accept", accepted), ("conclude", decided), ("decide", decided), ("answer", one.answered_on)):
            self._note(one, verb, on)
        self._note(one, "close", one.closed_on)
        if one.outcome in (Outcome.FOUNDED, Outcome.PARTLY):
            self._order(one, kind, decided)

    def _order(self, one: Complaint, kind: MeasureKind, decided: date) -> None:
        done = decided + timedelta(days=self.random.randint(5, 17))
        self.measures.append(
            Measure(
                complaint=one, agency=one.against, kind=kind, words="按规定改正，并书面报告结果。",
                due_on=decided + timedelta(days=15), done_on=done, done_note="已经改正。", confirmed_on=max(done, decided),
            )
        )  # fmt: skip

    def _note(self, one: Complaint, verb: str, on: date) -> None:
        self.events.append(ComplaintEvent(complaint=one, verb=verb, on=on, at=_at(on)))


def _at(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, time(10)))


@dataclass(frozen=True)
class _Desk:
    """The people of the office at their complaints."""

    office: Unit
    today: date

    def by(self, duty: Duty) -> Actor:
        """Whoever holds the duty."""
        return Actor.of(self.office.people[duty], self.today)

    def enter(
        self, unit: Unit, place: int, days_ago: int, *, sort: Sort = Sort.COMPLAINT, **contested: Any
    ) -> Complaint:
        """One received some days ago."""
        reason, matter, _found, _kind = MATTERS[place]
        matter = contested.pop("title", matter)
        name, phone = CLAIMED[place % len(CLAIMED)]
        entry = Entry(
            sort=sort, reason=reason, title=matter, text=f"{matter}，多次反映没有结果，请核查处理。", wish="请依法处理并书面答复。",
            against_id=unit.agency.pk, channel=CHANNELS[place % len(CHANNELS)] if place % 2 else Channel.VISIT,
            received_on=self.today - timedelta(days=days_ago), answer_way=AnswerWay.POST,
            **contested,
        )  # fmt: skip
        person = Person(name=name, phone=phone, address="示范县示范大道100号")
        return register(self.office.agency.pk, entry, person, by=self.by(Duty.OVERSEE))

    def look_into(self, complaint: Complaint, place: int) -> None:
        """Taken up, given to two people; of the newer ones, the body is asked."""
        head, is_new = self.by(Duty.OFFICE_HEAD), place < ASKED
        on = self.today - timedelta(days=6 if is_new else 22)
        accept(complaint.pk, on=on, by=head)
        who = [self.office.people[duty].pk for duty in (Duty.ACCEPT, Duty.HANDLE)]
        assign(complaint.pk, people=who, on=on, by=head)
        if is_new:
            ask_opinion(complaint.pk, asked="请说明该事项的办理经过、依据和目前情况，并附有关材料。", on=on, by=head)

    def ask_for_time(self, complaint: Complaint, place: int) -> None:
        """More days asked of the leader."""
        ask_extension(complaint.pk, days=8, reason="涉及多个单位，需要补充核实。", by=self.by(Duty.OFFICE_HEAD))

    def find(self, complaint: Complaint, place: int) -> None:
        """The findings laid down."""
        on = self.today - timedelta(days=8)
        conclude(
            complaint.pk,
            findings=MATTERS[place][2],
            proposal="建议责成整改并答复本人。",
            on=on,
            by=self.by(Duty.OFFICE_HEAD),
        )

    def tell(self, complaint: Complaint, place: int) -> None:
        """The written answer."""
        answer(complaint.pk, on=self.today - timedelta(days=3), by=self.by(Duty.OFFICE_HEAD))

    def settle(self, complaint: Complaint, place: int) -> None:
        """Decided with one measure."""
        on = self.today - timedelta(days=5)
        ordered = Ordered(MATTERS[place][3], "按规定改正，并书面报告结果。", self.today + timedelta(days=6))
        decide(
            complaint.pk, outcome=Outcome.FOUNDED, decision=DECISION[Outcome.FOUNDED], measures=[ordered], on=on,
            by=self.by(Duty.PRINCIPAL),
        )  # fmt: skip


def _under_way(office: Unit, others: list[Unit], *, today: date) -> None:
    desk = _Desk(office, today)
    desk.enter(others[3], 0, 1)
    desk.enter(others[5], 6, 9, sort=Sort.REPORT)
    accept(desk.enter(others[7], 1, 6).pk, on=today - timedelta(days=4), by=desk.by(Duty.OFFICE_HEAD))
    for place, steps in enumerate(_STEPS):
        complaint = desk.enter(others[(place * 5 + 2) % len(others)], place % len(MATTERS), 34 - place)
        for step in steps:
            getattr(desk, step)(complaint, place % len(MATTERS))
    refused = desk.enter(others[1], 7, 8)
    refuse(
        refused.pk, refusal="elsewhere", refusal_words="同一事项已申请行政复议，正在审理。", on=today - timedelta(days=6),
        by=desk.by(Duty.OFFICE_HEAD),
    )  # fmt: skip


def _appeals(office: Unit, others: list[Unit], *, today: date) -> None:
    """Three under way: just come, being looked into, and one against how a complaint was handled, answered."""
    desk = _Desk(office, today)
    against = {
        "title": APPEALED,
        "contested": f"〔{today.year}〕18号答复书",
        "contested_on": today - timedelta(days=40),
    }
    desk.enter(others[4], 3, 2, sort=Sort.APPEAL, **against)
    desk.look_into(desk.enter(others[6], 2, 12, sort=Sort.APPEAL, **against), 0)
    handled = Complaint.objects.filter(agency=office.agency, sort=Sort.COMPLAINT, state=State.CLOSED).latest("pk")
    unit = next(unit for unit in others if unit.agency == handled.against)
    one = desk.enter(
        unit, 2, 30, sort=Sort.APPEAL, title="不服投诉处理结果", earlier_number=handled.number,
        contested_on=handled.answered_on,
    )  # fmt: skip
    Complaint.objects.filter(pk=handled.pk).update(decided_by=office.people[Duty.OVERSEE])
    for step in ("look_into", "find", "settle", "tell"):
        getattr(desk, step)(one, 2)


_STEPS = (
    ("look_into",),
    ("look_into", "ask_for_time"),
    ("look_into", "find"),
    ("look_into", "find", "settle"),
    ("look_into", "find", "settle", "tell"),
    ("look_into", "find", "settle", "tell"),
)
