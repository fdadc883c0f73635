"""What the public may read of annual reports, whoever asks: released versions and nothing else.

A version is released exactly while the public sees the revision of its item that was made of it; so taking the item back,
or putting another text in its place, takes the report and its figures back in the same moment. Never a name of staff, a
note, a source or a remark: what is shown of a version is built in `public_showing`.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from gongkai.annual_reports.keeping import numbers
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.papers import exports
from gongkai.annual_reports.public_rows import Compared, PublicReport, PublicReportRow
from gongkai.annual_reports.public_showing import figures_of, public_shown
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.law.report_periods import PeriodKind
from gongkai.publication.errors import NotFound
from gongkai.publication.models import PublicItem
from gongkai.publication.public_rows import PublicFileRow

SIZE = 50
ALL = 500  # more than the years of one body
_ROW = (
    "item_id",
    "item__public__agency_code",
    "item__public__agency_name",
    "report__year",
    "report__scope",
    "item__public__title",
    "item__public__published_on",
    "number",
)
_ORDER = ("-report__year", "report__agency__position", "report__agency_id", "report__scope")  # a whole area comes first


def released() -> QuerySet[ReportVersion]:
    """Every version the public sees, and no other: the one place this is decided."""
    return ReportVersion.objects.filter(
        state=State.APPROVED,
        report__period=PeriodKind.YEAR,
        item__public__revision_number=F("item_revision"),
    ).order_by(*_ORDER)


def index(year: int | None = None, agency_code: str = "", *, page: int = 1, size: int = SIZE) -> list[PublicReportRow]:
    """Released reports, the newest year first, within it as the bodies are ordered. One query.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    first = (max(page, 1) - 1) * size
    return [_row(*values) for values in _narrowed(year, agency_code).values_list(*_ROW)[first : first + size]]


def count(year: int | None = None, agency_code: str = "") -> int:
    """How many `index` has in all. One query."""
    return _narrowed(year, agency_code).count()


def report(agency_code: str, year: int, scope: str = "") -> PublicReport:
    """One released report with its tables, files and other years; where a body has two, that of the whole area.

    Three queries. Raises `publication.errors.NotFound`, which never says whether there is one unseen.
    """
    version, public = _released_one(agency_code, year, scope)
    shown = public_shown(version, name=public.agency_name)
    corrected = version.number > 1 and bool(version.reason)
    return PublicReport(
        row=_row_of(version, public),
        form_key=shown.form_key,
        body_html=public.body_html,
        sections=shown.sections,
        figures=figures_of(version),
        not_applicable=shown.not_applicable,
        files=_files(public),
        years=tuple(index(agency_code=agency_code, size=ALL)),
        correction=version.reason if corrected else "",
        corrected_on=timezone.localdate(public.updated_at) if corrected else None,
    )


def series(agency_code: str, keys: Collection[str], *, scope: str = "") -> list[tuple[int, dict[str, Decimal]]]:
    """These figures of every year with a released report, the oldest first; without a scope that of the newest report.

    A figure a report does not state is left out, never taken for zero. One query.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    found = _compared(_narrowed(None, agency_code), keys)
    wanted = scope or (found[0].row.scope if found else "")
    return [(one.row.year, dict(one.figures)) for one in reversed(found) if one.row.scope == wanted]


def compare(year: int, keys: Collection[str], *, agency_codes: Collection[str] = (), level: str = "") -> list[Compared]:
    """The bodies named, or all of a level, side by side: one line each, in the order of the bodies. One query.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    found = _narrowed(year, "")
    found = found.filter(item__public__agency_code__in=agency_codes) if agency_codes else found
    found = found.filter(report__agency__level=level) if level else found
    return _one_each(_compared(found, keys))


def figures_csv(agency_code: str, year: int, scope: str = "") -> bytes:
    """The figures of one released report as CSV: key, table, row, column, unit, value."""
    version, public = _released_one(agency_code, year, scope)
    return exports.figures_csv(public_shown(version, name=public.agency_name))


def figures_json(agency_code: str, year: int, scope: str = "") -> bytes:
    """The same as JSON; see `papers.exports.figures_json` for its shape."""
    version, public = _released_one(agency_code, year, scope)
    return exports.figures_json(public_shown(version, name=public.agency_name))


def _narrowed(year: int | None, agency_code: str) -> QuerySet[ReportVersion]:
    found = released()
    found = found.filter(report__year=year) if year is not None else found
    return found.filter(item__public__agency_code=agency_code) if agency_code else found


def _released_one(agency_code: str, year: int, scope: str) -> tuple[ReportVersion, PublicItem]:
    found = _narrowed(year, agency_code)
    found = found.filter(report__scope=scope) if scope else found
    version = found.select_related("report__agency", "item__public").first()
    if version is None or version.item is None or not agency_code:
        raise NotFound
    return version, version.item.public


def _row(*values: Any) -> PublicReportRow:
    item_id, code, name, year, scope, title, published_on, number = values
    return PublicReportRow(item_id, code, name, year, Scope(scope), title, published_on, number)


def _row_of(version: ReportVersion, public: PublicItem) -> PublicReportRow:
    report = version.report
    said = (public.agency_code, public.agency_name, report.year, report.scope, public.title, public.published_on)
    return _row(version.item_id, *said, version.number)


def _files(public: PublicItem) -> tuple[PublicFileRow, ...]:
    rows = public.files.order_by("position", "id").values_list(
        "public_item_id", "sha256", "name", "kind", "media_type", "size"
    )
    return tuple(PublicFileRow(*row) for row in rows)


def _compared(found: QuerySet[ReportVersion], keys: Collection[str]) -> list[Compared]:
    rows = found.values_list(*_ROW, "figures")
    return [Compared(_row(*values), _chosen(figures, keys)) for *values, figures in rows]


def _chosen(figures: dict[str, str], keys: Collection[str]) -> dict[str, Decimal]:
    known = numbers({key: figures.get(key) for key in keys})
    return {key: known[key] for key in keys if key in known}


def _one_each(found: Iterable[Compared]) -> list[Compared]:
    """Of a body with two reports, the one of its whole area, which stands first."""
    first: dict[str, Compared] = {}
    for one in found:
        first.setdefault(one.row.agency_code, one)
    return list(first.values())
