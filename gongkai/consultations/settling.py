"""What became of the comments: how many came, how many are answered under each point, and what is still open.

Every comment counts once: under a point, or among those set aside as no opinion on the draft.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from gongkai.consultations.errors import PointOpen, Unjudged, Unsorted
from gongkai.consultations.models import Consultation
from gongkai.consultations.vocabulary import SET_ASIDE, KeptWhy, Response, Showing, Way
from gongkai.law.sentences import Sentence, say

MOST_NAMED = 10


@dataclass(frozen=True)
class Totals:
    """The numbers of one consultation; `answered` and `set_aside` and `unsorted` add up to `received`."""

    received: int
    by_way: Mapping[Way, int]
    by_response: Mapping[Response, int]
    set_aside: Mapping[KeptWhy, int]
    unsorted: int  # under no point, or under one without 采纳情况
    points: int

    @property
    def aside(self) -> int:
        """How many are no opinion on the draft."""
        return sum(self.set_aside.values())

    @property
    def answered(self) -> int:
        """How many are answered under a point."""
        return sum(self.by_response.values())


def totals(one: Consultation) -> Totals:
    """The numbers as they stand. Two queries."""
    ways: Counter[Way] = Counter()
    responses: Counter[Response] = Counter()
    aside: Counter[KeptWhy] = Counter()
    unsorted = 0
    rows = one.comments.order_by().values("way", "kept_why", "point__response").annotate(n=Count("pk"))
    for row in rows.values_list("way", "kept_why", "point__response", "n"):
        way, why, response, n = row
        ways[Way(way)] += n
        if why in SET_ASIDE:
            aside[KeptWhy(why)] += n
        elif response:
            responses[Response(response)] += n
        else:
            unsorted += n
    by_way = {way: ways[way] for way in Way if ways[way]}  # in the order of the list, not of the database
    return Totals(ways.total(), by_way, dict(responses), dict(aside), unsorted, one.points.count())


def writers(one: Consultation) -> set[int | None]:
    """Whoever wrote the feedback or a point of it, or handed it in: none of them approves it."""
    return {one.feedback_by_id, one.feedback_written_by_id, *one.points.values_list("written_by_id", flat=True)}


def must_be_settled(one: Consultation) -> None:
    """Refuse a feedback that leaves a comment without an answer, or a point without what became of it."""
    _must_be_judged(one)
    opinions = one.comments.exclude(kept_why__in=SET_ASIDE)
    left = list(opinions.filter(point__isnull=True).order_by("serial").values_list("number", flat=True))
    if left:
        raise Unsorted(n=len(left), numbers=listed(left))
    for point in one.points.annotate(n=Count("comments")):
        problem = _problem(point.n, point.response, point.reason)
        if problem:
            raise PointOpen(position=point.position, title=point.title, problem=problem)


def listed(numbers: Sequence[str]) -> str:
    """Some numbers in a sentence; of many only the first."""
    return "、".join(numbers[:MOST_NAMED]) + ("等" if len(numbers) > MOST_NAMED else "")


def _must_be_judged(one: Consultation) -> None:
    waiting = one.comments.filter(showing=Showing.WAITING).order_by("serial")
    left = list(waiting.values_list("number", flat=True))
    if left:
        raise Unjudged(n=len(left), numbers=listed(left))


def _problem(comments: int, response: str, reason: str) -> Sentence | None:
    if not comments:
        return say("下没有意见，请归入意见或者删除该类")
    if not response:
        return say("没有选择采纳情况")
    if response != Response.ADOPTED and not reason:
        return say("没有说明不采纳或者部分采纳的理由")
    return None
