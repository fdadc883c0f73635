"""录入放假安排: a year's holiday notice counts from now on, and every open date that hangs on it is reckoned anew."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, recounting
from gongkai.info_requests.models import CalendarLoad
from gongkai.law.calendars.notice import Notice, read_text, text_of


def turn_in_calendar(text_or_days: str | Notice, *, by: Actor) -> CalendarLoad:
    """Keep the year's file, restate what is open, and list which dates moved and why; all of it or nothing.

    Raises BadNotice for a notice that cannot be right. A year turned in again replaces what was there.

    Law: Holiday Measure 2024, Art. 4; Regulation 2019, Arts. 26, 33; Regulation 2008, Arts. 18, 24.
    """
    by.must("info_requests.calendar")
    text = text_of(text_or_days) if isinstance(text_or_days, Notice) else text_or_days
    year = read_text(text)

    before = clock.calendar()
    with _kept(Path(settings.CALENDARS_DIR) / f"{year.year}.toml", text), transaction.atomic():
        change = recounting.Change.of(before, clock.calendar(), year=year.year)
        moved = recounting.recount(change)
        load = CalendarLoad.objects.create(
            year=year.year,
            notice="、".join(filter(None, year.notices))[:120],
            text=text,
            moved=[list(one) for one in moved],
            turned_in_by_id=by.person_id,
            turned_in_at=timezone.now(),
        )
        journal.record("info_requests.turn_in_calendar", load, by=by, year=year.year, changed=len(moved))
    return load


@contextmanager
def _kept(path: Path, text: str) -> Iterator[None]:
    """The file in its place while the work is done; put back as it was when the work fails."""
    before = path.read_text(encoding="utf-8") if path.exists() else None
    _write(path, text)
    done = False
    try:
        yield
        done = True
    finally:
        if not done and before is None:
            path.unlink(missing_ok=True)
        elif not done and before is not None:
            _write(path, before)


def _write(path: Path, text: str) -> None:
    """Nobody ever reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.unfinished")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)
