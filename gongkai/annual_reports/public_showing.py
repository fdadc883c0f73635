"""An approved version as anybody may see it: text and figures, and nothing of how they were come by.

No source, no note, no remark, no finding, no name of any member of staff is taken over: what is not copied here cannot
get into a paper, an export or a page.
"""

from collections.abc import Mapping
from decimal import Decimal

from gongkai.annual_reports.displays import (
    CellShown,
    ColumnShown,
    ReportShown,
    RowShown,
    SectionShown,
    TableShown,
)
from gongkai.annual_reports.keeping import numbers, reason_for
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import label_of
from gongkai.annual_reports.showing_heads import head_of
from gongkai.annual_reports.showing_tables import printed
from gongkai.annual_reports.vocabulary import CellState
from gongkai.law import annual_reports as law, forms
from gongkai.law.forms import Cell, Row, Table

Figures = Mapping[str, Decimal]


def public_shown(version: ReportVersion, *, name: str = "") -> ReportShown:
    """What an approved version says, for its papers and for the public. No queries beyond the report and its body.

    `name`: what the body was called when it was published, where it has another name by now.
    """
    return ReportShown(
        **head_of(version, name=name or version.report.agency.name),
        remark="",
        sections=_sections(version),
        findings=(),
        due_on=None,
        release_due_on=None,
        events=(),
        versions=(),
        parts=(),
        source_name="",
        is_public=False,
    )


def figures_of(version: ReportVersion) -> dict[str, Decimal]:
    """Every figure an approved version states, in the unit kept; what is blank or does not apply is left out."""
    return numbers(version.figures)


def _sections(version: ReportVersion) -> tuple[SectionShown, ...]:
    form = forms.form(version.report.form_key)
    figures = figures_of(version)
    tables = [_table(table, figures, version.not_applicable) for table in form.tables]
    return tuple(
        SectionShown(
            key=section.key,
            title=section.title,
            guidance="",
            article="",
            text=version.sections.get(section.key, ""),
            tables=tuple(table for table in tables if table.key in section.tables),
            required=section.required,
        )
        for section in law.sections(form.key)
    )


def _table(table: Table, figures: Figures, reasons: Mapping[str, str]) -> TableShown:
    columns = tuple(ColumnShown(one.key, one.label, one.group, one.unit) for one in table.columns)
    rows = tuple(_row(table, row, figures, reasons) for row in table.rows)
    return TableShown(table.key, table.title, table.block, table.corner, columns, rows, table.across, table.over)


def _row(table: Table, row: Row, figures: Figures, reasons: Mapping[str, str]) -> RowShown:
    places = [table.cell_at(row, column) for column in table.columns] if row.key else []
    cells = tuple(_cell(cell, figures.get(cell.key), reason_for(cell.key, reasons)) for cell in places)
    return RowShown(row.key, row.label, row.level, cells, row.unit or table.unit, row.group, row.number_on_form)


def _cell(cell: Cell, value: Decimal | None, reason: str) -> CellShown:
    blank = CellState.NOT_APPLICABLE if reason else CellState.BLANK
    return CellShown(
        key=cell.key,
        value=value,
        printed=printed(value, cell),
        state=CellState.TYPED if value is not None else blank,
        unit=cell.unit,
        label=label_of(cell),
        reason=reason if value is None else "",
        number=cell.number,
    )
