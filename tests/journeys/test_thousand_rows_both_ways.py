"""A thousand rows: in by the template, out to be edited, in again; nothing doubled, and who changed what meanwhile decided."""

import re
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.accounts.actor import SYSTEM
from gongkai.information.actions.take_in import take_in
from gongkai.information.models import ImportBatch, InfoItem, Revision
from gongkai.law.vocabulary import Duty
from tests.factories import make_person
from tests.journeys import steps
from tests.journeys.office import PASSWORD, open_office
from tests.journeys.report_steps import content_of, press
from tests.journeys.request_steps import fill

pytestmark = pytest.mark.django_db(transaction=True)

ROWS, COLUMN = 1000, "法规规章和规范性文件"
RETITLED = range(10, 20)  # numbers of the items that get another title in the sheet
RESUMMED = range(500, 510)  # and those that get another summary
FOUGHT_OVER, ELSEWHERE = 505, 900  # changed in the system meanwhile: one of those, and one the sheet leaves alone
EDITION = re.compile(r"document-[0-9a-f]{8}")
SUMMARY, NEW_SUMMARY, THEIR_SUMMARY = "便民事项的办理时间和地点。", "办理时间、地点和所需材料。", "周末也可以办理。"


def test_a_thousand_rows_go_out_are_edited_and_come_in_again(
    desk, new_context, sign_in, jobs, accessible, fits, picture, tmp_path
):
    people = open_office()
    sign_in(desk, people.clerk.username)
    _filled_in_offline(desk, jobs, accessible, tmp_path)

    out = _taken_out(desk, accessible, fits)
    assert _rows_of(out) == ROWS
    _changed_meanwhile(new_context().new_page(), sign_in, people.agency)
    edited = steps.file_of(tmp_path, "改好的表.xlsx", _edited(out))

    _refused_when_outdated(desk, tmp_path, out)
    _brought_back(desk, edited)
    _decided(desk, accessible, fits, picture)
    _nothing_doubled()
    _nothing_changes_the_second_time(desk, edited)


# In by the template.


def _filled_in_offline(desk, jobs, accessible, tmp_path):
    """The template from the page, a thousand rows below its headings, and a bar that moves while they are taken in."""
    desk.goto(reverse("workbench:import_templates"))
    accessible(desk)
    row = desk.get_by_role("row").filter(has=desk.get_by_role("cell", name="公文", exact=True))
    with desk.expect_download() as coming:
        row.get_by_role("link", name="下载").click()
    filled = _filled(content_of(coming.value))
    _upload(desk, steps.file_of(tmp_path, "便民事项.xlsx", filled))
    press(desk, "导入 1000 条")
    bar = desk.get_by_role("progressbar")
    expect(bar).to_be_visible()
    take_in(ImportBatch.objects.get().pk, by=SYSTEM, steps=1)  # as far as the worker comes in one breath
    expect(desk.locator("#import")).to_contain_text(re.compile("500.*1000"))
    jobs()
    expect(desk.get_by_text("导入完成").first).to_be_visible()
    expect(desk.locator("#import")).to_contain_text("新建草稿 1000 条")
    accessible(desk)
    assert InfoItem.objects.count() == ROWS


def _upload(desk, path):
    """Send a sheet, and come to what the check found."""
    _send(desk, path)
    desk.wait_for_url(lambda url: "/new/" not in url)


def _send(desk, path):
    desk.goto(reverse("workbench:import_new"))
    desk.get_by_label("文件", exact=False).first.set_input_files(path)
    with desk.expect_navigation():
        desk.get_by_role("button", name="上传并校验").click()


def _filled(template):
    """The template with a thousand rows typed in."""
    book = openpyxl.load_workbook(BytesIO(template))
    sheet, place = book.worksheets[0], _headings(book.worksheets[0])
    for n in range(ROWS):
        said = {
            "信息名称": _title(n),
            "文号": f"示青政便〔2026〕{n + 1}号",
            "生成日期": "2026-03-02",
            "栏目": COLUMN,
            "内容概述": SUMMARY,
        }
        for head, value in said.items():
            sheet.cell(n + 2, place[head]).value = value
    return _saved(book)


def _title(n):
    return f"示范县青禾镇第{n}号便民事项公开"


# Out, edited, changed meanwhile.


def _taken_out(desk, accessible, fits):
    desk.goto(reverse("workbench:imports"))
    with desk.expect_navigation():
        desk.get_by_role("link", name="导出修改").first.click()
    for check in (accessible, fits):
        check(desk)
    fill(desk, kind="document", stage="draft")
    with desk.expect_download() as coming:
        desk.get_by_role("main").get_by_role("button", name="导出").click()
    assert coming.value.suggested_filename.endswith(".xlsx")
    return content_of(coming.value)


def _edited(out):
    """Twenty cells changed and five rows added, as in Excel; the rest is left."""
    book = openpyxl.load_workbook(BytesIO(out))
    sheet, place = book.worksheets[0], _headings(book.worksheets[0])
    line = {sheet.cell(row, place["信息名称"]).value: row for row in range(2, ROWS + 2)}
    for n in RETITLED:
        sheet.cell(line[_title(n)], place["信息名称"]).value = f"{_title(n)}（夏季）"
    for n in RESUMMED:
        sheet.cell(line[_title(n)], place["内容概述"]).value = NEW_SUMMARY
    for n in range(5):
        for head, value in {"信息名称": f"新增便民事项第{n}号", "生成日期": "2026-03-03", "栏目": COLUMN}.items():
            sheet.cell(ROWS + 2 + n, place[head]).value = value
    return _saved(book)


def _changed_meanwhile(page, sign_in, agency):
    """A colleague at the next desk changes two of them in the system."""
    make_person(agency, Duty.FILL, password=PASSWORD, username="colleague", name="周演示")
    sign_in(page, "colleague")
    for n in (FOUGHT_OVER, ELSEWHERE):
        page.goto(reverse("workbench:item_edit", args=[_item(n).pk]))
        steps.fill(page, summary=THEIR_SUMMARY)
        steps.save(page)


# In again.


def _refused_when_outdated(desk, tmp_path, out):
    """A sheet made from an older edition of the template is not taken; the page says where the new one is."""
    book = openpyxl.load_workbook(BytesIO(out))
    for sheet in (book.worksheets[0], book.worksheets[-1]):  # the hidden heading, and the sheet nobody sees
        for cell in sheet[1]:
            cell.value = EDITION.sub("document-00000000", str(cell.value or "")) or None
    _send(desk, steps.file_of(tmp_path, "旧模板.xlsx", _saved(book)))
    expect(desk.get_by_role("alert").first).to_contain_text("模板")
    assert InfoItem.objects.count() == ROWS


def _brought_back(desk, edited):
    """Five new, nineteen changed, one held back, all others as they were."""
    _upload(desk, edited)
    facts = desk.locator("#import dl.facts")
    for label, count in (("共", "1005"), ("正确", "24"), ("没有改动", "980"), ("冲突", "1")):
        expect(facts.locator("div").filter(has=desk.get_by_text(label, exact=True))).to_contain_text(count)
    press(desk, "导入 24 条", "新建草稿 5 条，修改 19 条")
    assert InfoItem.objects.count() == ROWS + 5


def _decided(desk, accessible, fits, picture):
    """Both texts side by side, with who changed it; the colleague's words stay."""
    with desk.expect_navigation():
        desk.get_by_role("link", name="对照处理").click()
    row = desk.get_by_role("row").filter(has=desk.get_by_role("rowheader", name="内容概述"))
    for words in (NEW_SUMMARY, THEIR_SUMMARY):
        expect(row).to_contain_text(words)
    expect(desk.get_by_role("main")).to_contain_text("周演示")
    for check in (accessible, fits):
        check(desk)
    press(desk, "按所选处理本页", "请选择采用")
    picture(desk, "import-conflict", whole=False)
    row.get_by_role("radio", name=THEIR_SUMMARY).check()
    press(desk, "按所选处理本页", "已处理，还有0处冲突待选择")


def _nothing_doubled():
    assert InfoItem.objects.count() == ROWS + 5
    assert Revision.objects.count() == ROWS + 5 + 19 + 2  # two of them the colleague's
    current = InfoItem.objects.select_related("current")
    assert current.filter(current__title__endswith="（夏季）").count() == len(RETITLED)
    assert current.filter(current__summary=NEW_SUMMARY).count() == len(RESUMMED) - 1
    assert {_item(n).current.summary for n in (FOUGHT_OVER, ELSEWHERE)} == {THEIR_SUMMARY}


def _nothing_changes_the_second_time(desk, edited):
    """The new rows are known again; the one that was decided is only shown; nothing is written."""
    _upload(desk, edited)
    facts = desk.locator("#import dl.facts")
    for label, count in (("已存在", "5"), ("没有改动", "999"), ("冲突", "1")):
        expect(facts.locator("div").filter(has=desk.get_by_text(label, exact=True))).to_contain_text(count)
    press(desk, "导入 5 条", "新建草稿 0 条，修改 0 条，已存在 5 条")
    _nothing_doubled()


def _item(n):
    return InfoItem.objects.select_related("current").get(current__doc_number=f"示青政便〔2026〕{n + 1}号")


def _headings(sheet):
    return {str(cell.value).split("（请勿")[0]: cell.column for cell in sheet[1] if cell.value}


def _rows_of(out):
    sheet = openpyxl.load_workbook(BytesIO(out)).worksheets[0]
    at = _headings(sheet)["信息名称"]
    return sum(1 for row in range(2, sheet.max_row + 1) if sheet.cell(row, at).value)


def _saved(book):
    out = BytesIO()
    book.save(out)
    return out.getvalue()
