"""导出修改、对照处理冲突、撤销导入 on the desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.clearance import queries as clearances
from gongkai.information.actions.revise import revise
from gongkai.information.models import ImportBatch, InfoItem
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_actor, make_county, make_item
from tests.rooms.clearance.stock import make_batch, make_crew
from tests.rooms.information.round_trip import edited
from tests.rooms.information.sheets import row, xlsx

pytestmark = pytest.mark.django_db
NEW, EXPORT = "/work/imports/new/", "/work/imports/export/"


@pytest.fixture
def agency():
    return make_county()


@pytest.fixture
def person(agency):
    return make_actor(agency, Duty.FILL)


@pytest.fixture
def desk(person):
    return desk_of(person)


def uploaded(desk, agency, data, **more):
    sent = {"agency_id": agency.pk, "kind": "document", "upload": SimpleUploadedFile("表.xlsx", data), **more}
    answer = desk.post(NEW, sent)
    assert answer.status_code == 302, text_of(answer)[-3000:]
    return ImportBatch.objects.latest("id")


def started(desk, batch):
    desk.post(f"/work/imports/{batch.pk}/start/")
    batch.refresh_from_db()
    return batch


def items_of(person, agency, count=2):
    return [
        make_item(agency=agency, by=person, title=f"示范县第{n}件事", doc_number="", column_code="", summary="原概述")
        for n in range(count)
    ]


def test_a_sheet_goes_out_and_in_again(desk, person, agency):
    one, _two = items_of(person, agency)
    out = desk.post(EXPORT, {"shape": "xlsx"})
    assert out.status_code == 200 and "attachment" in out["Content-Disposition"]
    batch = started(desk, uploaded(desk, agency, edited(out.content, [(2, "内容概述", "新概述")])))
    one.refresh_from_db()
    assert (batch.changed, batch.unchanged, one.current.summary) == (1, 1, "新概述")
    assert "修改 1 条，没有改动 1 条" in text_of(desk.get(f"/work/imports/{batch.pk}/"))
    csv = desk.post(EXPORT, {"shape": "csv", "kind": "normative"})
    assert csv.status_code == 422 and "没有符合条件" in text_of(csv)


def conflicting(desk, person, agency, count=2):
    items = items_of(person, agency, count)
    out = desk.post(EXPORT, {"shape": "xlsx"}).content
    edits = [(line, head, f"表格{head}") for line in range(2, 2 + count) for head in ("内容概述", "关键词")]
    for item in items:
        revise(item.pk, content_of(item.current).with_(summary="系统概述"), by=person)
    return items, uploaded(desk, agency, edited(out, edits))


def said(item):
    item.refresh_from_db()
    return item.current.summary, item.current.keywords


def test_conflicts_stand_side_by_side_and_are_chosen_field_by_field(desk, person, agency):
    (one, _two), batch = conflicting(desk, person, agency)
    page = f"/work/imports/{batch.pk}/conflicts/"
    shown = text_of(desk.get(page))
    assert all(words in shown for words in ("表格内容概述", "系统概述", person.name, "第2行"))
    ids = [held.pk for held in batch.conflicts.order_by("row")]
    unchosen = desk.post(page, {f"{ids[0]}:summary": ""})
    assert unchosen.status_code == 200 and "请选择采用" in text_of(unchosen)
    chosen = {f"{ids[0]}:summary": "theirs", f"{ids[0]}:keywords": "mine"}
    desk.post(page, chosen | {f"{ids[1]}:summary": "mine", f"{ids[1]}:keywords": "theirs"})
    assert said(one) == ("系统概述", "表格关键词") and said(_two) == ("表格内容概述", "")


def test_a_row_or_all_can_be_chosen_at_once(desk, person, agency):
    (one, two, three), batch = conflicting(desk, person, agency, 3)
    page = f"/work/imports/{batch.pk}/conflicts/"
    held = batch.conflicts.get(item=one)
    desk.post(page, {"row": f"{held.pk}:theirs"})
    assert said(one) == ("系统概述", "")
    desk.post(page, {"all": "mine"})
    assert said(two) == said(three) == ("表格内容概述", "表格关键词")
    assert "没有冲突" in text_of(desk.get(f"/work/imports/{uploaded(desk, agency, xlsx([row(1)])).pk}/conflicts/"))


def test_an_import_is_taken_back_while_everything_is_a_draft(desk, person, agency):
    one, _two = items_of(person, agency)
    out = desk.post(EXPORT, {"shape": "xlsx"}).content
    fresh = {"信息名称": "示范县新的一件事", "生成日期": "2026-03-02"}
    batch = started(desk, uploaded(desk, agency, edited(out, [(2, "内容概述", "新概述")], rows=[fresh])))
    assert InfoItem.objects.count() == 3
    desk.post(f"/work/imports/{batch.pk}/undo/")
    batch.refresh_from_db()
    assert (batch.state, InfoItem.objects.count(), said(one)[0]) == ("undone", 2, "原概述")
    assert "本次导入已撤销" in text_of(desk.get(f"/work/imports/{batch.pk}/"))
    desk.post(f"/work/imports/{batch.pk}/undo/", follow=True)  # pressed twice
    batch.refresh_from_db()
    assert (batch.state, InfoItem.objects.count()) == ("undone", 2)


def test_what_is_imported_for_a_batch_goes_into_it():
    crew = make_crew()
    batch, desk = make_batch(crew), desk_of(crew.clerk)
    rows = xlsx([row(1, 生成日期="2005-03-01", 栏目="", 主题分类="", 体裁分类="")])
    done = started(desk, uploaded(desk, crew.agency, rows, clearance=batch.pk))
    assert (done.state, clearances.lines(crew.clerk, batch.pk).total) == ("done", 1)
    late = uploaded(
        desk, crew.agency, xlsx([row(2, 生成日期="2008-05-01", 栏目="", 主题分类="", 体裁分类="")]), clearance=batch.pk
    )
    assert late.state == "refused" and "不在清理批次的范围" in text_of(desk.get(f"/work/imports/{late.pk}/"))


def test_every_kind_has_its_template(desk):
    page = text_of(desk.get("/work/imports/templates/"))
    assert "行政规范性文件" in page and "normative-" in page
    for kind in ("", "normative", "nonsense"):
        assert desk.get(f"/work/imports/template/?kind={kind}").content.startswith(b"PK")


def test_nobody_else_sees_or_settles_them(desk, person, agency):
    _items, batch = conflicting(desk, person, agency)
    stranger = desk_of(make_crew().clerk)
    for path in ("conflicts/", "undo/", "join/"):
        assert stranger.post(f"/work/imports/{batch.pk}/{path}", {"all": "mine"}).status_code == 404
    assert stranger.get(f"/work/imports/{batch.pk}/conflicts/").status_code == 404
