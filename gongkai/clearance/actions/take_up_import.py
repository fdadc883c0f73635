"""列入导入的信息: everything an import brought in goes into a batch; what does not belong there is named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.clearance import states, taking_up
from gongkai.clearance.errors import ImportNotDone
from gongkai.clearance.locking import locked
from gongkai.clearance.models import Clearance
from gongkai.clearance.visibility import CLEAR
from gongkai.information import queries
from gongkai.information.importing import told
from gongkai.information.models import ImportBatch, InfoItem
from gongkai.information.vocabulary import ImportState
from gongkai.law.refusals import Refusal


@dataclass(frozen=True)
class TakenUp:
    """How many were taken up, and why the others were not."""

    added: int
    left: Sequence[str]


@transaction.atomic
def take_up_import(pk: int, import_id: int, *, by: Actor) -> TakenUp:
    """Put the items of a finished import into the batch; what is in it already is passed over in silence."""
    clearance = locked(pk, by=by)
    by.must(CLEAR)
    states.must_allow("add_items", clearance)
    batch = queries.batch(by, import_id)
    if batch.state != ImportState.DONE:
        raise ImportNotDone(name=batch.name, field="import_id")
    here = {pk for pk in clearance.lines.values_list("item_id", flat=True) if pk is not None}
    added, left = 0, list[str]()
    for items in _several(batch, here):
        fit = _fitting(clearance, items, left, by)
        added += taking_up.add(clearance, fit)
    batch.options |= {"joined": True}
    batch.save(update_fields=["options"])
    journal.record("clearance.take_up_import", clearance, by=by, name=batch.name, count=added, left_out=len(left))
    return TakenUp(added, left)


def take_up_pending() -> int:
    """For the worker: one import it finished that was meant for a batch; says how many items went into it."""
    waiting = ImportBatch.objects.filter(state=ImportState.DONE, options__joins__gte=1).exclude(
        options__has_key="joined"
    )
    found = waiting.select_related("made_by").order_by("id").first()
    if found is None:
        return 0
    who = found.made_by
    by = Actor(who.pk, who.name, who.username, who.agency_id, is_system=True)  # with the right that was checked then
    try:
        return take_up_import(found.options["joins"], found.pk, by=by).added
    except (Refusal, Unknown):  # the batch was signed or set aside meanwhile: the page says so when somebody presses
        found.options |= {"joined": True}
        found.save(update_fields=["options"])
        return 0


def _several(batch: ImportBatch, here: set[int]) -> Iterator[list[InfoItem]]:
    waiting = iter(dict.fromkeys(pk for pk in told.item_ids(batch) if pk not in here))
    while part := list(islice(waiting, taking_up.AT_ONCE)):
        yield list(InfoItem.objects.select_related("current").filter(pk__in=part).order_by("pk"))


def _fitting(clearance: Clearance, items: list[InfoItem], left: list[str], by: Actor) -> list[InfoItem]:
    fit = []
    for item, refusal in taking_up.refusals(clearance, items):
        if refusal is None and by.may(CLEAR, item):
            fit.append(item)
        elif refusal is not None:
            left.append(refusal.sentence)
    return fit
