"""Working days: which days count, which do not, and why, for every period the law counts in 工作日."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path

from gongkai.law.refusals import DayOutOfReach
from gongkai.law.sentences import Sentence, say
from gongkai.law.tables import LAW, division_chain
from gongkai.law.years import CalendarYear, DayMark, read_year

PROVISIONAL = "暂按周一至周五推算"
WEEKEND = "周末"
LAST_DAY = date(2100, 12, 31)  # a year beyond it is a slip of the keyboard
FIRST_DAY = date(1995, 5, 1)  # the five-day week begins; before it no weekend was free

_SATURDAY = 5


@dataclass(frozen=True)
class WorkCalendar:
    """The working days of one region; a year nobody has noticed yet counts Monday to Friday and says so.

    Law: Holiday Measure 2024, Art. 4; Working Hours Rule 1995.
    """

    region: str = ""
    marks: Mapping[date, DayMark] = field(default_factory=dict)
    years: frozenset[int] = frozenset()

    def is_workday(self, day: date) -> bool:
        """Whether the day counts as a 工作日: make-up days do, days off do not, then Monday to Friday."""
        mark = self.marks.get(day)
        return mark.works if mark else day.weekday() < _SATURDAY

    def provisional(self, day: date) -> bool:
        """Whether the day's year has no notice yet, so that its answer may change."""
        return day.year not in self.years

    def reason(self, day: date) -> str:
        """Why the day counts or not, in a clerk's words; empty for an ordinary working day."""
        mark = self.marks.get(day)
        words = _marked(mark) if mark else WEEKEND if day.weekday() >= _SATURDAY else ""
        return provisionally(words) if words and self.provisional(day) else words

    def following(self, day: date) -> Iterator[date]:
        """The days after `day`, one by one; refuses to run past the last day within reason."""
        while day < LAST_DAY:
            day += timedelta(days=1)
            yield day
        raise DayOutOfReach(given=day, first=FIRST_DAY, last=LAST_DAY)

    def add(self, start: date, working_days: int) -> date:
        """The n-th working day after `start`, which itself is day zero; 0 gives `start` back."""
        if working_days <= 0:
            return start
        counted = (day for day in self.following(start) if self.is_workday(day))
        return next(day for number, day in enumerate(counted, start=1) if number == working_days)

    def count(self, after: date, until: date) -> int:
        """Working days after one day up to and including another; 0 when they are in the wrong order."""
        span = max((until - after).days, 0)
        return sum(self.is_workday(after + timedelta(days=step)) for step in range(1, span + 1))

    def first_workday(self, day: date) -> date:
        """The day itself when it is worked, else the first working day after it."""
        return day if self.is_workday(day) else self.add(day, 1)


def provisionally(words: str) -> Sentence:
    """What is said of a day, with the mark that its year has no notice yet."""
    return say("{words}（{provisional}）", words=words, provisional=PROVISIONAL)


def _marked(mark: DayMark) -> Sentence:
    return say("调休上班（{name}）" if mark.works else "法定节假日（{name}）", name=mark.name)


def calendar(region: str = "", extra: Path | str | None = None) -> WorkCalendar:
    """The calendar of a region (a division code; empty: the nation), with the settings folder laid over our own.

    `extra` holds `<year>.toml` and `local/<division>/<year>.toml`; a new year's file counts at the next call.
    Raises BadLawFile when a file there cannot be used.
    """
    folder = Path(extra) if extra else None
    return _calendar(region, folder, _signature(folder))


def years_known(extra: Path | str | None = None) -> dict[int, CalendarYear]:
    """Every year with a national notice, our own and those in the settings folder, which win."""
    folder = Path(extra) if extra else None
    return {year.year: year for year in (*_shipped(), *_years_in(folder))}


def _signature(folder: Path | None) -> tuple[tuple[str, int, int], ...]:
    """What the settings folder holds just now, so that a new or corrected file is noticed."""
    if folder is None or not folder.is_dir():
        return ()
    files = ((path, path.stat()) for path in sorted(folder.rglob("*.toml")))
    return tuple((str(path), info.st_mtime_ns, info.st_size) for path, info in files)


@lru_cache(maxsize=64)
def _calendar(region: str, folder: Path | None, _seen: tuple[tuple[str, int, int], ...]) -> WorkCalendar:
    """Later layers win: the nation, the settings folder, then the region's own days from wide to narrow."""
    national = years_known(folder)
    local = (_years_in(root / "local" / code, local=True) for code in division_chain(region) for root in _roots(folder))
    layers: list[CalendarYear] = [national[year] for year in sorted(national)]
    return merge(region, [*layers, *(year for years in local for year in years)])


def merge(region: str, layers: Iterable[CalendarYear]) -> WorkCalendar:
    """One calendar out of years laid over each other; only national years take the mark 暂按 away."""
    marks: dict[date, DayMark] = {}
    known: set[int] = set()
    for layer in layers:
        marks.update(layer.marks)
        known.update(() if layer.local else (layer.year,))
    return WorkCalendar(region=region, marks=marks, years=frozenset(known))


@cache
def _shipped() -> tuple[CalendarYear, ...]:
    return _years_in(LAW / "calendars")


def _roots(folder: Path | None) -> tuple[Path, ...]:
    return (LAW / "calendars", folder) if folder else (LAW / "calendars",)


def _years_in(folder: Path | None, *, local: bool = False) -> tuple[CalendarYear, ...]:
    if folder is None or not folder.is_dir():
        return ()
    return tuple(read_year(path, local=local) for path in sorted(folder.glob("[0-9][0-9][0-9][0-9].toml")))
