"""归类意见: comments are put under the point they speak of."""

from collections.abc import Sequence

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import NothingChosen, SetAside
from gongkai.consultations.locking import locked
from gongkai.consultations.models import Comment, Consultation, Point
from gongkai.consultations.settling import listed
from gongkai.consultations.vocabulary import SET_ASIDE


@transaction.atomic
def sort_comments(pk: int, comments: Sequence[int], *, point_id: int | None, by: Actor) -> int:
    """Put the comments chosen under one point, or with none under no point again."""
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("sort_comments", one)
    chosen = list(one.comments.filter(pk__in=comments).order_by("serial"))
    if not chosen:
        raise NothingChosen(what="意见", field="comment")
    aside = [comment.number for comment in chosen if comment.kept_why in SET_ASIDE]
    if aside:
        raise SetAside(numbers=listed(aside))
    point = _point(one, point_id)

    Comment.objects.filter(pk__in=[comment.pk for comment in chosen]).update(point=point)
    numbers = [comment.number for comment in chosen]
    journal.record("consultations.sort_comments", one, by=by, name=point.title if point else "", number=numbers)
    return len(chosen)


def _point(one: Consultation, point_id: int | None) -> Point | None:
    if point_id is None:
        return None
    found = one.points.filter(pk=point_id).first()
    if found is None:
        raise Unknown
    return found
