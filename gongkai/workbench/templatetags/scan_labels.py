"""What stands beside the findings of the release checks: masking by one press, and the tick of a looked-through file."""

from dataclasses import dataclass
from typing import Any

from django import template

from gongkai.accounts.actor import Actor
from gongkai.review.displays import FindingRow
from gongkai.review.maskable import by_program, may_mask
from gongkai.review.scanning import UNREADABLE

register = template.Library()
IN_FILE = "附件"


@dataclass(frozen=True)
class Tools:
    """What this person may do about all findings at once."""

    item_id: int
    in_text: int  # places one press would mask
    in_files: int
    may_mask: bool
    may_tick: bool
    files: list[tuple[int, str]]  # those something was found in


@register.simple_tag(takes_context=True)
def scan_tools(context: dict[str, Any]) -> Tools | None:
    """The tools of a panel of findings; none where the page shows no item of its own."""
    item, request = context.get("item"), context.get("request")
    actor = getattr(request, "actor", None)
    if item is None or not hasattr(item, "current_id") or not isinstance(actor, Actor):
        return None
    rows: list[FindingRow] = [each.row for each in context.get("findings", ())]
    open_rows = [row for row in rows if by_program(row) and not row.lifted_by]
    in_files = sum(row.place.startswith(IN_FILE) for row in open_rows)
    placed = any(row.place.startswith(IN_FILE) for row in rows)
    wrote = item.current.made_by_id if item.current else None
    return Tools(
        item_id=item.pk,
        in_text=len(open_rows) - in_files,
        in_files=in_files,
        may_mask=may_mask(actor, item),
        may_tick=actor.may("review.lift", item) and actor.user_id not in (None, wrote),
        files=list(item.current.files.values_list("pk", "name")) if item.current and placed else [],
    )


@register.filter
def to_tick(row: FindingRow) -> bool:
    """Whether a finding is a file that only a person can check, not yet ticked."""
    return row.rule == UNREADABLE and not row.lifted_by


@register.filter
def percent_sure(confidence: float | None) -> str:
    """How sure a reading is, as people read it: 0.93 → 93%."""
    return "" if confidence is None else f"{confidence * 100:.0f}%"
