"""批量导入: make drafts of what was checked, a step in each transaction, so that it can be stopped and gone on with."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.actions.found import found
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.information.actions.revise import revise
from gongkai.information.importing import batches
from gongkai.information.importing.steps import Due, take_step
from gongkai.information.models import ImportBatch, ImportStep
from gongkai.information.vocabulary import ImportState
from gongkai.law.vocabulary import AgencyKind, Level

STEPS_AT_ONCE = 10  # in one look of the worker, so that its other jobs do not wait
CODE = "IMP{number:06d}"

Progress = Callable[[int, int], None]


def take_in(
    batch_id: int,
    *,
    by: Actor,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
    steps: int | None = None,
) -> ImportBatch:
    """Go on with a started import until it is done, stopped, or `steps` steps further.

    Nothing is doubled however often it is called: rows known already are counted as repeated.

    Law: Regulation 2019, Arts. 10, 26; Regulation 2008, Arts. 17-18.
    """
    taken, due = 0, Due()
    while True:
        batch, went_on = _one_step(batch_id, by, due)
        if progress is not None:
            progress(batch.done, batch.ready)
        taken += 1
        if not went_on or (stop is not None and stop()) or taken == steps:
            return batch


def take_in_pending() -> int:
    """For the worker: a few steps of the oldest running import; says how many rows were taken in."""
    running = ImportBatch.objects.filter(state=ImportState.RUNNING).order_by("id").first()
    if running is None:
        return 0
    return take_in(running.pk, by=_actor_for(running), steps=STEPS_AT_ONCE).done - running.done


def _actor_for(batch: ImportBatch) -> Actor:
    """In whose name the worker goes on: the person's who started it, with the right to it that was checked then."""
    if batch.options.get("by_program"):
        return SYSTEM
    return Actor(batch.made_by_id, batch.made_by.name, batch.made_by.username, batch.made_by.agency_id, is_system=True)


@transaction.atomic
def _one_step(batch_id: int, by: Actor, due: Due) -> tuple[ImportBatch, bool]:
    """The next step, if the import still runs; says whether there may be another."""
    batch = batches.locked(batch_id, by=by)
    if batch.state != ImportState.RUNNING:
        return batch, False
    step = ImportStep.objects.filter(batch=batch, is_done=False).order_by("position").first()
    if step is not None:
        if step.position == 0:
            _found_agencies(batch, by)
        taken = take_step(step, batch=batch, due=due, revise=revise, by=by)
        batch.created += taken.created
        batch.repeated += taken.repeated
        batch.changed += taken.changed
        batch.done += step.count
    if batch.done >= batch.ready:
        _finish(batch, by)
    batch.save(update_fields=["state", "done", "created", "repeated", "changed", "finished_at"])
    return batch, batch.state == ImportState.RUNNING


def _finish(batch: ImportBatch, by: Actor) -> None:
    batch.state, batch.finished_at = ImportState.DONE, timezone.now()
    journal.record(
        "information.take_in",
        batch,
        by=by,
        created=batch.created,
        repeated=batch.repeated,
        changed=batch.changed,
        left_out=batch.bad,
    )


def _found_agencies(batch: ImportBatch, by: Actor) -> None:
    """Found the bodies that only titles named, below the import's own agency, each under a code that marks it."""
    known = agencies.all_names()
    for new in batch.options.get("new_agencies", ()):
        if new["name"] not in known:
            found(
                new["name"],
                code=_free_code(),
                kind=AgencyKind(new["kind"]),
                level=Level(new["level"]),
                short_name=new["short_name"],
                parent_id=batch.agency_id,
                on=timezone.localdate(),
                basis=f"随导入“{batch.name[:60]}”建立，请核对",
                by=by,
            )


def _free_code() -> str:
    used = set(Agency.objects.filter(code__startswith=CODE[:3]).values_list("code", flat=True))
    number = 1
    while CODE.format(number=number) in used:
        number += 1
    return CODE.format(number=number)
