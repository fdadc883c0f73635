"""What a sheet says of itself in its hidden part: which form, whose, for what time, and of which edition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gongkai.annual_reports.sheets.layout import edition
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.forms import Form, forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod

MARK = "gongkai-report-sheet"  # in the first cell: what makes a sheet one of ours
SHEET = "系统标识"
TEMPLATE = "1"  # counts up when the way of laying forms out changes
_NAMES = ("template", "edition", "form", "year", "period", "ordinal", "scope", "agency_code", "agency_name")


@dataclass(frozen=True)
class Stamp:
    """Which report a sheet is for."""

    form_key: str
    period: ReportPeriod
    scope: Scope
    agency_code: str
    agency_name: str
    edition: str
    template: str = TEMPLATE

    @property
    def is_current(self) -> bool:
        """Whether it was made by the template in use, for the form as it stands."""
        form = next((form for form in forms() if form.key == self.form_key), None)
        return form is not None and self.template == TEMPLATE and self.edition == edition(form)

    def rows(self) -> Iterator[tuple[str, str]]:
        """The stamp as names and values, for the hidden sheet."""
        period = self.period
        values = (self.template, self.edition, self.form_key, str(period.year), period.kind.value, str(period.ordinal))
        yield from zip(_NAMES, (*values, self.scope.value, self.agency_code, self.agency_name), strict=True)


def stamp_of(form: Form, *, agency_name: str, agency_code: str, period: ReportPeriod, scope: Scope) -> Stamp:
    """The stamp of a new sheet."""
    return Stamp(form.key, period, scope, agency_code, agency_name, edition(form))


def read_stamp(values: Mapping[str, str]) -> Stamp | None:
    """The stamp from names and values; None where one is missing or makes no sense."""
    try:
        period = ReportPeriod(int(values["year"]), PeriodKind(values["period"]), int(values["ordinal"]))
        scope = Scope(values["scope"])
        told = {name: values[name] for name in ("agency_code", "agency_name", "edition", "template")}
    except (KeyError, ValueError):
        return None
    if not 1 <= period.ordinal <= period.kind.most or "form" not in values:
        return None
    return Stamp(form_key=values["form"], period=period, scope=scope, **told)
