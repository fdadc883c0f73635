"""征求意见、咨询 of the demo county: five years of both, and drafts at every step of the way."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.consultations.actions.approve import approve
from gongkai.consultations.actions.comment import comment
from gongkai.consultations.actions.draft import draft
from gongkai.consultations.actions.extend import extend
from gongkai.consultations.actions.moderate import moderate
from gongkai.consultations.actions.send_back import send_back
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.entering import Draft
from gongkai.consultations.models import Comment, Consultation, ConsultationPolicy, Point
from gongkai.consultations.receiving import COMMENT_KEY, Said
from gongkai.consultations.vocabulary import KeptWhy, Showing, State, Way
from gongkai.demo import inquiries
from gongkai.demo.consultation_texts import ADVERTS, OPINIONS, TOPICS, Topic
from gongkai.demo.county import Unit
from gongkai.entry import plain
from gongkai.law.vocabulary import Duty
from gongkai.vault import sealing

YEARS_BACK = 5
OPEN_DAYS = 30
MANY = (0, 6, 14)  # comments on a draft of earlier years
SURNAMES = "张王李赵陈杨"
WAYS = (Way.WEB, Way.WEB, Way.WEB, Way.LETTER, Way.PHONE, Way.MEETING)
STEPS = ("draft", "submitted", "returned", "upcoming", "open", "open", "extended", "closed", "feedback", "stopped")


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """History first, then what is under way in ten bodies, then the questions of every body."""
    bodies = list(units.values())
    _history(bodies, today, random)
    for unit, step, topic in zip(bodies, STEPS, TOPICS * 2, strict=False):
        _under_way(unit, step, topic, today, random)
    ConsultationPolicy.objects.create(agency=bodies[0].agency, least_days=OPEN_DAYS, answer_days=3)
    inquiries.build(units, today=today, random=random)


def _history(bodies: list[Unit], today: date, random: Random) -> None:
    """One ended consultation a body and year for every second body, with comments, points and feedback."""
    kept = [
        _ended(unit, TOPICS[(place + back) % len(TOPICS)], date(today.year - back, 1 + place % 9, 8), State.ANSWERED)
        for back in range(YEARS_BACK, 0, -1)
        for place, unit in enumerate(bodies)
        if (place + back) % 2
    ]
    _answer(Consultation.objects.bulk_create(kept), bodies, random)


def _ended(unit: Unit, topic: Topic, from_on: date, state: State, *, serial: int = 1) -> Consultation:
    to_on = from_on + timedelta(days=OPEN_DAYS)
    clerk, leader = unit.people[Duty.FILL], unit.people[Duty.APPROVE]
    answered = {"answered_on": to_on + timedelta(days=20), "feedback_by": clerk, "feedback_approved_by": leader}
    said = {"feedback": "征求意见期间收到的意见已经逐条研究，能够采纳的已经写入文件。"}
    return Consultation(
        agency=unit.agency, year=from_on.year, serial=serial, number=f"征{from_on.year}-{serial:04d}", state=state,
        from_on=from_on, to_on=to_on, by_phone=True, phone=unit.agency.phone, drafted_by=clerk,
        drafted_at=_at(from_on - timedelta(days=12)), submitted_by=clerk, approved_by=leader,
        submitted_at=_at(from_on - timedelta(days=8)), approved_at=_at(from_on - timedelta(days=3)),
        feedback_at=_at(to_on + timedelta(days=15)) if state is State.ANSWERED else None,
        **_words(unit, topic), **(answered | said if state is State.ANSWERED else {}),
    )  # fmt: skip


def _words(unit: Unit, topic: Topic) -> dict[str, Any]:
    html = "".join(f"<p>第{'一二'[at]}条　{article}</p>" for at, article in enumerate(topic.articles))
    title = f"示范县{topic.title}（征求意见稿）"
    return {"title": title, "draft_html": html, "explanation": topic.why, "contact": unit.sections[0].name}


def _answer(kept: list[Consultation], bodies: list[Unit], random: Random) -> None:
    """Comments under points; the advert among them set aside."""
    topics = {f"示范县{topic.title}（征求意见稿）": topic for topic in TOPICS}
    editors = {unit.agency.pk: unit.people[Duty.PUBLISH] for unit in bodies}
    few = [(one, random.choice(MANY)) for one in kept]
    drawn = [
        Point(consultation=one, position=at, title=title, summary=summary, response=response, reason=reason)
        for one, many in few
        for at, (title, summary, response, reason) in enumerate(topics[one.title].points, start=1)
        if many
    ]
    points: dict[int, list[Point]] = {}
    for point in Point.objects.bulk_create(drawn):
        points.setdefault(point.consultation_id, []).append(point)
    Comment.objects.bulk_create(
        _said(one, n, points[one.pk], editors[one.agency_id].pk, random)
        for one, many in few
        for n in range(1, many + 1)
    )


def _said(one: Consultation, serial: int, points: list[Point], editor_id: int, random: Random) -> Comment:
    is_advert = serial == MANY[-1]
    text = ADVERTS[0] if is_advert else OPINIONS[(one.pk + serial) % len(OPINIONS)]
    on = one.from_on + timedelta(days=random.randrange(OPEN_DAYS))
    kept = {"showing": Showing.KEPT, "kept_why": KeptWhy.ADVERT} if is_advert else {"showing": Showing.SHOWN}
    return Comment(
        consultation=one, serial=serial, number=f"意见{one.pk:05d}-{serial:04d}", way=random.choice(WAYS), text=text,
        masked=f"{random.choice(SURNAMES)}**", consents=not is_advert, received_on=on, received_at=_at(on),
        text_key=sealing.fingerprint(plain.compact(text), purpose=COMMENT_KEY), judged_by_id=editor_id,
        judged_at=_at(on + timedelta(days=1)), point=None if is_advert else points[serial % len(points)], **kept,
    )  # fmt: skip


def _under_way(unit: Unit, step: str, topic: Topic, today: date, random: Random) -> None:
    """One of this season, as far as the step."""
    if step in ("closed", "feedback", "stopped"):
        _over(unit, step, topic, today)
        return
    clerk, leader = (Actor.of(unit.people[duty], today) for duty in (Duty.FILL, Duty.APPROVE))
    from_on = today + timedelta(days=7 if step == "upcoming" else 0)
    content = Draft(
        from_on=from_on, to_on=from_on + timedelta(days=OPEN_DAYS + 5), by_phone=True, phone=unit.agency.phone,
        **_words(unit, topic),
    )  # fmt: skip
    one = draft(unit.agency.pk, content, by=clerk)
    if step == "draft":
        return
    submit(one.pk, by=clerk)
    if step == "returned":
        send_back(one.pk, remark="第二条责任单位不清楚，请写明。", by=leader)
    elif step != "submitted":
        approve(one.pk, by=leader)
        _opened(unit, one, step, today)


def _opened(unit: Unit, one: Consultation, step: str, today: date) -> None:
    """What the public said so far; the oldest comments are judged, the newest wait."""
    if step == "upcoming":
        return
    leader, editor = (Actor.of(unit.people[duty], today) for duty in (Duty.APPROVE, Duty.PUBLISH))
    for n, text in enumerate((*OPINIONS[:7], OPINIONS[0], ADVERTS[1])):
        name = f"{SURNAMES[n % len(SURNAMES)]}演示" if n % 3 else ""
        comment(one.pk, Said(text, name=name, consents=n != 2), form_key=f"demo-{one.pk}-{n}")
    first = list(one.comments.filter(consents=True).order_by("serial").values_list("pk", flat=True)[:4])
    moderate(one.pk, first, showing=Showing.SHOWN, by=editor)
    if step == "extended":
        later = one.to_on + timedelta(days=15)
        extend(one.pk, to_on=later, reason="正值农忙，延长征求意见时间，方便村民提出意见。", by=leader)


def _over(unit: Unit, step: str, topic: Topic, today: date) -> None:
    """One that ended ten days ago: unsorted, answered and waiting for approval, or stopped."""
    state = {"closed": State.APPROVED, "feedback": State.FEEDBACK_SUBMITTED}.get(step, State.STOPPED)
    one = _ended(unit, topic, today - timedelta(days=OPEN_DAYS + 10), state, serial=2)
    if state is State.STOPPED:
        one.stopped_on, one.stop_reason = one.to_on, "上级正在制定同一事项的规定，本文件不再制定。"
    if state is State.FEEDBACK_SUBMITTED:
        one.feedback, one.feedback_by, one.feedback_at = "收到的意见已经逐条研究。", one.drafted_by, _at(today)
    one.save()
    points = Point.objects.bulk_create(
        Point(consultation=one, position=at, title=title, summary=summary, response=response, reason=reason)
        for at, (title, summary, response, reason) in enumerate(topic.points, start=1)
    )
    rows = [_said(one, n, points, unit.people[Duty.PUBLISH].pk, Random(n)) for n in range(1, 9)]  # noqa: S311
    for row in rows[5:] if step == "closed" else ():
        row.point, row.showing, row.judged_by_id, row.judged_at = None, Showing.WAITING, None, None
    Comment.objects.bulk_create(rows)


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))
