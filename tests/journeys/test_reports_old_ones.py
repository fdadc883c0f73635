"""Reports of earlier years: read from their files, one figure put right by hand, confirmed, and seen year after year."""

from dataclasses import replace
from io import BytesIO

import docx
import pikepdf
import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.papers import html
from gongkai.annual_reports.vocabulary import Origin, State
from gongkai.law import forms
from gongkai.law.report_periods import ReportPeriod
from tests.journeys import report_steps as reports, steps
from tests.journeys.office import PASSWORD
from tests.journeys.steps import told
from tests.rooms.annual_reports.papers.shown import report_shown
from tests.rooms.annual_reports.rollup_reports import balanced

pytestmark = pytest.mark.django_db(transaction=True)

OF_2009 = f"""{reports.BUREAU}2009年政府信息公开工作年度报告

一、概述
根据《中华人民共和国政府信息公开条例》，编制本报告，统计期限为2009年1月1日至12月31日。
二、主动公开政府信息情况
2009年，共主动公开政府信息320余条。
三、依申请公开情况
2009年，共收到政府信息公开申请6件，全部按期答复，其中同意公开5件，不予公开1件。
四、行政复议、行政诉讼情况
2009年没有因政府信息公开申请行政复议、提起行政诉讼的情况。
五、收费情况
2009年没有收取费用。
六、主要问题和改进措施
公开内容还不够全面，下一步加强培训。
"""
OF_2016 = {
    "proactive_total": 640, "proactive_by_channel.website": 640, "requests_total": 9,
    "requests_by_channel.online": 7, "requests_by_channel.letter": 2, "requests_completed": 9,
    "requests_completed_on_time": 9, "replies_total": 9, "replies_granted": 8, "replies_not_exist": 1,
    "staff_total": 3, "staff_full_time": 1, "staff_part_time": 2,
}  # fmt: skip
OF_2022 = balanced({"t3.granted.natural": 12, "t3.carried_out.business": 1, "t2.licensing.decisions": 45})
RECEIVED = "requests_total"


def test_old_reports_are_read_checked_confirmed_and_followed(desk, sign_in, accessible, picture, screenshot, tmp_path):
    people = reports.report_county()
    sign_in(desk, people.compiler.username, PASSWORD)
    _read(desk, _files(tmp_path), accessible, picture)
    assert set(ReportVersion.objects.values_list("report__year", "state")) == {
        (2009, State.DRAFT), (2016, State.DRAFT), (2022, State.DRAFT),
    }  # fmt: skip

    _confirm(desk, "2009年报.txt", accessible, {"proactive_total": ("320", "325")}, picture)
    _confirm(desk, "2016年报.docx", accessible)
    _confirm(desk, "2022年报.html", accessible)
    versions = {version.report.year: version for version in ReportVersion.objects.select_related("report")}
    assert versions[2009].typed["proactive_total"]["source"] == "核对原文"
    assert versions[2016].figures.items() >= {f"stat.{key}.year": str(value) for key, value in OF_2016.items()}.items()
    assert {key: float(value) for key, value in versions[2022].figures.items() if key in OF_2022} == {
        key: float(value) for key, value in OF_2022.items()
    }
    _followed(desk, people, accessible, picture, screenshot)


def _files(folder):
    """Text, Word, a saved web page, and a scan nobody has turned into text."""
    return [
        steps.file_of(folder, "2009年报.txt", OF_2009.encode("gb18030")),
        steps.file_of(folder, "2016年报.docx", _word()),
        steps.file_of(folder, "2022年报.html", _web().encode()),
        steps.file_of(folder, "扫描件.pdf", _scan()),
    ]


def _word():
    """A report with the statistics table of 2014 behind it."""
    document = docx.Document()
    document.add_heading(f"{reports.BUREAU}2016年政府信息公开工作年度报告", level=1)
    document.add_paragraph("一、基本工作情况")
    document.add_paragraph("2016年，县交通运输局继续推进政务公开。")
    document.add_paragraph("附件：政府信息公开情况统计表")
    rows = forms.form("statistics_2014").tables[0].rows
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("统计指标", "单位", "统计数"), strict=True):
        cell.text = text
    for row in rows:
        said = (row.label, row.unit, str(OF_2016.get(row.key, 0)) if row.key else "")
        for cell, text in zip(table.add_row().cells, said, strict=True):
            cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _web():
    title = f"{reports.BUREAU}2022年政府信息公开工作年度报告"
    shown = replace(
        report_shown("report_2021", OF_2022), agency_name=reports.BUREAU, title=title, covers=ReportPeriod(2022)
    )
    shown = replace(shown, sections=tuple(replace(one, text="") for one in shown.sections))
    return f"<!doctype html><html><head><meta charset='utf-8'></head><body><h1>{title}</h1>{html.body(shown)}</body></html>"


def _scan():
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _read(desk, files, accessible, picture):
    desk.goto(reverse("workbench:old_reports"))
    desk.get_by_label("报告文件").set_input_files(files)
    reports.press(desk, "读取")
    outcomes = desk.get_by_role("status").filter(has_text="读取结果")
    expect(outcomes.get_by_text("已读取")).to_have_count(3)
    refused = outcomes.get_by_role("listitem").filter(has_text="扫描件.pdf")
    expect(refused).to_contain_text("未收下")
    expect(refused).to_contain_text("文字")
    accessible(desk)
    picture(desk, "old-reports-read", whole=False)


def _confirm(desk, name, accessible, changes=None, picture=None):
    """Held against its text, put right where it was read wrongly, kept."""
    desk.goto(reverse("workbench:old_reports"))
    row = desk.get_by_role("row").filter(has_text=name)
    expect(row).to_contain_text("待核对")
    with desk.expect_navigation():
        row.get_by_role("link").first.click()
    accessible(desk)
    for key, (read, right) in (changes or {}).items():
        field = desk.locator(f"[name='c.{key}']")
        expect(field).to_have_value(read)
        field.fill(right)
    if picture:
        picture(desk, "old-report-checked", whole=False)
    reports.press(desk, "确认入库")
    told(desk, "已核对入库")
    accessible(desk)


def _followed(desk, people, accessible, picture, screenshot):
    desk.goto(f"{reverse('workbench:report_series')}?agency={people.bureau.pk}")
    main = desk.get_by_role("main")
    for words in ("主动公开政府信息", "325", "640", "新收申请", "2009", "2016", "2022"):
        expect(main).to_contain_text(words)
    accessible(desk)
    picture(desk, "report-series", whole=False)
    desk.goto(reverse("workbench:old_reports"))
    expect(desk.get_by_text("已入库")).to_have_count(ReportVersion.objects.filter(origin=Origin.FILE).count())
    screenshot(desk, "old-reports-kept")
