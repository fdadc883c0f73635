"""检查一项: the next check of the run under way; looked at outside any transaction, written down in a short one."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.audit import journal
from gongkai.site_checks import limits, recording
from gongkai.site_checks.checks import CHECKERS
from gongkai.site_checks.definitions import Check
from gongkai.site_checks.looking import Look, Seen
from gongkai.site_checks.models import Run
from gongkai.site_checks.vocabulary import RunState

MOST_TRIES = 2


def step_run(now: datetime) -> bool:
    """Run the next check; says whether more is to be done. Stopped half-way, the run goes on with the same check.

    Law: Regulation 2019, Arts. 23-24, 46.
    """
    run = Run.objects.exclude(state=RunState.DONE).order_by("id").first()
    if run is None:
        return False
    own = limits.own()
    on = limits.switched_on(own)
    if run.done >= len(on):
        _finish(run.pk, now)
    elif _begin(run.pk, on[run.done], place=run.done):
        check, place = on[run.done], run.done
        look = Look(now, timezone.localdate(now), limits.limits(own), limits.periods())
        _keep(run.pk, check, list(CHECKERS[check.code](look)), place=place, of=len(on), now=now)
    return Run.objects.exclude(state=RunState.DONE).exists()


@transaction.atomic
def _begin(pk: int, check: Check, *, place: int) -> bool:
    """Note that the check is tried; one that brought the program down twice is left out, so that the others are run."""
    run = Run.objects.select_for_update().get(pk=pk)
    if run.done != place or run.state == RunState.DONE:
        return False
    if run.tries >= MOST_TRIES:
        run.failed, run.done, run.tries = [*run.failed, check.code], place + 1, 0
        run.total = max(run.total, run.done)
        run.save(update_fields=["failed", "done", "tries", "total"])
        return False
    run.tries, run.state = run.tries + 1, RunState.RUNNING
    run.save(update_fields=["tries", "state"])
    return True


@transaction.atomic
def _keep(pk: int, check: Check, seen: list[Seen], *, place: int, of: int, now: datetime) -> None:
    run = Run.objects.select_for_update().get(pk=pk)
    if run.done != place or run.state == RunState.DONE:  # another process was quicker
        return
    changed = recording.keep(check, seen, run=run, today=timezone.localdate(now))
    run.done, run.total, run.tries = place + 1, max(of, place + 1), 0
    run.found, run.new, run.gone = run.found + changed.found, run.new + changed.new, run.gone + changed.gone
    run.save(update_fields=["done", "total", "tries", "found", "new", "gone"])
    if run.done >= of:
        _finish(pk, now)


@transaction.atomic
def _finish(pk: int, now: datetime) -> None:
    run = Run.objects.select_for_update().get(pk=pk)
    if run.state == RunState.DONE:
        return
    run.state, run.finished_at, run.total = RunState.DONE, max(timezone.now(), now), run.done
    run.save(update_fields=["state", "finished_at", "total"])
    journal.record("site_checks.step_run", run, by=SYSTEM, found=run.found, new=run.new, gone=run.gone)
