"""What a comparison is of: read from the address line, so that the address can be passed on."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest

from gongkai.annual_reports import public
from gongkai.annual_reports.public_rows import Compared
from gongkai.law.report_lines import Line, line_groups, line_keys
from gongkai.law.vocabulary import Level
from gongkai.portal.annual_reports import kept

USUAL = ("requests_received", "requests_completed")
MOST_BODIES = 60  # named one by one in an address


@dataclass(frozen=True)
class Question:
    """One year, some lines, and the bodies named or those of a level; what is not known is left out."""

    year: int
    lines: tuple[Line, ...]
    codes: tuple[str, ...]
    level: str
    sort: str


@dataclass(frozen=True)
class Row:
    """One body: what its report says to each line, None where it says nothing."""

    found: Compared
    values: tuple[Decimal | None, ...]


def question_of(request: HttpRequest) -> Question:
    """Read the address; without a year the newest one is meant, without lines the usual ones."""
    years = [year for year, _count in kept.years(request)]
    given = request.GET.get("year", "")
    year = next((year for year in years if str(year) == given), years[0] if years else 0)
    wanted = set(request.GET.getlist("line")) or set(USUAL)
    lines = tuple(line for group in line_groups() for line in group.lines if line.key in wanted)
    known = {body.code for body in kept.bodies(request, year)}
    codes = tuple(dict.fromkeys(code for code in request.GET.getlist("agency") if code in known))[:MOST_BODIES]
    level = request.GET.get("level", "")
    return Question(
        year,
        lines or _usual(),
        codes,
        level if level in set(Level) and not codes else "",
        request.GET.get("sort", ""),
    )


def rows_of(question: Question) -> list[Row]:
    """The bodies side by side, in the order asked for; those that say nothing to a line stand last under it. One query."""
    found = public.compare(question.year, line_keys(), agency_codes=question.codes, level=question.level)
    rows = [Row(one, tuple(line.value(one.figures) for line in question.lines)) for one in found]
    return _sorted(rows, question)


def _usual() -> tuple[Line, ...]:
    return tuple(line for group in line_groups() for line in group.lines if line.key in USUAL)


def _sorted(rows: list[Row], question: Question) -> list[Row]:
    downward, key = question.sort.startswith("-"), question.sort.removeprefix("-")
    if key == "agency":
        return sorted(rows, key=lambda row: row.found.row.agency_name, reverse=downward)
    place = next((at for at, line in enumerate(question.lines) if line.key == key), None)
    return rows if place is None else _by_value(rows, place, downward=downward)


def _by_value(rows: Sequence[Row], place: int, *, downward: bool) -> list[Row]:
    sign = -1 if downward else 1
    stated = sorted(
        (row for row in rows if row.values[place] is not None), key=lambda row: sign * (row.values[place] or 0)
    )
    return [*stated, *(row for row in rows if row.values[place] is None)]
