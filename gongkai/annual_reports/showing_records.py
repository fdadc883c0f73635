"""What lies behind one figure: the records it counts, or the units it was added up from."""

from decimal import Decimal

from gongkai import statistics
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.annual_reports import rollup
from gongkai.annual_reports.displays import CellShown, PartShown, RecordsShown
from gongkai.annual_reports.figures import is_live, written
from gongkai.annual_reports.keeping import numbers
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import label_of
from gongkai.annual_reports.rollup import Part
from gongkai.annual_reports.showing_history import part_row
from gongkai.annual_reports.showing_tables import printed
from gongkai.annual_reports.visibility import visible_version
from gongkai.annual_reports.vocabulary import CellState, Scope
from gongkai.law import forms
from gongkai.law.citations import chinese
from gongkai.law.forms import Cell

SIZE = 50


def records_behind(actor: Actor, version_pk: int, key: str, *, page: int = 1) -> RecordsShown:
    """One page of the records a cell of a body's own report counts, with the figure they make now and the one stated.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    version = visible_version(actor, version_pk)
    report, form = version.report, forms.form(version.report.form_key)
    cell = form.cell(key)
    if cell is None or report.scope == Scope.AREA or key not in statistics.known_cells(form):
        raise Unknown
    page = max(page, 1)
    found = statistics.records(actor, form, key, report.covers, [report.agency_id], page=page, size=SIZE)
    pages = max(-(-found.total // SIZE), 1)
    if page > pages:  # an address kept from when there were more
        page = pages
        found = statistics.records(actor, form, key, report.covers, [report.agency_id], page=page, size=SIZE)
    how = statistics.explanation(form, key)
    return RecordsShown(
        key=key,
        label=label_of(cell),
        rows=found.rows,
        total=found.total,
        value=found.value,
        stated=_stated(version, key, counted=found.value),
        unit=cell.unit,
        page=page,
        pages=pages,
        explanation=how.sentence,
        article=chinese(how.law),
    )


def parts_of(actor: Actor, version_pk: int, key: str) -> list[tuple[PartShown, CellShown]]:
    """What each unit of a 汇总 says in one cell, its own level first; units that have not handed in stand blank.

    Law: Statistics Notice 2014; Report Format 2021.
    """
    version = visible_version(actor, version_pk)
    cell = forms.form(version.report.form_key).cell(key)
    if cell is None or version.report.scope != Scope.AREA:
        raise Unknown
    return [(part_row(part), _of_part(part, cell)) for part in rollup.parts_of(version)]


def _stated(version: ReportVersion, key: str, *, counted: Decimal) -> Decimal | None:
    """What the report says: of one still counted, what was typed over the records, else the records themselves."""
    if not is_live(version):
        return written(version).get(key)
    typed = version.typed.get(key)
    return numbers({key: typed["value"]})[key] if typed else counted


def _of_part(part: Part, cell: Cell) -> CellShown:
    value, reason = part.figures.get(cell.key), part.reason(cell.key)
    blank = CellState.NOT_APPLICABLE if reason else CellState.BLANK
    counted = CellState.RECORDED if part.scope is Scope.OWN else CellState.SUMMED
    return CellShown(
        key=cell.key,
        value=value,
        printed=printed(value, cell),
        state=blank if value is None else counted,
        unit=cell.unit,
        label=label_of(cell),
        reason=reason if value is None else "",
        number=cell.number,
    )
