"""The people of one body at work on its requests, with days told as working days before today."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count

from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.demo.county import Unit
from gongkai.demo.request_specs import MATTERS, Asker, asker
from gongkai.info_requests.actions.answer_on_spot import answer_on_spot
from gongkai.info_requests.actions.archive import archive
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.hand_in_draft import hand_in_draft
from gongkai.info_requests.actions.merge import merge
from gongkai.info_requests.actions.note_consultation_received import note_consultation_received
from gongkai.info_requests.actions.notify_fee import notify_fee
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.rate import rate
from gongkai.info_requests.actions.receive import receive
from gongkai.info_requests.actions.record_opinion import record_opinion
from gongkai.info_requests.actions.register import register
from gongkai.info_requests.actions.sign_off import sign_off
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.identity import Party
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.vocabulary import ConsultationKind, FeeBasis, Opinion, Way
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import Channel, Duty, Version
from gongkai.law.workdays import WorkCalendar

PURPOSE_DROPPED = law.regulation(Version.R2019).from_on
_PARTS = {
    "A3": (
        PartInput("资金分配总表", is_given=True),
        PartInput("银行账号和联系人电话", False, "X15", "涉及个人隐私，公开会对第三方合法权益造成损害。"),
    ),
    "A4": (PartInput("所申请的信息", False, "X16a", "属于内部管理信息，不予公开。"),),
}
_SAID = {
    "A1": {"way": "请在示范县人民政府门户网站“政府信息公开”专栏查阅。"},
    "A2": {"way": "随本告知书提供复印件一份。"},
    "A3": {"way": "随本告知书提供可以公开部分的复印件一份。"},
    "A5": {"search": "经检索本机关档案室和业务系统，未找到该信息。"},
    "A6": {"body": "示范县水务局，电话0000-0000000"},
    "A10": {"channel": "请向示范县信访局反映，电话0000-0000000。"},
    "B2": {"way": "随本答复书提供复印件一份。"},
}
_REASONS = {"A4": "经审查，属于内部管理信息。", "A6": "该事项由其他机关负责。", "A10": "所提内容属于投诉举报。"}


class Desk:
    """One body's desks, and how many requests it has had."""

    def __init__(self, unit: Unit, first: int, today: date, calendar: WorkCalendar) -> None:
        """The people are looked up once."""
        self.unit, self.today, self.calendar = unit, today, calendar
        self.made = 0
        self._people = {duty: Actor.of(person, today) for duty, person in unit.people.items()}
        self._serial = count(first)
        self._asked: dict[str, tuple[Asker, Wish]] = {}

    def who(self, duty: Duty) -> Actor:
        """The person with this duty."""
        return self._people[duty]

    def back(self, working_days: int) -> date:
        """The n-th working day before today; for 0 today, or the last worked day."""
        day = self.today
        while not self.calendar.is_workday(day):
            day -= timedelta(days=1)
        for _ in range(working_days):
            day -= timedelta(days=1)
            while not self.calendar.is_workday(day):
                day -= timedelta(days=1)
        return day

    def ahead(self, working_days: int) -> date:
        """The n-th working day after today."""
        return self.calendar.add(self.today, working_days)

    def ask(self, *, back: int, channel: Channel = Channel.COUNTER, like: str = "") -> str:
        """A request the clerk enters; `like` asks the same as that one."""
        return self.ask_on(self.back(back), channel=channel, like=like)

    def ask_on(self, on: date, *, channel: Channel = Channel.COUNTER, like: str = "") -> str:
        """The same, on a day."""
        who, wish = self._next(like)
        if on < PURPOSE_DROPPED:
            wish = replace(wish, purpose="生活的需要")
        confirmed_on = None if channel is Channel.LETTER else on
        case = register(
            who.identity,
            wish,
            kind=who.kind,
            agency_id=self.unit.agency.pk,
            channel=channel,
            arrived_on=on,
            confirmed_on=confirmed_on,
            by=self.who(Duty.ACCEPT),
        )
        self._asked[case.number] = (who, wish)
        return case.number

    def ask_online(self, *, back: int) -> str:
        """A request sent through the portal at nine in the morning."""
        who, wish = self._next("")
        at = timezone.make_aware(datetime.combine(self.back(back), time(9)))
        sent = receive(
            who.identity,
            wish,
            kind=who.kind,
            agency_id=self.unit.agency.pk,
            form_key=f"demo-{self.unit.agency.code}-{self.made}",
            at=min(at, timezone.now()),
        )
        return sent.number

    def assign(self, case: str, *, back: int, due: date) -> None:
        """A section looks for it."""
        section = self.unit.sections[-1].pk
        assign(case, section_id=section, due_on=due, note="请查找并提出公开意见。", on=self.back(back), by=self._clerk)

    def hand_in(self, case: str, *, back: int) -> None:
        """The section's draft."""
        by = self.who(Duty.HANDLE)
        hand_in_draft(case, draft="经查，该信息可以公开。", draft_kind="A2", on=self.back(back), by=by)

    def ask_correction(self, case: str, *, back: int) -> None:
        """The applicant is asked, once, to say more."""
        items = ["所需信息的年份", "所指的具体项目或者文号"]
        told = self.back(back)
        ask_correction(case, items=items, guidance="可以到本机关网站查找文号。", on=told, told_on=told, by=self._clerk)

    def consult(self, case: str, *, back: int, answered: int | None = None) -> None:
        """A third party is asked; perhaps it refuses."""
        party = Party(
            name="示范演示商贸有限公司", contact="周演示", phone="0000-0000000", address="示范县示范镇演示路9号"
        )
        asked = consult(
            case,
            kind=ConsultationKind.THIRD_PARTY,
            party=party,
            content="合同中的价格条款",
            way=Way.POST,
            on=self.back(back),
            by=self._clerk,
        )
        note_consultation_received(asked.pk, on=self.back(back - 1), by=self._clerk)
        if answered is not None:
            words = "价格条款属于商业秘密。"
            record_opinion(
                asked.pk,
                opinion=Opinion.DISAGREE,
                reasons=words,
                is_reasonable=True,
                on=self.back(answered),
                by=self._clerk,
            )

    def ask_reasons(self, case: str, *, back: int) -> None:
        """Why so many?"""
        facts = "申请人本年度已向本机关提出申请46件，内容相近。"
        ask_reasons(case, facts=facts, due_on=self.ahead(5), on=self.back(back), by=self._clerk)

    def charge(self, case: str, *, pages: int, back: int) -> None:
        """A processing fee by the page."""
        on = self.back(back)
        notify_fee(case, basis=FeeBasis.PAGE, pages=pages, way=Way.POST, on=on, received_on=on, by=self._clerk)

    def propose_extension(self, case: str, *, back: int) -> None:
        """The clerk asks for ten more days."""
        reason = "所涉档案年代久远，需要到档案馆查找。"
        propose_extension(case, working_days=10, reason=reason, on=self.back(back), by=self._clerk)

    def extend(self, case: str, *, back: int) -> None:
        """The head agrees."""
        extend_deadline(case, agreed=True, words="同意。", on=self.back(back), by=self.who(Duty.OFFICE_HEAD))

    def flag(self, case: str) -> None:
        """A sensitive matter, with its plan."""
        plan = "由政务公开办统一口径，答复前报主要负责人审定。"
        flag(case, sensitive=True, group=False, improper=False, vexatious=False, plan=plan, by=self._clerk)

    def prepare(self, case: str, kind: str, *, on: date) -> None:
        """Draft the answer and hand it in for signature."""
        prepare_reply(
            case,
            kind=kind,
            findings="经审查，所申请的信息由本机关制作并保存。",
            reasons=_REASONS.get(kind, ""),
            said=_SAID.get(kind, {}),
            parts=_PARTS.get(kind, ()),
            by=self._clerk,
        )
        submit_reply(case, on=on, by=self._clerk)

    def sign(self, case: str, *, back: int) -> int:
        """The leader signs; gives the letter."""
        return sign_off(case, opinion="同意。", on=self.back(back), by=self.who(Duty.APPROVE)).pk

    def answer(self, case: str, kind: str, *, back: int) -> None:
        """Draft, sign and post."""
        self.answer_on(case, kind, self.back(back))

    def answer_on(self, case: str, kind: str, on: date) -> None:
        """The same, on a day."""
        self.prepare(case, kind, on=on)
        letter = sign_off(case, opinion="同意。", on=on, by=self.who(Duty.APPROVE))
        deliver(letter.pk, way=Way.POST, sent_on=on, tracking_number="XA00000000000", by=self._clerk)

    def answer_at_once(self, case: str, *, back: int) -> None:
        """While the applicant waits."""
        answer_on_spot(case, kind="A1", said=_SAID["A1"], on=self.back(back), by=self._clerk)

    def thank(self, case: str) -> None:
        """The applicant rates the answer and suggests that everybody should have it."""
        rate(case, rating=4, words="答复及时。", by=APPLICANT)
        suggest(case, words="建议在网站上公开。", by=APPLICANT)

    def withdraw(self, case: str, *, back: int) -> None:
        """On the applicant's word."""
        withdraw(case, on=self.back(back), reason="已经在网站上查到。", by=self._clerk)

    def split(self, case: str, *, back: int) -> None:
        """One matter, one request."""
        parts = [Wish(title=title, description=words) for title, words in MATTERS[:2]]
        split(case, parts=parts, on=self.back(back), by=self._clerk)

    def merge(self, case: str, into: str, *, back: int) -> None:
        """The same asked twice."""
        merge(case, into=into, note="内容相同。", on=self.back(back), by=self._clerk)

    def archive(self, case: str, *, back: int) -> None:
        """Into the file."""
        self.archive_on(case, self.back(back))

    def archive_on(self, case: str, on: date) -> None:
        """The same, on a day."""
        archive(case, on=on, by=self._clerk)

    @property
    def _clerk(self) -> Actor:
        return self.who(Duty.ACCEPT)

    def _next(self, like: str) -> tuple[Asker, Wish]:
        self.made += 1
        if like:
            return self._asked[like]
        serial = next(self._serial)
        title, words = MATTERS[serial % len(MATTERS)]
        who = asker(serial)
        return who, Wish(title=title, description=words, form_wanted="paper", way_wanted="post")
