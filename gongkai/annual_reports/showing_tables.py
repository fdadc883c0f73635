"""The tables of a report as its form prints them, each cell with its figure, how it came about, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from gongkai import statistics
from gongkai.annual_reports.displays import STATED, CellShown, ColumnShown, FindingShown, RowShown, TableShown
from gongkai.annual_reports.figures import Settled
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.numerals import label_of
from gongkai.annual_reports.vocabulary import CellState, Origin, Scope
from gongkai.law import forms
from gongkai.law.checks import Severity
from gongkai.law.checks.words import plain
from gongkai.law.forms import Cell, Form, Row, Table
from gongkai.law.forms.indicators import indicator
from gongkai.law.sentences import say

ORDER = list(Severity)
BY_ORIGIN = {Origin.FILE: CellState.READ, Origin.SHEET: CellState.TYPED}


@dataclass(frozen=True)
class Sheet:
    """Everything the cells of one version are shown from."""

    version: ReportVersion
    settled: Settled
    form: Form
    known: frozenset[str]  # cells behind which the system's own records lie
    marks: Mapping[str, Severity]

    @classmethod
    def of(cls, version: ReportVersion, settled: Settled, findings: tuple[FindingShown, ...]) -> "Sheet":
        """The sheet of a version with the findings marked in it."""
        form = forms.form(version.report.form_key)
        return cls(version, settled, form, statistics.known_cells(form), _marks(findings))

    def tables(self) -> list[TableShown]:
        """Every table of the form in its order; after them, of an old report, the figures stated elsewhere in it."""
        shown = [self._table(table) for table in self.form.tables]
        others = [key for key in self.settled.known if self.form.cell(key) is None]
        return [*shown, self._stated(others)] if others else shown

    def cell(self, cell: Cell) -> CellShown:
        """One cell of the form."""
        return self._cell(cell.key, label_of(cell), cell.unit, printed(self.settled.values.get(cell.key), cell), cell)

    def _table(self, table: Table) -> TableShown:
        columns = tuple(ColumnShown(one.key, one.label, one.group, one.unit) for one in table.columns)
        rows = tuple(self._row(table, row) for row in table.rows)
        return TableShown(table.key, table.title, table.block, table.corner, columns, rows, table.across, table.over)

    def _row(self, table: Table, row: Row) -> RowShown:
        cells = tuple(self.cell(table.cell_at(row, column)) for column in table.columns) if row.key else ()
        unit = row.unit or table.unit
        return RowShown(row.key, row.label, row.level, cells, unit, row.group, row.number_on_form)

    def _stated(self, keys: list[str]) -> TableShown:
        rows = []
        for key in keys:
            meaning = indicator(key)
            text = plain(self.settled.known[key])
            shown = self._cell(key, meaning.label, meaning.unit, text, None)
            rows.append(RowShown(key, meaning.label, 0, (shown,), meaning.unit))
        return TableShown(
            STATED, say("正文中的数据"), "", say("指标"), (ColumnShown(STATED, say("数值")),), tuple(rows)
        )

    def _cell(self, key: str, label: str, unit: str, text: str, cell: Cell | None) -> CellShown:
        state, typed = self._state(key), self.settled.typed.get(key, {})
        read = self.version.reading.get(key, {})
        return CellShown(
            key=key,
            value=self.settled.values.get(key),
            printed=text,
            state=state,
            unit=unit,
            label=label,
            recorded=self.settled.recorded.get(key),
            source=typed.get("source", ""),
            reason=self.settled.reason(key) if state is CellState.NOT_APPLICABLE else "",
            opens=self._opens(key),
            severity=self.marks[key].value if key in self.marks else "",
            number=cell.number if cell else indicator(key).number,
            quote=read.get("quote", ""),
            confidence=read.get("confidence"),
        )

    def _state(self, key: str) -> CellState:
        settled = self.settled
        if settled.values.get(key) is None:
            return CellState.NOT_APPLICABLE if settled.reason(key) else CellState.BLANK
        if key in settled.typed and key not in settled.recorded:
            return CellState.TYPED
        if settled.differs(key):
            return CellState.ADJUSTED
        counted = CellState.SUMMED if self.version.report.scope == Scope.AREA else CellState.RECORDED
        return BY_ORIGIN.get(Origin(self.version.origin), counted)

    def _opens(self, key: str) -> bool:
        """Whether records, or the parts of a 汇总, can be looked at behind it."""
        if self.version.origin != Origin.RECORDS:
            return False
        of_area = self.version.report.scope == Scope.AREA
        return self.form.cell(key) is not None if of_area else key in self.known


def printed(value: Decimal | None, cell: Cell) -> str:
    """A figure in the unit the form prints: 670.5 万元 for 6705000 元 kept, +12 where the form wants the sign."""
    if value is None:
        return ""
    text = plain(value / cell.row.scale if cell.row.scale != 1 else value)
    return f"+{text}" if cell.number == "signed" and value > 0 else text


def _marks(findings: tuple[FindingShown, ...]) -> dict[str, Severity]:
    """The worst that is said of each cell."""
    found: dict[str, Severity] = {}
    for key, severity in _said(findings):
        found[key] = min(found.get(key, severity), severity, key=ORDER.index)
    return found


def _said(findings: tuple[FindingShown, ...]) -> Iterator[tuple[str, Severity]]:
    return ((cell.key, finding.severity) for finding in findings for cell in finding.cells)
