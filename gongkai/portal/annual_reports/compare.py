"""年报数据比较: bodies side by side in one year, as bars, as a table to sort, as a file.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.annual_reports.papers.exports import plain
from gongkai.annual_reports.public_rows import PublicReportRow
from gongkai.law.report_lines import Line, LineGroup, line_groups
from gongkai.portal.annual_reports import addresses, kept, sheets
from gongkai.portal.annual_reports.asked import Question, Row, question_of, rows_of
from gongkai.portal.annual_reports.pages import page, too_many
from gongkai.portal.freshness import checked_page, public_page
from gongkai.ui.year_lines import figure, named, with_unit

MOST_BARS = 30  # bodies in one drawing
MOST_ROWS = 500  # bodies on one page; the file has them all


@dataclass(frozen=True)
class Head:
    """The head of a column that sorts; `state` is what `aria-sort` says."""

    label: str
    address: str
    state: str
    is_figure: bool


@require_safe
def reports_compare(request: HttpRequest) -> HttpResponse:
    """Choose a year, lines, and bodies or a level; the address can be passed on, the table taken away.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    is_file = request.GET.get("export") in (sheets.CSV, sheets.XLSX)
    return _file(request) if is_file else _page(request)


@public_page
def _page(request: HttpRequest) -> HttpResponse:
    title = _("年报数据比较")
    refused = too_many(request, title=title)
    if refused is not None:
        return refused
    question = question_of(request)
    rows = rows_of(question)
    shown = {
        "question": question,
        "named": _("、").join(named(line.label) for line in question.lines),
        "heads": _heads(request, question),
        "rows": [_shown(request, row) for row in rows[:MOST_ROWS]],
        "total": len(rows),
        "most": MOST_ROWS,
        "charts": [_bars(line, rows, place) for place, line in enumerate(question.lines)],
        "most_bars": MOST_BARS,
        **_choices(request, question),
    }
    return page(request, "compare", shown, title=title)


@checked_page
def _file(request: HttpRequest) -> HttpResponse:
    title = _("年报数据比较")
    refused = too_many(request, title=title)
    if refused is not None:
        return refused
    question = question_of(request)
    heads = [_("机关"), _("年份"), _("数据口径"), *(with_unit(line.label, line.unit) for line in question.lines)]
    cells = [
        [row.found.row.agency_name, row.found.row.year, _(row.found.row.scope.label), *row.values]
        for row in rows_of(question)
    ]
    name = f"{title}-{question.year}"
    return sheets.download(cells, heads=heads, shape=request.GET["export"], name=name)


def _heads(request: HttpRequest, question: Question) -> list[Head]:
    """The heads of the table, each with the address that sorts by it or turns the order; figures begin with the highest."""
    named = [("agency", _("机关"), False)]
    named += [(line.key, with_unit(line.label, line.unit), True) for line in question.lines]
    return [_head(request, question, *name) for name in named]


def _head(request: HttpRequest, question: Question, key: str, label: str, is_figure: bool) -> Head:
    state = {key: "ascending", f"-{key}": "descending"}.get(question.sort, "none")
    first, second = (f"-{key}", key) if is_figure else (key, f"-{key}")
    asked = request.GET.copy()
    asked["sort"] = second if question.sort == first else first
    return Head(label, f"?{asked.urlencode()}", state, is_figure)


def _shown(request: HttpRequest, row: Row) -> tuple[PublicReportRow, str, list[str]]:
    return row.found.row, addresses.of_row(request, row.found.row), list(map(figure, row.values))


def _bars(line: Line, rows: Sequence[Row], place: int) -> dict[str, Any]:
    """One drawing: the bodies that say something to a line, the highest first."""
    stated = [(row.found.row.agency_name, value) for row in rows if (value := row.values[place]) is not None]
    highest = sorted(stated, key=lambda bar: -bar[1])
    return {
        "title": named(line.label),
        "unit": _(line.unit),
        "bars": [(name, plain(value)) for name, value in highest[:MOST_BARS]],
        "left_out": len(highest) > MOST_BARS,
    }


def _choices(request: HttpRequest, question: Question) -> dict[str, Any]:
    return {
        "years": kept.years(request),
        "levels": [(level.value, _(level.label)) for level in kept.levels(request, question.year)],
        "bodies": kept.bodies(request, question.year),
        "groups": [(named(group.title), _fields(group, question)) for group in line_groups()],
    }


def _fields(group: LineGroup, question: Question) -> list[tuple[str, str, bool]]:
    """The lines one may choose: key, name, whether it is chosen."""
    return [(line.key, with_unit(line.label, line.unit), line in question.lines) for line in group.lines]
