"""Making plain values of lines."""

from typing import Any

from gongkai.clearance.displays import LineRow
from gongkai.clearance.models import Clearance, ClearanceLine
from gongkai.clearance.vocabulary import ClearanceState, Standing
from gongkai.information.importing.cells import grounds_of
from gongkai.information.importing.shown import turned
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Openness


def line_row(line: Any, clearance: Clearance) -> LineRow:
    """One line as a page or a paper shows it."""
    item = line.item
    said = item.current if item else None
    return LineRow(
        line.pk, line.item_id, line.title, line.doc_number, line.made_on,
        line.section.name if line.section else "",
        Openness(line.openness) if line.openness else None,
        turned(grounds_of()).get(line.ground_code, line.ground_code) if line.ground_code else "",
        standing(line, clearance),
        Stage(item.stage) if item else None,
        bool(item and item.is_public),
        line.cleared_by.name if line.cleared_by else "",
        line.index_number or "",
        said.summary if said else "",
        item.version if item else "",
    )  # fmt: skip


def standing(line: ClearanceLine, clearance: Clearance) -> Standing:
    """How far one line has come."""
    if not line.openness:
        return Standing.WAITING
    if line.checked_at is None:
        return Standing.CLEARED
    is_definite = line.openness != Openness.UNDETERMINED
    return Standing.SETTLED if is_definite and clearance.state == ClearanceState.SIGNED else Standing.CHECKED
