"""Complaints for the tests of this room, made through the real actions: an office that receives, a bureau complained about."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.complaints.actions.accept import accept
from gongkai.complaints.actions.answer import answer
from gongkai.complaints.actions.assign import assign
from gongkai.complaints.actions.conclude import conclude
from gongkai.complaints.actions.decide import decide
from gongkai.complaints.actions.register import register
from gongkai.complaints.deciding import Ordered
from gongkai.complaints.entering import Entry
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import Channel, MeasureKind, Outcome, Sort
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, make_actor, make_agency, make_county, make_person

CAME = date(2026, 3, 2)  # a Monday
TAKEN = date(2026, 3, 4)
ZHANG = Person(name="张演示", phone="0000-1234567", address="示范县示范路1号")


@dataclass(frozen=True)
class Desk:
    """The receiving office with its people, and the bureau complained about with its own."""

    county: Agency
    agency: Agency
    bureau: Agency
    clerk: Actor
    head: Actor
    principal: Actor
    overseer: Actor
    bureau_head: Actor
    two: tuple[int, int]


def make_desk() -> Desk:
    """A county, its competent office, and a bureau."""
    county = make_county()
    office = make_agency("示范县政府办公室", is_competent=True, parent=county)
    bureau = make_agency("示范县交通运输局", parent=county)
    investigators = [make_person(office, Duty.HANDLE) for _ in range(2)]
    return Desk(
        county, office, bureau, make_actor(office, Duty.ACCEPT), make_actor(office, Duty.OFFICE_HEAD),
        make_actor(office, Duty.PRINCIPAL), actor_for(make_person(county, Duty.OVERSEE, branch=True)),
        make_actor(bureau, Duty.OFFICE_HEAD), (investigators[0].pk, investigators[1].pk),
    )  # fmt: skip


def entry(desk: Desk, **changes) -> Entry:
    """A visitor's complaint that the bureau did not answer."""
    values = {
        "sort": Sort.COMPLAINT,
        "reason": "not_answered",
        "title": "申请公开养护资金，到期没有答复",
        "text": "我一月提出申请，至今没有收到任何答复。",
        "against_id": desk.bureau.pk,
        "channel": Channel.VISIT,
        "received_on": CAME,
    }
    return Entry(**(values | changes))


def registered(desk: Desk, person: Person = ZHANG, **changes) -> Complaint:
    """As the clerk enters it."""
    return register(desk.agency.pk, entry(desk, **changes), person, by=desk.clerk)


CONTESTED = "示交信复〔2026〕3号答复书"


def appealed(desk: Desk, **changes) -> Complaint:
    """An appeal against what the bureau answered in February."""
    values = {
        "sort": Sort.APPEAL, "title": "不服养护资金申请的答复", "contested": CONTESTED, "contested_on": date(2026, 2, 9),
    }  # fmt: skip
    return registered(desk, **(values | changes))


def held(key: str, *, data: bytes = b"demo", name: str = "来信说明.txt") -> int:
    """A paper kept for a form that is not sent yet."""
    return hold_file(BytesIO(data), name=name, role=FileRole.OTHER, form_key=key).pk


def accepted(desk: Desk, **changes) -> Complaint:
    """Taken up two days later."""
    return accept(registered(desk, **changes).pk, on=TAKEN, by=desk.head)


def looked_into(desk: Desk, **changes) -> Complaint:
    """With two investigators."""
    return assign(accepted(desk, **changes).pk, people=desk.two, on=TAKEN, by=desk.head)


def found(desk: Desk, **changes) -> Complaint:
    """With findings laid before the decider."""
    one = looked_into(desk, **changes)
    return conclude(one.pk, findings="该申请无人承办。", proposal="责令答复。", on=date(2026, 3, 12), by=desk.head)


def order(due_on: date = date(2026, 4, 1)) -> Ordered:
    """One measure."""
    return Ordered(MeasureKind.ANSWER, "依法答复申请人", due_on)


def decided(desk: Desk, *, outcome=Outcome.FOUNDED, measures=None, **changes) -> Complaint:
    """Decided by the principal."""
    ordered = [order()] if measures is None else measures
    one = found(desk, **changes)
    return decide(
        one.pk, outcome=outcome, decision="反映属实。", measures=ordered, on=date(2026, 3, 16), by=desk.principal
    )


def answered(desk: Desk, **changes) -> Complaint:
    """Answered in writing."""
    return answer(decided(desk, **changes).pk, on=date(2026, 3, 18), by=desk.head)


def again(one: Complaint) -> Complaint:
    """As it stands now."""
    return Complaint.objects.get(pk=one.pk)
