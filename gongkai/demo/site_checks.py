"""网站自查 of the demo county: ninety nights behind it and the findings of today, some of them waived."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty
from gongkai.readers.entering import site_keeper
from gongkai.site_checks import limits
from gongkai.site_checks.checks import CHECKERS
from gongkai.site_checks.definitions import checks
from gongkai.site_checks.looking import Look
from gongkai.site_checks.models import Finding, Run, RunCount
from gongkai.site_checks.recording import keep
from gongkai.site_checks.vocabulary import FindingState, RunState

NIGHTS = 90
COURSE = {  # faults at the beginning and at the end of the ninety nights
    "column_still": (14, 4), "column_empty": (9, 3), "dead_link": (21, 2), "metadata_missing": (40, 6), "column_words": (5, 1),
    "file_unread": (12, 7), "guide_stale": (18, 3), "contact_missing": (6, 0), "account_idle": (11, 2), "first_password": (4, 1),
}  # fmt: skip
QUICK = ("column_empty", "column_still", "news_still", "column_words", "guide_missing", "guide_stale", "contact_missing",
         "report_missing", "expired_left", "settings_unsafe", "backup_old")  # fmt: skip


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """The nights before, then one run of today's quick checks; the rest the first night brings."""
    keeper = site_keeper()
    bodies = [unit.agency.pk for unit in units.values()] or [keeper.pk if keeper else None]
    _nights(bodies, today=today, random=random)
    _today(today)
    _waived(units, today)


def _nights(bodies: list[int | None] | list[int], *, today: date, random: Random) -> None:
    at = [today - timedelta(NIGHTS - night) for night in range(NIGHTS)]
    runs = Run.objects.bulk_create(
        Run(
            started_at=timezone.make_aware(datetime.combine(on, time(2, 0, 5))), started_on=on, state=RunState.DONE,
            finished_at=timezone.make_aware(datetime.combine(on, time(2, 3, 40))), done=len(checks()), total=len(checks()),
        )
        for on in at
    )  # fmt: skip
    counts = []
    for night, run in enumerate(runs):
        for code, (first, last) in COURSE.items():
            n = max(round(first + (last - first) * night / NIGHTS) + random.choice((-1, 0, 0, 1)), 0)
            run.found += n
            if n:
                counts.append(RunCount(run=run, check_code=code, agency_id=random.choice(bodies), found=n))
        run.new, run.gone = random.randrange(4), random.randrange(5)
    Run.objects.bulk_update(runs, ["found", "new", "gone"])
    RunCount.objects.bulk_create(counts, batch_size=500)


def _today(today: date) -> None:
    """What stands today, by the checks themselves."""
    now = timezone.make_aware(datetime.combine(today, time(2, 0, 5)))
    run = Run.objects.create(started_at=now, started_on=today, is_nightly=False, state=RunState.DONE, finished_at=now)
    look = Look(now, today, limits.limits({}), {})
    for code in QUICK:
        changed = keep(checks()[code], CHECKERS[code](look), run=run, today=today)
        run.found, run.new, run.done = run.found + changed.found, run.new + changed.new, run.done + 1
    run.total = run.done
    run.save()
    older = Finding.objects.filter(first_seen_on=today).order_by("id")
    for place, one in enumerate(older):
        one.first_seen_on = today - timedelta(place * 5 % 60)
    Finding.objects.bulk_update(older, ["first_seen_on"])


def _waived(units: dict[str, Unit], today: date) -> None:
    """One fault asked to be waived, one waived by a second person."""
    people = {unit.agency.pk: unit.people for unit in units.values()}
    chosen = [one for one in Finding.objects.filter(state=FindingState.OPEN).order_by("id") if one.agency_id in people][
        :2
    ]
    for place, one in enumerate(chosen):
        own = people[one.agency_id or 0]
        one.asked_by, one.asked_why = own.get(Duty.PUBLISH), "栏目内容一年一更新，按计划在年底更新。"
        one.state = FindingState.ASKED
        if place:
            one.waived_by, one.waived_on, one.state = own.get(Duty.APPROVE), today, FindingState.WAIVED
        if one.asked_by:
            one.save()
