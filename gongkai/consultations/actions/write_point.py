"""意见归类: a point that comments speak of, what they say, and what became of it."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import ReasonMissing
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Consultation, Point
from gongkai.consultations.vocabulary import Response
from gongkai.entry import plain


@dataclass(frozen=True)
class Answer:
    """A point as a clerk writes it; `response` may stay open until the feedback is handed in."""

    title: str
    summary: str
    response: str = ""
    reason: str = ""


@transaction.atomic
def write_point(pk: int, answer: Answer, *, point_id: int | None = None, by: Actor) -> Point:
    """Add a point, or change one."""
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("sort_comments", one)
    point = _point(one, point_id)
    point.title = plain.needed(plain.one_line(answer.title), what="涉及内容", most=120, field="title")
    point.summary = plain.needed(answer.summary, what="意见归纳", most=1000, field="summary")
    point.reason = plain.said(answer.reason, what="理由", most=1000, field="reason")
    point.response = Response(answer.response) if answer.response else ""
    if point.response and point.response != Response.ADOPTED and not point.reason:
        raise ReasonMissing(response=Response(point.response).label, field="reason")

    point.written_by_id = by.person_id
    point.save()
    label = Response(point.response).label if point.response else ""
    journal.record("consultations.write_point", one, by=by, name=point.title, result=label)
    return point


def _point(one: Consultation, point_id: int | None) -> Point:
    if point_id is None:
        last = one.points.aggregate(last=Max("position"))["last"] or 0
        return Point(consultation=one, position=last + 1)
    found = one.points.filter(pk=point_id).first()
    if found is None:
        raise Unknown
    return found
