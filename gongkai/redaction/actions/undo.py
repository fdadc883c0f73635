"""撤销、重做: one step of marking back, or on again."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.law.sentences import named
from gongkai.redaction import locking
from gongkai.redaction.errors import NothingToUndo


@transaction.atomic
def undo(pk: int, *, again: bool = False, by: Actor) -> int:
    """Undo the last step, or with `again` do the step undone last; says how many marks that was."""
    redaction = locking.to_mark(pk, by=by)
    rows = redaction.marks.filter(is_undone=again)
    step = rows.order_by("step" if again else "-step").values_list("step", flat=True).first()
    if step is None:
        raise NothingToUndo(verb=named("重做" if again else "撤销", sort="redaction verb"))
    return rows.filter(step=step).update(is_undone=not again)
