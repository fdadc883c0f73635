"""开始自查: a run by hand, or the one of tonight; the worker then walks through the checks one by one."""

from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.site_checks import limits
from gongkai.site_checks.models import Run
from gongkai.site_checks.visibility import RUN
from gongkai.site_checks.vocabulary import RunState


@transaction.atomic
def start_run(*, by: Actor) -> Run:
    """Begin a run, or join the one that is under way.

    Law: Regulation 2019, Arts. 23-24, 46.
    """
    by.must(RUN)
    Agency.objects.select_for_update().order_by("id").first()  # two presses wait for one another here
    waiting = Run.objects.select_for_update().exclude(state=RunState.DONE).order_by("id").first()
    if waiting is not None:
        return waiting
    now = timezone.now()
    run = Run.objects.create(
        started_at=now, started_on=timezone.localdate(now), is_nightly=False, asked_by_id=by.user_id, total=_how_many()
    )
    journal.record("site_checks.start_run", run, by=by)
    return run


def start_nightly(now: datetime) -> Run | None:
    """Begin tonight's run once its hour has come; none where it was begun already, in whatever process."""
    here = timezone.localtime(now)
    if here.hour < settings.SITE_CHECK_HOUR:
        return None
    if Run.objects.filter(is_nightly=True, started_on=here.date()).exists():
        return None
    try:
        with transaction.atomic():
            run = Run.objects.create(started_at=now, started_on=here.date(), total=_how_many())
            journal.record("site_checks.start_run", run, by=SYSTEM)
    except IntegrityError:  # another process began it in the same moment
        return None
    return run


def _how_many() -> int:
    return len(limits.switched_on(limits.own()))
