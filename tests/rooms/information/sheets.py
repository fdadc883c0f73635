"""Metadata sheets made in memory, as XLSX and as CSV."""

import csv
import io
from datetime import date

import xlsxwriter

from gongkai.information.actions.check_import import check_import
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.importing.shapes import Choices, Document, Lists

TODAY = date(2026, 11, 23)
HEADS = (
    "信息名称",
    "文号",
    "生成日期",
    "栏目",
    "内容概述",
    "公开属性",
    "不予公开依据",
    "主题分类",
    "体裁分类",
    "关键词",
    "正文",
)
LISTS = Lists(
    columns={"规范性文件": "statutory-20-01", "statutory-20-01": "statutory-20-01", "其他": ""},
    subjects={"财政": "0401", "其他": ""},
    genres={"通知": "07"},
    default_columns={"annual_report": "reports"},
)


def row(n, **changes):
    """One sound row; `changes` by heading."""
    values = {
        "信息名称": f"示范县人民政府办公室关于第{n}项工作的通知",
        "文号": f"示政办发〔2026〕{n}号",
        "生成日期": "2026-03-01",
        "栏目": "规范性文件",
        "内容概述": "说明工作安排。",
        "公开属性": "主动公开",
        "主题分类": "财政",
        "体裁分类": "通知",
        "关键词": "工作 通知",
        "正文": "各乡镇人民政府：\n请认真执行。",
    } | changes
    return [values.get(head, "") for head in HEADS]


def xlsx(rows, heads=HEADS, *, top=0, left=0):
    """A workbook with headings and rows, which may stand away from the corner."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("核心元数据表")
    for at, cells in enumerate([heads, *rows]):
        for column, value in enumerate(cells):
            sheet.write(top + at, left + column, value)
    book.close()
    return out.getvalue()


def csv_of(rows, heads=HEADS, *, encoding="utf-8", delimiter=","):
    """A CSV in an encoding."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([heads, *rows])
    return out.getvalue().encode(encoding)


def choices(agency, **changes):
    """What a person chose, for one agency."""
    return Choices(**{"agency_id": agency.pk, "today": TODAY, "lists": LISTS} | changes)


def check(source, agency, by, *, name="导入.xlsx", **changes):
    """A dry run."""
    return check_import(source, name=name, choices=choices(agency, **changes), by=by)


def bring_in(source, agency, by, *, skip_bad=False, **changes):
    """Check, keep, start and take in."""
    batch = keep_import(check(source, agency, by, **changes), by=by)
    start_import(batch.pk, skip_bad=skip_bad, by=by)
    return take_in(batch.pk, by=by)


def document(name, data):
    """One document of a folder."""
    return Document(name, lambda: data if isinstance(data, bytes) else data.encode())
