"""咨询 of the demo county: five years of questions in every body, some waiting, and frequent questions published."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.consultations import clock
from gongkai.consultations.actions.ask import ask
from gongkai.consultations.actions.enter_inquiry import enter_inquiry
from gongkai.consultations.asking import Asked
from gongkai.consultations.models import FrequentQuestion, Inquiry
from gongkai.consultations.policies import ANSWER_DAYS
from gongkai.consultations.vocabulary import Channel, InquiryState, QuestionState, Referral
from gongkai.demo.consultation_texts import ASKED, FREQUENT
from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty

YEARS_BACK = 5
A_YEAR = (6, 15)  # questions of one body
CHANNELS = (Channel.PHONE, Channel.PHONE, Channel.PHONE, Channel.COUNTER, Channel.COUNTER, Channel.WEB, Channel.LETTER)
ASKING = 6  # bodies with questions that wait


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Questions of earlier years and this one, answered; then some that wait; then the frequent ones."""
    bodies = list(units.values())
    rows = [row for unit in bodies for row in _of_body(unit, today, random)]
    Inquiry.objects.bulk_create(rows, batch_size=500)
    for place, unit in enumerate(bodies[:ASKING]):
        _waiting(unit, place, today)
    FrequentQuestion.objects.bulk_create(
        _frequent(unit, place, today) for place, unit in enumerate((bodies * len(FREQUENT))[: 2 * len(FREQUENT)])
    )


def _of_body(unit: Unit, today: date, random: Random) -> Iterator[Inquiry]:
    for year in range(today.year - YEARS_BACK, today.year + 1):
        last = min(date(year, 12, 25), today - timedelta(days=15))
        span = (last - date(year, 1, 2)).days
        days = sorted(random.randrange(span) for _ in range(random.randint(*A_YEAR))) if span > 0 else []
        for serial, day in enumerate(days, start=1):
            yield _answered(unit, date(year, 1, 2) + timedelta(days=day), serial, random)


def _answered(unit: Unit, on: date, serial: int, random: Random) -> Inquiry:
    title, question, answer = random.choice(ASKED)
    channel = random.choice(CHANNELS)
    spot = channel in (Channel.PHONE, Channel.COUNTER)
    due = clock.calendar().add(on, ANSWER_DAYS)
    is_application = title == "怎样申请信息公开" and serial % 2 == 0
    return Inquiry(
        agency=unit.agency, section=None if spot else unit.sections[-1], year=on.year, serial=serial,
        number=f"咨询{on.year}-{serial:04d}", channel=channel, asked_on=on, asked_at=_at(on), title=title,
        question=question, masked="李**" if serial % 3 else "", due_on=due, answer=answer,
        answered_on=on if spot else min(due, on + timedelta(days=random.randint(1, 9))),
        answered_by=unit.people[Duty.ACCEPT], entered_by=None if channel is Channel.WEB else unit.people[Duty.ACCEPT],
        state=InquiryState.REFERRED if is_application else InquiryState.ANSWERED,
        referral=Referral.REQUEST if is_application else "",
    )  # fmt: skip


def _waiting(unit: Unit, place: int, today: date) -> None:
    """Two questions of these days: one by the portal, one by telephone given to a section."""
    title, question, _answer = ASKED[place % len(ASKED)]
    ask(unit.agency.pk, Asked(question, title, name="王演示"), form_key=f"demo-question-{unit.agency.pk}")
    clerk = Actor.of(unit.people[Duty.ACCEPT], today)
    _title, other, _answer = ASKED[(place + 3) % len(ASKED)]
    on = today - timedelta(days=12 if place == 0 else 2)
    enter_inquiry(
        unit.agency.pk, Asked(other), channel=Channel.PHONE, asked_on=on, section_id=unit.sections[-1].pk, by=clerk
    )


def _frequent(unit: Unit, place: int, today: date) -> FrequentQuestion:
    question, answer = FREQUENT[place % len(FREQUENT)]
    waits = place == 2 * len(FREQUENT) - 1
    on = today - timedelta(days=20 * (place + 1))
    return FrequentQuestion(
        agency=unit.agency, question=question, answer=answer, drafted_by=unit.people[Duty.ACCEPT], drafted_at=_at(on),
        state=QuestionState.SUBMITTED if waits else QuestionState.PUBLISHED,
        approved_by=None if waits else unit.people[Duty.APPROVE], published_on=None if waits else on,
    )  # fmt: skip


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))
