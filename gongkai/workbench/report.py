"""One version of a report on one page: its tables, what does not hold, what was written, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gongkai.annual_reports import queries
from gongkai.annual_reports.displays import CellRef, FindingShown, ReportShown
from gongkai.annual_reports.vocabulary import EDITABLE, CellState, Origin
from gongkai.law.checks import Severity
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.report_tables import sections_of

MISSING = "cell_missing"


@dataclass(frozen=True)
class Group:
    """Findings of one severity; cells without a figure are told together, not one by one."""

    severity: Severity
    findings: tuple[FindingShown, ...]
    blank: tuple[CellRef, ...] = ()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.findings) + len(self.blank)


@dataclass(frozen=True)
class WrongNote:
    """A note that could not be kept: on which finding, what was typed, and why."""

    ref: str
    text: str
    sentence: str


@staff
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a version."""
    return report_page(request, queries.report(actor_of(request), pk))


def report_page(request: HttpRequest, shown: ReportShown, *, note: WrongNote | None = None) -> HttpResponse:
    """The page; with a note that could not be kept it answers 422, and the note stands where it was typed."""
    context = {
        "shown": shown,
        "sections": sections_of(shown),
        "groups": grouped(shown.findings),
        "blocking": sum(1 for finding in shown.findings if finding.blocks),
        "blank": blank(shown),
        "is_late": is_late(shown),
        "wrong_note": note,
        "submitting": note is not None and "submitting" in request.POST,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if note else HTTPStatus.OK
    return render(request, "workbench/report.html", context, status=status)


def grouped(findings: Sequence[FindingShown]) -> list[Group]:
    """Errors, warnings, hints; none of a sort, no group."""
    found = [_group(severity, [one for one in findings if one.severity is severity]) for severity in Severity]
    return [group for group in found if group.count]


def _group(severity: Severity, findings: Sequence[FindingShown]) -> Group:
    missing = (cell for one in findings if one.rule == MISSING for cell in one.cells)
    return Group(severity, tuple(one for one in findings if one.rule != MISSING), tuple(dict.fromkeys(missing)))


def blank(shown: ReportShown) -> int:
    """How many cells still wait for a figure; what an old report does not say is not waited for."""
    if shown.origin is Origin.FILE:
        return 0
    return sum(1 for cell in shown.cells.values() if cell.state is CellState.BLANK)


def is_late(shown: ReportShown) -> bool:
    """Whether its last day has passed and it was not handed in."""
    return shown.state in EDITABLE and shown.due_on is not None and timezone.localdate() > shown.due_on
