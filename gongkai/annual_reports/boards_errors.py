"""How many errors stand in the figures that wait for the office's decision."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from gongkai.annual_reports.keeping import numbers
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import State
from gongkai.law.checks import Background, Severity, Stage, check

MOST = 100  # reports looked at for one board: the rest say nothing rather than keep everybody waiting


def errors_of(versions: Sequence[ReportVersion]) -> dict[int, int]:
    """For each version that waits for a decision: the errors among its own figures. One query.

    Law: Report Format 2021; Regulation 2019, Art. 50.
    """
    waiting = [version.pk for version in versions if version.state == State.SUBMITTED][:MOST]
    found = ReportVersion.objects.filter(pk__in=waiting).select_related("report")
    return {
        version.pk: _errors(version)
        for version in found.only("figures", "not_applicable", "report__year", "report__form_key")
    }


def _errors(version: ReportVersion) -> int:
    figures = tuple(sorted(numbers(version.figures).items()))
    reasons = tuple(sorted(version.not_applicable.items()))
    return _counted(version.report.form_key, version.report.year, figures, reasons)


@lru_cache(maxsize=1024)
def _counted(
    form: str, year: int, figures: tuple[tuple[str, Decimal], ...], reasons: tuple[tuple[str, str], ...]
) -> int:
    """The same figures have the same errors; a board is looked at more often than reports come in."""
    background = Background(stage=Stage.RELEASE, not_applicable=dict(reasons))
    found = check(dict(figures), year=year, form=form, background=background)
    return sum(finding.severity is Severity.ERROR for finding in found)
