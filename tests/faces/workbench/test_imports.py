"""批量导入 in the browser: upload, problems, confirm, stop, go on, download."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.actions.take_in import take_in_pending
from gongkai.information.models import ImportBatch, InfoItem
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_county, make_person
from tests.rooms.information.sheets import row, xlsx

HEADS = ("信息名称", "文号", "生成日期")


@pytest.fixture
def county(db):
    seed_defaults()
    return make_county()


@pytest.fixture
def desk(county):
    return sign_in(make_person(county, Duty.FILL))


def rows(count):
    return [row(n)[:3] for n in range(1, count + 1)]


def upload(desk, county, *files, **more):
    data = {"agency_id": county.pk, "kind": "document", "upload": files} | more
    return desk.post(reverse("workbench:import_new"), data, follow=True)


def sheet(lines, name="元数据.xlsx"):
    return SimpleUploadedFile(name, xlsx(lines, HEADS))


def act(desk, verb, batch, **data):
    return desk.post(reverse(f"workbench:{verb}", args=[batch.pk]), data, follow=True)


def test_a_sheet_is_checked_confirmed_and_becomes_drafts(desk, county):
    checked = text_of(upload(desk, county, sheet(rows(3))))
    assert "校验通过" in checked and "导入 3 条" in checked
    assert InfoItem.objects.count() == 0
    done = text_of(act(desk, "import_start", ImportBatch.objects.get()))
    assert "导入完成" in done and "示范县人民政府办公室关于第1项工作的通知" in done
    assert InfoItem.objects.filter(stage="draft").count() == 3


def test_problems_stand_in_a_table_with_their_cells_and_can_be_downloaded(desk, county):
    shown = text_of(upload(desk, county, sheet([*rows(2), ["", "=1+1", "2026-02-30"]])))
    assert "有 1 行不正确，没有导入任何内容" in shown
    assert "A4" in shown and "C4" in shown and "2026-02-30" in shown
    batch = ImportBatch.objects.get()
    file = desk.get(reverse("workbench:import_problems", args=[batch.pk]))
    lines = list(load_workbook(io.BytesIO(file.content)).active.iter_rows(values_only=True))
    assert lines[0] == ("问题", "信息名称", "文号", "生成日期")
    assert lines[1][3] == "2026-02-30" and lines[1][0].startswith("A4 信息名称：请填写信息名称")


def test_the_mended_list_of_problems_can_be_uploaded_as_it_is(desk, county):
    upload(desk, county, sheet([["关于防汛的通知", "", "2026-02-30"]]))
    file = desk.get(reverse("workbench:import_problems", args=[ImportBatch.objects.get().pk]))
    book = load_workbook(io.BytesIO(file.content))
    book.active["D2"] = "2026-03-01"
    out = io.BytesIO()
    book.save(out)
    again = upload(desk, county, SimpleUploadedFile("改好.xlsx", out.getvalue()))
    assert "校验通过" in text_of(again)


def test_only_the_sound_rows_come_in_when_the_person_says_so(desk, county):
    upload(desk, county, sheet([*rows(2), ["", "", "2026-02-30"]]))
    batch = ImportBatch.objects.get()
    assert "没有导入任何内容" in text_of(act(desk, "import_start", batch))
    assert InfoItem.objects.count() == 0
    assert "新建草稿 2 条" in text_of(act(desk, "import_start", batch, skip_bad="1"))
    assert InfoItem.objects.count() == 2


def test_a_large_import_runs_behind_the_page_and_can_be_stopped_and_gone_on_with(desk, county):
    upload(desk, county, sheet(rows(700)))
    batch = ImportBatch.objects.get()
    running = act(desk, "import_start", batch)
    assert '<noscript><meta http-equiv="refresh" content="4">' in text_of(running) and "正在导入" in text_of(running)
    assert "已停止，已导入 0 条" in text_of(act(desk, "import_stop", batch))
    assert take_in_pending() == 0
    assert "继续导入其余 700 条" in text_of(desk.get(reverse("workbench:import", args=[batch.pk])))
    act(desk, "import_start", batch)
    assert take_in_pending() == 700
    finished = desk.get(reverse("workbench:import", args=[batch.pk]), headers={"HX-Request": "true"})
    assert finished["HX-Refresh"] == "true" and "http-equiv" not in text_of(finished)
    assert InfoItem.objects.count() == 700


def test_several_documents_and_a_choice_for_all(desk, county):
    texts = [f"关于第{n}项工作的通知\n各乡镇：请认真执行。\n2026年5月{n}日" for n in (1, 2)]
    files = [SimpleUploadedFile(f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    assert "校验通过" in text_of(upload(desk, county, *files, backlog="on"))
    act(desk, "import_start", ImportBatch.objects.get())
    assert list(InfoItem.objects.values_list("is_backlog", flat=True)) == [True, True]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版Excel"),
        ("坏.xlsx", b"PK\x03\x04 broken", "已损坏"),
        ("坏.zip", b"no archive", "不是 ZIP 格式"),
        ("空.csv", b"", "是空的"),
        ("无表头.csv", "甲,乙\n一,二\n".encode(), "没有找到表头"),
    ],
)
def test_a_bad_file_is_told_beside_the_form_and_leaves_nothing(desk, county, name, data, sentence):
    answer = upload(desk, county, SimpleUploadedFile(name, data), backlog="on")
    assert answer.status_code in (200, 422)
    assert sentence in text_of(answer)
    assert InfoItem.objects.count() == 0


def test_a_form_without_a_file_says_so(desk, county):
    answer = desk.post(reverse("workbench:import_new"), {"agency_id": county.pk, "kind": "document"})
    assert answer.status_code == 422 and "文件" in text_of(answer)


def test_the_template_is_a_workbook_with_lists(desk):
    answer = desk.get(reverse("workbench:import_template"))
    book = load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["核心元数据表", "填表说明", "选项", "_gongkai"]
    assert [book["核心元数据表"][cell].value for cell in ("A1", "B1")] == ["填写情况", "信息名称"]
    assert len(book["核心元数据表"].data_validations.dataValidation) >= 10
    sheet = book["核心元数据表"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.print_title_rows, sheet.print_title_cols, sheet.freeze_panes) == ("$1:$1", "$B:$B", "C2")


def test_the_history_shows_every_import_with_its_state(desk, county, django_assert_max_num_queries):
    for n in range(3):
        upload(desk, county, sheet([[f"第{n}项通知", "", "2026-03-01"]], f"第{n}份.xlsx"))
    with django_assert_max_num_queries(16):
        shown = text_of(desk.get(reverse("workbench:imports")))
    assert all(f"第{n}份.xlsx" in shown for n in range(3)) and shown.count("待确认") == 3


def test_nobody_sees_or_drives_the_imports_of_another_agency(desk, county):
    upload(desk, county, sheet(rows(1)))
    batch = ImportBatch.objects.get()
    stranger = sign_in(make_person(make_agency(), Duty.FILL))
    for name in ("import", "import_problems"):
        assert stranger.get(reverse(f"workbench:{name}", args=[batch.pk])).status_code == 404
    for name in ("import_start", "import_stop"):
        assert stranger.post(reverse(f"workbench:{name}", args=[batch.pk])).status_code == 404
    assert "元数据.xlsx" not in text_of(stranger.get(reverse("workbench:imports")))


def test_those_without_the_duty_are_not_let_in(county):
    desk = sign_in(make_person(county, Duty.PUBLISH))
    for name in ("imports", "import_new", "import_template"):
        assert desk.get(reverse(f"workbench:{name}")).status_code == 404


def test_who_may_not_change_items_is_not_led_to_the_sheet_for_changing_them(desk, county):
    keeper = sign_in(make_person(county, Duty.CATALOGUE))
    for person, led in ((desk, True), (keeper, False)):
        assert (reverse("workbench:import_export") in text_of(person.get(reverse("workbench:imports")))) is led
