"""四同步: one press keeps what the clerk entered, its attribute, column and way of publishing, and hands it in."""

from collections.abc import Mapping

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.information.actions.enter import enter
from gongkai.information.actions.revise import revise
from gongkai.information.content import Content
from gongkai.information.placing import Place
from gongkai.review.actions.submit import submit
from gongkai.review.models import ReviewSlip


@transaction.atomic
def submit_together(
    content: Content,
    *,
    answers: Mapping[str, str],
    item_id: int | None = None,
    place: Place | None = None,
    kind: str = "",
    base: int | None = None,
    is_major: bool = False,
    by: Actor,
) -> ReviewSlip:
    """Enter (or change) an item and submit it, all or nothing: review, attribute, catalogue and publication at once.

    `item_id` with `base`, the revision the clerk had before them, for something entered before; else `place` and `kind`.

    Law: Regulation 2019, Arts. 12, 17, 26; Regulation 2008, Arts. 14, 18-19.
    """
    if item_id is None:
        if place is None:
            raise ValueError("a new item needs its place")
        item_id = enter(content, kind=kind, place=place, by=by).pk
    else:
        revise(item_id, content, base=base, by=by)
    return submit(item_id, answers=answers, is_major=is_major, by=by)
