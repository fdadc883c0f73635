"""删除归类: a point under which no comment stands goes away; those after it move up."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.errors import PointInUse
from gongkai.consultations.locking import locked_point


@transaction.atomic
def remove_point(pk: int, *, by: Actor) -> None:
    """Take an empty point away."""
    point = locked_point(pk, "consultations.draft", by=by)
    one = point.consultation
    states.must_allow("sort_comments", one)
    under = point.comments.count()
    if under:
        raise PointInUse(position=point.position, title=point.title, n=under)

    point.delete()
    for position, later in enumerate(one.points.order_by("position"), start=1):
        if later.position != position:
            later.position = position
            later.save(update_fields=["position"])
    journal.record("consultations.remove_point", one, by=by, name=point.title)
