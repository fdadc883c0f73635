"""核心元数据表: a thousand rows through the web, seventeen of them wrong."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.information.models import InfoItem
from tests.fixtures.documents import xlsx
from tests.journeys import steps
from tests.journeys.office import open_office

pytestmark = pytest.mark.django_db(transaction=True)

HEADS = ["信息名称", "文号", "生成日期", "栏目", "内容概述", "公开属性"]
WRONG = {  # row of the sheet (the headings are row 1) → what stands in which column
    **dict.fromkeys((3, 77, 150, 402, 998), (0, "")),
    **dict.fromkeys((12, 230, 555, 700, 901), (2, "二月三十日")),
    **dict.fromkeys((40, 318, 611, 812), (3, "没有这个栏目")),
    **dict.fromkeys((99, 505, 760), (5, "也许公开")),
}


def test_a_thousand_rows_with_seventeen_wrong_ones(desk, sign_in, jobs, picture, tmp_path):
    assert len(WRONG) == 17
    people = open_office()
    sign_in(desk, people.clerk.username)

    _upload(desk, steps.file_of(tmp_path, "核心元数据表.xlsx", xlsx(_rows(WRONG))))
    expect(desk.get_by_role("alert").filter(has_text="17")).to_be_visible()
    expect(desk.get_by_role("alert")).to_contain_text("没有导入任何内容")
    table = desk.get_by_role("table").first
    for cell in ("A3", "C12", "D40", "F99", "A998"):
        expect(table.get_by_role("row").filter(has_text=cell).first).to_be_visible()
    picture(desk, "import-wrong-rows", whole=False)
    assert InfoItem.objects.count() == 0
    with desk.expect_download() as waiting:
        desk.get_by_role("link", name="下载问题清单").click()
    assert waiting.value.suggested_filename.endswith(".xlsx")

    _upload(desk, steps.file_of(tmp_path, "改好的表.xlsx", xlsx(_rows({}))))
    with desk.expect_navigation():
        desk.get_by_role("button", name=re.compile("^导入 1,?000 条")).click()
    jobs()
    expect(desk.get_by_text("导入完成").first).to_be_visible()
    assert InfoItem.objects.count() == 1000

    _upload(desk, steps.file_of(tmp_path, "又来一次.xlsx", xlsx(_rows({}))))
    expect(desk.get_by_role("main")).to_contain_text(re.compile("其中 1,?000 条已存在"))


def _upload(desk, path):
    desk.goto(reverse("workbench:import_new"))
    desk.get_by_label("文件", exact=False).first.set_input_files(path)
    desk.get_by_role("button", name="上传并校验").click()
    desk.wait_for_url(lambda url: "/new/" not in url)


def _rows(wrong):
    rows = [HEADS]
    for number in range(2, 1002):
        row = [
            f"示范县青禾镇第{number - 1}号便民事项公开", f"示青政发〔2026〕{number - 1}号", "2026-03-02",
            "法规规章和规范性文件", "便民事项的办理时间和地点。", "主动公开",
        ]  # fmt: skip
        if number in wrong:
            column, value = wrong[number]
            row[column] = value
        rows.append(row)
    return rows
