"""Released reports with their figures, for machines that keep a copy; page by page in the order of their versions.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.public_rows import PublicReportRow
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.law.report_periods import PeriodKind

SIZE = 20
_ROW = (
    "item_id", "item__public__agency_code", "item__public__agency_name", "report__year", "report__scope",
    "item__public__title", "item__public__published_on", "number",
)  # fmt: skip


@dataclass(frozen=True)
class HarvestedReport:
    """One released report: `figures` as text in the unit kept, `not_applicable` the reasons by key or beginning of keys."""

    version_id: int
    row: PublicReportRow
    form_key: str
    figures: Mapping[str, str]
    not_applicable: Mapping[str, str]


def harvest(*, after: int = 0, size: int = SIZE) -> Sequence[HarvestedReport]:
    """The released reports whose version has a higher number than `after`. One query, bounded by the page."""
    found = ReportVersion.objects.filter(
        pk__gt=after, state=State.APPROVED, report__period=PeriodKind.YEAR,
        item__public__revision_number=F("item_revision"),
    ).order_by("pk")  # fmt: skip
    rows = found.values_list("pk", "report__form_key", "figures", "not_applicable", *_ROW)
    return [_report(*values) for values in rows[: min(max(size, 1), SIZE + 1)]]


def _report(
    pk: int, form_key: str, figures: dict[str, str], reasons: dict[str, str], *values: object
) -> HarvestedReport:
    item_id, code, name, year, scope, title, on, number = values
    row = PublicReportRow(item_id, code, name, year, Scope(str(scope)), title, on, number)  # type: ignore[arg-type]
    return HarvestedReport(pk, row, form_key, figures, reasons)
