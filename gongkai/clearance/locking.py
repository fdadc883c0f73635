"""Finding a batch and its lines for changing them, with the right to."""

from collections.abc import Sequence

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.clearance.errors import NothingChosen, TooManyChosen
from gongkai.clearance.models import Clearance, ClearanceLine
from gongkai.clearance.visibility import visible_to

MOST_AT_ONCE = 500


def locked(pk: int, *, by: Actor) -> Clearance:
    """The batch, locked until the transaction ends; unknown and hidden look the same."""
    found = Clearance.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None or not visible_to(by).filter(pk=pk).exists():
        raise Unknown
    return found


def must_be_some(numbers: Sequence[int]) -> None:
    """Refuse an empty choice and one too large for one press."""
    if not numbers:
        raise NothingChosen(field="lines")
    if len(numbers) > MOST_AT_ONCE:
        raise TooManyChosen(most=MOST_AT_ONCE, given=len(numbers), field="lines")


def chosen_lines(clearance: Clearance, line_ids: Sequence[int], *, permission: str, by: Actor) -> list[ClearanceLine]:
    """The lines ticked, each with its item, where the person may do it to every one of them."""
    must_be_some(line_ids)
    found = list(
        ClearanceLine.objects.filter(clearance=clearance, pk__in=line_ids, item__isnull=False)
        .select_related("item__current")
        .order_by("made_on", "id")
    )
    if len(found) < len(set(line_ids)):
        raise Unknown
    for section_id in {line.section_id for line in found}:
        by.must(permission, At(clearance.agency_id, section_id))
    return found
