"""Consultations and questions of one body for the tests of this room, made through the real actions."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.consultations.actions.approve import approve
from gongkai.consultations.actions.approve_feedback import approve_feedback
from gongkai.consultations.actions.comment import comment
from gongkai.consultations.actions.draft import draft
from gongkai.consultations.actions.enter_inquiry import enter_inquiry
from gongkai.consultations.actions.moderate import moderate
from gongkai.consultations.actions.publish_question import publish_question
from gongkai.consultations.actions.sort_comments import sort_comments
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.actions.submit_feedback import submit_feedback
from gongkai.consultations.actions.submit_question import submit_question
from gongkai.consultations.actions.write_feedback import write_feedback
from gongkai.consultations.actions.write_point import Answer, write_point
from gongkai.consultations.actions.write_question import write_question
from gongkai.consultations.asking import Asked
from gongkai.consultations.entering import Draft
from gongkai.consultations.models import Comment, Consultation, FrequentQuestion, Inquiry, Point
from gongkai.consultations.receiving import Said
from gongkai.consultations.vocabulary import Channel, Showing
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section

TEXT = "<h2>第一条</h2><p>为了做好村道养护，制定本办法。</p><h2>第二条</h2><p>村道由镇人民政府养护。</p>"
ID_NUMBER = "11010119900307803X"  # made up; its check digit is right


@dataclass(frozen=True)
class House:
    """The people of one body who work consultations and questions, each with one duty."""

    agency: Agency
    section: Section
    clerk: Actor  # drafts
    leader: Actor  # approves
    editor: Actor  # judges comments
    counter: Actor  # answers questions
    section_clerk: Actor  # answers those of the section
    outsider: Actor  # of another body, with every duty there


def make_house() -> House:
    """A body with a section, and a stranger."""
    agency, other = make_agency(), make_agency()
    section = make_section(agency)
    return House(
        agency=agency,
        section=section,
        clerk=make_actor(agency, Duty.FILL),
        leader=make_actor(agency, Duty.APPROVE),
        editor=make_actor(agency, Duty.PUBLISH),
        counter=make_actor(agency, Duty.ACCEPT),
        section_clerk=make_actor(agency, Duty.HANDLE, section=section),
        outsider=make_actor(other, Duty.FILL, Duty.APPROVE, Duty.PUBLISH, Duty.ACCEPT, Duty.OFFICE_HEAD),
    )


def today() -> date:
    """The day it is here."""
    return timezone.localdate()


def content(**changes) -> Draft:
    """A complete, harmless consultation that opens today for forty days."""
    values = {
        "title": "示范县村道养护办法（征求意见稿）",
        "from_on": today(),
        "to_on": today() + timedelta(days=39),
        "contact": "政策法规科",
        "draft_html": TEXT,
        "explanation": "理顺村道养护的责任。",
    }
    return Draft(**(values | changes))


def drafted(house: House, **changes) -> Consultation:
    """A draft."""
    return draft(house.agency.pk, content(**changes), by=house.clerk)


def submitted(house: House, **changes) -> Consultation:
    """One that waits for approval."""
    return submit(drafted(house, **changes).pk, by=house.clerk)


def opened(house: House, **changes) -> Consultation:
    """One the public comments on."""
    return approve(submitted(house, **changes).pk, by=house.leader)


def over(one: Consultation, *, days: int = 1) -> Consultation:
    """The same, ended some days ago."""
    Consultation.objects.filter(pk=one.pk).update(
        from_on=today() - timedelta(days=60), to_on=today() - timedelta(days=days)
    )
    return again(one)


def commented(one: Consultation, text: str = "建议写明养护经费从哪里来。", *, key: str = "", **said) -> Comment:
    """A comment by the portal."""
    values = {"name": "张演示", "contact": "13800000000", "consents": True} | said
    received = comment(one.pk, Said(text, **values), form_key=key or f"web-{one.pk}-{text}-{one.comments.count()}")
    return Comment.objects.get(number=received.number)


def judged(
    house: House, one: Consultation, *comments: Comment, showing: Showing = Showing.SHOWN, why: str = ""
) -> None:
    """Comments shown, or kept back."""
    moderate(one.pk, [row.pk for row in comments], showing=showing, kept_why=why, by=house.editor)


def pointed(house: House, one: Consultation, *comments: Comment, **answer) -> Point:
    """A point with comments under it."""
    values = {"title": "第二条", "summary": "希望写明经费。", "response": "adopted"} | answer
    point = write_point(one.pk, Answer(**values), by=house.clerk)
    if comments:
        sort_comments(one.pk, [row.pk for row in comments], point_id=point.pk, by=house.clerk)
    return point


def settled(house: House) -> Consultation:
    """One that is over, whose only comment is answered, with the feedback written."""
    one = opened(house)
    came = commented(one)
    judged(house, one, came)
    pointed(house, one, came)
    over(one)
    return write_feedback(one.pk, feedback="意见已逐条研究。", by=house.clerk)


def answered(house: House) -> Consultation:
    """One with its feedback published."""
    one = settled(house)
    submit_feedback(one.pk, by=house.clerk)
    return approve_feedback(one.pk, by=house.leader)


def asked(house: House, question: str = "政府公报在哪里看？", **more) -> Inquiry:
    """A question at the counter, without an answer yet."""
    said = {name: more.pop(name) for name in ("title", "name", "contact", "persons") if name in more}
    values = {"channel": Channel.COUNTER, "by": house.counter} | more
    return enter_inquiry(house.agency.pk, Asked(question, **said), **values)


def frequent(
    house: House, question: str = "政府公报在哪里看？", answer: str = "在县图书馆和各镇便民服务中心。"
) -> FrequentQuestion:
    """A frequent question, drafted."""
    return write_question(question, answer=answer, agency_id=house.agency.pk, by=house.counter)


def published(house: House, **more) -> FrequentQuestion:
    """A frequent question the public reads."""
    row = frequent(house, **more)
    submit_question(row.pk, by=house.counter)
    return publish_question(row.pk, by=house.leader)


def again(row):
    """The record as it now stands."""
    return type(row).objects.get(pk=row.pk)
