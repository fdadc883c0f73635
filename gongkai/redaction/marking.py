"""Putting marks on pages: what all ways of marking share."""

from collections.abc import Iterable

from gongkai.accounts.actor import Actor
from gongkai.redaction.errors import TooManyMarks
from gongkai.redaction.glyphs import Box
from gongkai.redaction.models import Mark, Redaction

MOST_MARKS = 2000


def add(redaction: Redaction, places: Iterable[tuple[int, Box]], *, ground_code: str, note: str, by: Actor) -> int:
    """Keep the regions as one step; those undone before can no longer be done again. Says how many there are now more."""
    redaction.marks.filter(is_undone=True).delete()
    there = {(one.page, _place(Box(one.left, one.top, one.right, one.bottom))) for one in redaction.marks.all()}
    step = (redaction.marks.order_by("-step").values_list("step", flat=True).first() or 0) + 1
    new = [
        Mark(
            redaction=redaction, step=step, page=page, left=box.left, top=box.top, right=box.right, bottom=box.bottom,
            ground_code=ground_code, note=note, made_by_id=by.person_id,
        )
        for page, box in places
        if (page, _place(box)) not in there
    ]  # fmt: skip
    if len(there) + len(new) > MOST_MARKS:
        raise TooManyMarks(most=MOST_MARKS, given=len(there) + len(new))
    Mark.objects.bulk_create(new)
    return len(new)


def on_page(box: Box) -> Box:
    """The box, kept within the page."""
    return Box(max(box.left, 0), max(box.top, 0), min(box.right, 1), min(box.bottom, 1))


def _place(box: Box) -> tuple[float, ...]:
    return tuple(round(edge, 4) for edge in (box.left, box.top, box.right, box.bottom))
