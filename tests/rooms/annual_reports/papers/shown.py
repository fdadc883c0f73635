"""Reports as the pages show them, made straight from the forms: for tests of what is printed."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from gongkai.annual_reports.displays import (
    CellShown,
    ColumnShown,
    EventShown,
    ReportShown,
    RowShown,
    SectionShown,
    TableShown,
)
from gongkai.annual_reports.vocabulary import CellState, EventKind, Origin, Scope, State
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod

AT = datetime(2026, 1, 20, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TEXTS = {
    "t2": "",
    "general": "（一）主动公开\n2025年，示范县围绕重点工作主动公开政府信息1684条。\n（二）依申请公开\n全年办理情况见第三部分。",
}
TITLES = (
    ("general", "一、总体情况"),
    ("t2", "二、主动公开政府信息情况"),
    ("t3", "三、收到和处理政府信息公开申请情况"),
    ("t4", "四、政府信息公开行政复议、行政诉讼情况"),
    ("problems", "五、存在的主要问题及改进情况"),
    ("other", "六、其他需要报告的事项"),
)


def numbered(form):
    """A different figure in every cell: 1, 2, 3, …"""
    return {cell.key: Decimal(place) for place, cell in enumerate(form.cells(), start=1)}


def table_shown(table, values, reasons=None):
    """A table of a form with these figures."""
    reasons = reasons or {}
    rows = tuple(
        RowShown(
            row.key, row.label, row.level, tuple(_cell(table.cell_at(row, one), values, reasons) for one in table.columns),
            row.unit, row.group, row.number_on_form,
        )
        if row.key
        else RowShown("", row.label, row.level)
        for row in table.rows
    )  # fmt: skip
    columns = tuple(ColumnShown(one.key, one.label, one.group, one.unit) for one in table.columns)
    return TableShown(table.key, table.title, table.block, table.corner, columns, rows, table.across, table.over)


def _cell(cell, values, reasons):
    value = values.get(cell.key)
    reason = next((why for start, why in reasons.items() if cell.key.startswith(start)), "")
    state = CellState.NOT_APPLICABLE if reason else CellState.BLANK if value is None else CellState.TYPED
    printed = "" if value is None or reason else f"{value / cell.row.scale:f}"
    if printed and cell.number == "signed" and value > 0:
        printed = f"+{printed}"
    return CellShown(
        cell.key, value, printed, state, cell.unit, f"{cell.row.name}（{cell.column.label}）", reason=reason,
        source="收费台账第3页", number=cell.number,
    )  # fmt: skip


def report_shown(form_key="report_2021", values=None, **changes):
    """An approved report of 示范县 for 2025 with a different figure in every cell."""
    form = forms.form(form_key)
    values = numbered(form) if values is None else values
    reasons = changes.get("not_applicable", {})
    texts = {**dict.fromkeys(("problems", "other"), "无。"), **TEXTS, **changes.pop("texts", {})}
    tables = [table_shown(table, values, reasons) for table in form.tables]
    stands = [("general", "一、总体情况"), ("stat", form.title)] if tables[0].key not in {"t2"} else TITLES
    sections = tuple(
        SectionShown(
            key, title, "写作提示", "《条例》第五十条", texts.get(key, ""),
            tables=tuple(table for table in tables if table.key == key or (key == "stat" and table.key != "t2")),
        )
        for key, title in stands
    )  # fmt: skip
    said = {
        "pk": 7, "report_id": 3, "agency_id": 1, "agency_name": "示范县人民政府", "covers": ReportPeriod(2025),
        "scope": Scope.OWN, "form_key": form_key, "form_title": form.title,
        "title": "示范县人民政府2025年政府信息公开工作年度报告", "number": 1, "state": State.APPROVED,
        "origin": Origin.RECORDS, "reason": "", "remark": "请核对第三部分", "sections": sections, "findings": (),
        "not_applicable": {}, "due_on": None, "release_due_on": None,
        "events": (EventShown(EventKind.APPROVED, "", "张演示", AT),), "versions": (), "parts": (),
        "source_name": "", "item_id": None, "is_public": False, "digest": "0" * 64,
    }  # fmt: skip
    return ReportShown(**(said | changes))
