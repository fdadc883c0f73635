"""框选: mark one region of a page."""

from math import isfinite

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.entry.plain import said
from gongkai.law.sentences import say
from gongkai.redaction import locking, marking
from gongkai.redaction.errors import BadRegion
from gongkai.redaction.glyphs import Box

LONGEST = 120
LEAST = 0.001  # of the page: nothing smaller can be meant


@transaction.atomic
def mark(
    pk: int, *, page: int, left: float, top: float, width: float, height: float,
    ground_code: str = "", note: str = "", by: Actor,
) -> int:  # fmt: skip
    """Mark a rectangle, given in per cent of the page as it is shown; what lies beyond the edge is cut off.

    Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
    """
    redaction = locking.to_mark(pk, by=by)
    if not 1 <= page <= redaction.page_count:
        raise BadRegion(
            why=say("没有第{page}页，本文件共{pages}页", page=page, pages=redaction.page_count), field="page"
        )
    box = _box(left, top, width, height)
    tidied = said(note, what="说明", most=LONGEST, field="note")
    return marking.add(redaction, [(page, box)], ground_code=ground_code, note=tidied, by=by)


def _box(left: float, top: float, width: float, height: float) -> Box:
    if not all(isfinite(number) for number in (left, top, width, height)):
        raise BadRegion(why=say("数字无法识别"), field="left")
    box = marking.on_page(Box(left / 100, top / 100, (left + width) / 100, (top + height) / 100))
    if box.right - box.left < LEAST or box.bottom - box.top < LEAST:
        raise BadRegion(why=say("范围太小，或者全部在页面之外"), field="width")
    return box
