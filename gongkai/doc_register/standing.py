"""How a line of the register stands, and what is wrong with it: pure, over what the comparison found."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from gongkai.doc_register import clock
from gongkai.doc_register.vocabulary import Fault, Standing
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness

_CLOSED = (Stage.CLOSED.value,)
_GONE = (Stage.WITHDRAWN.value, Stage.REPEALED.value)


def standing_of(row: Any) -> Standing:
    """Not entered, on its way, public, decided not to be, taken away, or not to be entered."""
    if row.found_id is None:
        return Standing.EXCUSED if row.excused_by_id else Standing.MISSING
    if row.item_is_public:
        return Standing.PUBLIC
    if row.item_stage in _CLOSED:
        return Standing.CLOSED
    return Standing.GONE if row.item_stage in _GONE else Standing.WORKING


def faults_of(row: Any, *, today: date) -> tuple[Fault, ...]:
    """不遗漏、不缩减、不延迟: what the comparison finds against a line.

    Law: Regulation 2019, Arts. 6, 26; Regulation 2008, Arts. 6, 18.
    """
    return tuple(_faults(row, today))


def is_short(row: Any) -> bool:
    """Whether the item has fewer files or pages than were issued, or nothing to read at all."""
    if row.found_id is None:
        return False
    if row.item_files < row.files or (not row.item_files and not row.item_has_text):
        return True
    return bool(row.pages and row.item_pages and not row.item_has_text and row.item_pages < row.pages)


def _faults(row: Any, today: date) -> Iterator[Fault]:
    if standing_of(row) is Standing.MISSING:
        yield Fault.LEFT_OUT
    if is_short(row):
        yield Fault.CUT_SHORT
    if _is_late(row, today):
        yield Fault.LATE


def _is_late(row: Any, today: date) -> bool:
    """Public after its last day, or not public although that day has gone by; what need not be public is never late."""
    if row.released_on is not None:
        return row.released_in_time is False
    if row.found_id is None:
        closed = row.excused_by_id or row.openness in (Openness.WITHHELD, Openness.ON_REQUEST)
        return not closed and clock.due_on(row.issued_on) < today
    return row.item_due_on is not None and row.item_due_on < today and row.item_stage not in (*_CLOSED, *_GONE)
