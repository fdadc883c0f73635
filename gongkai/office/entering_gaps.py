"""The story of a gap: what was done about it, line by line."""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.entry import plain
from gongkai.office.models import Gap, GapStep
from gongkai.office.vocabulary_work import GapStepKind


def note_gap_step(
    gap: Gap, kind: GapStepKind, *, on: date, text: str = "", to: Agency | None = None, by: Actor
) -> None:
    """Add a line to the gap's story."""
    GapStep.objects.create(
        gap=gap,
        kind=kind,
        on=on,
        to=to,
        text=plain.said(plain.one_line(text), what="说明", most=500, field="note"),
        by_id=by.person_id,
        at=timezone.now(),
    )


def last_step_on(gap: Gap) -> date:
    """The day of the newest line; nothing that follows is earlier."""
    newest = gap.steps.order_by("-id").first()
    return newest.on if newest else gap.found_on
