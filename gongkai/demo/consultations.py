"""征求意见、咨询 of the demo county: five years of drafts and what became of the comments, questions, and what is under way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from gongkai.accounts.actor import Actor
from gongkai.consultations.actions.approve import approve
from gongkai.consultations.actions.comment import comment
from gongkai.consultations.actions.draft import draft
from gongkai.consultations.actions.enter_comment import enter_comment
from gongkai.consultations.actions.enter_inquiry import enter_inquiry
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.asking import Asked
from gongkai.consultations.entering import Draft
from gongkai.consultations.models import Comment, Consultation, FrequentQuestion, Inquiry, Point
from gongkai.consultations.receiving import Said
from gongkai.consultations.vocabulary import (
    Channel,
    InquiryState,
    KeptWhy,
    QuestionState,
    Response,
    Showing,
    State,
    Way,
)
from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty

YEARS = 5
OPEN_DAYS = 35  # longer than the shortest a body may set by itself
A_MONTH = (1, 3)  # questions of a body in a month


@dataclass(frozen=True)
class Topic:
    """A draft that was put to the public, and what people said about it."""

    title: str
    clause: str
    opinions: tuple[tuple[str, Response, str], ...]  # gist, what became of it, why


TOPICS = (
    Topic("城区停车管理办法", "第七条", (
        ("夜间道路停车的时段应当放宽", Response.ADOPTED, "已改为二十时至次日七时。"),
        ("老旧小区周边应当免收停车费", Response.PARTLY, "前两小时免费；全部免费不利于车位周转。"),
        ("取消所有道路停车位", Response.NOT_ADOPTED, "部分路段没有公共停车场，取消后居民无处停车。"),
    )),
    Topic("农村生活垃圾分类实施方案", "第三部分", (
        ("每个自然村应当设可回收物收集点", Response.ADOPTED, "已补充收集点设置标准。"),
        ("由村民按户付费", Response.NOT_ADOPTED, "现阶段由财政负担，不向村民收费。"),
    )),
    Topic("校园周边交通秩序管理规定", "第五条", (
        ("上下学时段增加志愿者", Response.ADOPTED, "已写入第五条。"),
        ("学校门前全天禁止停车", Response.PARTLY, "上下学时段禁止停车，其余时段临时停车不超过十分钟。"),
    )),
    Topic("公共文化设施开放时间规定", "第四条", (
        ("图书馆周末延长到二十一时", Response.ADOPTED, "已采纳。"),
        ("节假日不闭馆", Response.PARTLY, "法定节假日首日闭馆，其余开放。"),
    )),
)  # fmt: skip
QUESTIONS = (
    ("居住证怎样办理", "持身份证和居住证明到派出所或者政务服务中心窗口办理。"),
    ("医疗保险在哪里缴费", "可以到税务窗口、银行网点缴费，也可以网上缴费。"),
    ("宅基地申请需要什么材料", "向村民委员会提出书面申请，材料清单见办事指南。"),
    ("公租房的申请条件", "申请条件和收入标准每年公布，见栏目“保障性住房”。"),
    ("征地补偿方案在哪里看", "在县政府网站“征地信息”栏目和村公开栏都可以看到。"),
    ("怎样申请公开政府信息", "可以当面、邮寄或者网上提出，表格在申请公开页面下载。"),
)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """The past straight into its tables; what is under way through the actions themselves."""
    desks = [
        unit
        for unit in units.values()
        if {Duty.FILL, Duty.APPROVE, Duty.ACCEPT, Duty.OFFICE_HEAD} <= unit.people.keys()
    ]
    _past(desks, today, random)
    _questions(desks, today, random)
    _now(desks, today)


def _past(desks: list[Unit], today: date, random: Random) -> None:
    """Some drafts of every year, answered."""
    serials: dict[tuple[int, int], int] = {}
    for back in range(YEARS, 0, -1):
        for n, topic in enumerate(TOPICS):
            unit, year = desks[(n * 7 + back) % len(desks)], today.year - back
            key = (unit.agency.pk, year)
            serials[key] = serials.get(key, 0) + 1
            _answered(unit, topic, date(year, 2 + 2 * n, 3), serials[key], random)


def _answered(unit: Unit, topic: Topic, on: date, serial: int, random: Random) -> None:
    """One draft with its comments, each under a point, and the feedback."""
    ended, clerk, leader = on + timedelta(days=OPEN_DAYS), unit.people[Duty.FILL], unit.people[Duty.APPROVE]
    one = Consultation.objects.create(
        agency=unit.agency, year=on.year, serial=serial, number=f"征{on.year}-{serial:04d}", title=_title(topic),
        draft_html=_text(topic), explanation=f"为做好相关工作，起草了《{topic.title}（征求意见稿）》。", from_on=on, to_on=ended,
        by_letter=True, contact=f"{unit.short_name}办公室", phone=unit.agency.phone, address=unit.agency.address,
        state=State.ANSWERED, drafted_by=clerk, drafted_at=_at(on), submitted_by=clerk, submitted_at=_at(on),
        approved_by=leader, approved_at=_at(on), feedback="感谢社会各界参与。意见已逐条研究，采纳情况如下。",
        feedback_by=clerk, feedback_at=_at(ended), feedback_approved_by=leader, answered_on=ended + timedelta(days=12),
    )  # fmt: skip
    comments = list(_comments(one, topic, random))
    Comment.objects.bulk_create(comments)


def _comments(one: Consultation, topic: Topic, random: Random) -> Iterator[Comment]:
    serial, judge = 0, one.drafted_by
    for place, (gist, response, why) in enumerate(topic.opinions, start=1):
        point = Point.objects.create(
            consultation=one, position=place, title=topic.clause, summary=gist, response=response, reason=why
        )
        for _n in range(random.randint(1, 4)):
            serial += 1
            yield _comment(one, serial, f"建议{gist}。", judge, point=point, showing=Showing.SHOWN, consents=True)
    yield _comment(one, serial + 1, "支持。", judge, showing=Showing.KEPT, kept_why=KeptWhy.ADVERT)


def _comment(one: Consultation, serial: int, text: str, judge: object, **more: object) -> Comment:
    on = one.from_on + timedelta(days=serial % OPEN_DAYS)
    return Comment(
        consultation=one, serial=serial, number=f"意见{one.pk:05d}-{serial:04d}", way=Way.LETTER if serial % 4 == 0 else Way.WEB,
        text=text, text_key=f"demo-{one.pk}-{serial}", received_on=on, received_at=_at(on), judged_by=judge, judged_at=_at(on),
        masked="李**" if serial % 2 else "", **more,
    )  # fmt: skip


def _questions(desks: list[Unit], today: date, random: Random) -> None:
    """Every month of five years some questions of every other body, all answered; the frequent ones published."""
    rows: list[Inquiry] = []
    for unit in desks[::2]:
        serials: dict[int, int] = {}
        for on in _days(today, random):
            serials[on.year] = serials.get(on.year, 0) + 1
            rows.append(_inquiry(unit, on, serials[on.year], random))
    Inquiry.objects.bulk_create(rows, batch_size=500)
    FrequentQuestion.objects.bulk_create(
        FrequentQuestion(
            agency=unit.agency, question=f"{asked}？", answer=told, state=QuestionState.PUBLISHED, drafted_by=unit.people[Duty.ACCEPT],
            drafted_at=_at(today - timedelta(days=200)), approved_by=unit.people[Duty.APPROVE],
            published_on=today - timedelta(days=190 - n),
        )
        for n, (unit, (asked, told)) in enumerate(zip(desks, QUESTIONS, strict=False))
    )  # fmt: skip


def _days(today: date, random: Random) -> Iterator[date]:
    """The days on which questions came, the oldest first; none of the present month."""
    for month in range(YEARS * 12, 0, -1):
        first = today.year * 12 + today.month - 1 - month
        days = sorted(random.randint(1, 24) for _n in range(random.randint(*A_MONTH)))
        yield from (date(first // 12, first % 12 + 1, day) for day in days)


def _inquiry(unit: Unit, on: date, serial: int, random: Random) -> Inquiry:
    asked, told = random.choice(QUESTIONS)
    return Inquiry(
        agency=unit.agency, section=unit.sections[-1], year=on.year, serial=serial, number=f"咨询{on.year}-{serial:04d}",
        channel=random.choice((Channel.PHONE, Channel.PHONE, Channel.COUNTER, Channel.WEB)), asked_on=on, asked_at=_at(on),
        persons=1, title=asked, question=f"{asked}？", state=InquiryState.ANSWERED, due_on=on + timedelta(days=7), answer=told,
        answered_on=on + timedelta(days=random.randint(0, 3)), answered_by=unit.people[Duty.ACCEPT],
        entered_by=unit.people[Duty.ACCEPT],
    )  # fmt: skip


def _now(desks: list[Unit], today: date) -> None:
    """A draft being written, one handed in, one open to comments, and questions that wait."""
    for unit, topic, step in zip(desks, TOPICS, ("draft", "submitted", "open", "open"), strict=False):
        clerk, leader = Actor.of(unit.people[Duty.FILL], today), Actor.of(unit.people[Duty.APPROVE], today)
        one = draft(unit.agency.pk, _draft(unit, topic, today), by=clerk)
        if step != "draft":
            submit(one.pk, by=clerk)
        if step == "open":
            approve(one.pk, by=leader)
            _said(one.pk, topic, Actor.of(unit.people[Duty.OFFICE_HEAD], today), today)
    for n, unit in enumerate(desks[:6]):
        accept, (asked, told) = Actor.of(unit.people[Duty.ACCEPT], today), QUESTIONS[n]
        enter_inquiry(unit.agency.pk, Asked(f"{asked}？", title=asked), channel=Channel.PHONE, answer=told, by=accept)
        enter_inquiry(unit.agency.pk, Asked(f"{asked}，要多久？", title=asked), channel=Channel.COUNTER, by=accept)


def _said(pk: int, topic: Topic, head: Actor, today: date) -> None:
    for n, (gist, _response, _why) in enumerate(topic.opinions):
        said = Said(f"建议{gist}。", concerns=topic.clause, name=f"王演示{n}", contact="", consents=True)
        comment(pk, said, form_key=f"demo-comment-{pk:08d}-{n:04d}")
    enter_comment(pk, Said("建议尽快施行。"), way=Way.LETTER, received_on=today, by=head)


def _draft(unit: Unit, topic: Topic, today: date) -> Draft:
    return Draft(
        title=_title(topic), from_on=today, to_on=today + timedelta(days=OPEN_DAYS), contact=f"{unit.short_name}办公室",
        draft_html=_text(topic), explanation="起草的依据、过程和主要内容见正文。", by_letter=True, address=unit.agency.address,
    )  # fmt: skip


def _title(topic: Topic) -> str:
    return f"《示范县{topic.title}（征求意见稿）》公开征求意见"


def _text(topic: Topic) -> str:
    lines = (
        "第一条　为规范相关工作，制定本文件。",
        f"{topic.clause}　有关事项按照本文件办理。",
        "最后一条　本文件自发布之日起施行。",
    )
    return "".join(f"<p>{line}</p>" for line in lines)


def _at(on: date) -> datetime:
    return datetime.combine(on, time(2), tzinfo=UTC)
