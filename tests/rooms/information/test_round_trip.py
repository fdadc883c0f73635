"""修改导出和再导入: a sheet goes out, is edited, and comes in again; nothing doubled, nothing overwritten unseen."""

from datetime import date

import pytest

from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.revise import revise
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.importing import outgoing, versions
from gongkai.information.importing.errors import NothingToExport, OutdatedSheet
from gongkai.information.importing.template import template
from gongkai.information.models import ImportConflict, InfoItem
from gongkai.information.queries import ItemFilters
from gongkai.information.revisions import content_of
from gongkai.law import kinds
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county, make_item, make_team, published_item, submitted_slip
from tests.rooms.information.round_trip import cell_at, edited, sheet_out
from tests.rooms.information.sheets import LISTS, TODAY, check

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency():
    return make_county()


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


def made(agency, clerk, n, **changes):
    said = {
        "title": f"示范县第{n}项工作的通知",
        "doc_number": f"示政发〔2026〕{n}号",
        "made_on": date(2026, 3, 1),
        "body_html": f"<p>第{n}项工作的<b>安排</b>。</p><p>请执行。</p>",
        "summary": "工作安排。",
        "column_code": "statutory-20-01",
    }
    return make_item(agency=agency, by=clerk, **said | changes)


def come_in(data, agency, by, **more):
    """Check, keep and take in at once."""
    batch = keep_import(check(data, agency, by, **more), by=by)
    if batch.ready:
        start_import(batch.pk, skip_bad=True, by=by)
        batch = take_in(batch.pk, by=by)
    return batch


def current(item):
    item.refresh_from_db()
    return item.current


def test_a_sheet_that_comes_back_as_it_went_out_changes_nothing(agency, clerk):
    items = [made(agency, clerk, n) for n in (1, 2, 3)]
    batch = come_in(sheet_out(clerk), agency, clerk)
    assert (batch.total, batch.unchanged, batch.changed, batch.created, batch.bad) == (3, 3, 0, 0, 0)
    assert batch.state == "done" and [current(item).number for item in items] == [1, 1, 1]


def test_edited_rows_become_revisions_and_new_rows_become_items(agency, clerk):
    one, two = made(agency, clerk, 1), made(agency, clerk, 2)
    fresh = {"信息名称": "示范县第9项工作的通知", "生成日期": date(2026, 5, 6)}
    data = edited(sheet_out(clerk), [(2, "内容概述", "改过的概述。"), (2, "生成日期", date(2026, 3, 5))], rows=[fresh])
    batch = come_in(data, agency, clerk)
    assert (batch.total, batch.unchanged, batch.changed, batch.created, batch.bad) == (3, 1, 1, 1, 0)
    said = current(one)
    assert (said.number, said.summary, said.made_on) == (2, "改过的概述。", date(2026, 3, 5))
    assert "<strong>安排</strong>" in said.body_html  # the text was not touched, so its layout stays
    assert current(two).number == 1 and InfoItem.objects.count() == 3


def test_the_same_file_twice_doubles_nothing(agency, clerk):
    one = made(agency, clerk, 1)
    fresh = {"信息名称": "示范县第9项工作的通知", "生成日期": date(2026, 5, 6)}
    data = edited(sheet_out(clerk), [(2, "内容概述", "改过的概述。")], rows=[fresh])
    come_in(data, agency, clerk)
    batch = come_in(data, agency, clerk)
    assert (batch.unchanged, batch.changed, batch.created, batch.repeated, batch.held) == (1, 0, 0, 1, 0)
    assert current(one).number == 2 and InfoItem.objects.count() == 2


def test_what_was_changed_meanwhile_is_a_conflict_and_stays_as_it_is(agency, clerk):
    one = made(agency, clerk, 1)
    data = edited(sheet_out(clerk), [(2, "内容概述", "表格中的概述。"), (2, "关键词", "防汛")])
    other = make_actor(agency, Duty.FILL)
    revise(one.pk, content_of(current(one)).with_(summary="系统中的概述。"), by=other)
    batch = come_in(data, agency, clerk)
    held = ImportConflict.objects.get(batch=batch)
    assert (batch.held, batch.changed, batch.ready) == (1, 0, 0)
    assert held.mine == {"summary": ["表格中的概述。", "表格中的概述。"], "keywords": ["防汛", "防汛"]}
    assert held.theirs == {"summary": "系统中的概述。", "keywords": ""}
    assert held.chosen == {"keywords": "mine"} and held.changed_by == other.name
    assert current(one).summary == "系统中的概述。"


def test_a_row_left_alone_is_no_conflict_though_its_item_was_changed(agency, clerk):
    one, _two = made(agency, clerk, 1), made(agency, clerk, 2)
    data = edited(sheet_out(clerk), [(3, "内容概述", "改过。")])
    revise(one.pk, content_of(current(one)).with_(summary="系统中的概述。"), by=clerk)
    batch = come_in(data, agency, clerk)
    assert (batch.unchanged, batch.changed, batch.held) == (1, 1, 0)


def test_what_changes_between_check_and_taking_in_is_held_too(agency, clerk):
    one = made(agency, clerk, 1)
    batch = keep_import(check(edited(sheet_out(clerk), [(2, "内容概述", "改过。")]), agency, clerk), by=clerk)
    revise(one.pk, content_of(current(one)).with_(summary="后来的概述。"), by=clerk)
    start_import(batch.pk, by=clerk)
    batch = take_in(batch.pk, by=clerk)
    assert (batch.state, batch.changed, batch.conflicts.count()) == ("done", 0, 1)
    assert current(one).summary == "后来的概述。"


def test_a_published_item_is_corrected_by_a_draft_that_needs_review_again(agency):
    team = make_team(agency)
    item = published_item(team)
    by = make_actor(agency, Duty.FILL)
    batch = come_in(edited(sheet_out(by), [(2, "内容概述", "更正后的概述。")]), agency, by)
    item.refresh_from_db()
    assert (batch.changed, item.stage, item.is_public, item.current.summary) == (1, "draft", True, "更正后的概述。")


def test_what_is_under_review_is_refused_only_where_it_was_edited(agency):
    slip = submitted_slip(make_team(agency))
    by = make_actor(agency, Duty.FILL)
    out = sheet_out(by)
    assert check(out, agency, by).unchanged == 1
    (problem,) = check(edited(out, [(2, "内容概述", "改。")]), agency, by).problems
    assert "待初审" in problem.message and "取回" in problem.message
    assert current(slip.item).number == 1


def test_wrong_cells_are_told_and_cells_left_alone_are_not(agency, clerk):
    made(agency, clerk, 1, column_code="retired-column")  # a column the list no longer offers
    out = sheet_out(clerk)
    assert check(out, agency, clerk).unchanged == 1
    edits = [(2, "信息名称", None), (2, "生成日期", "不是日期")]
    problems = check(edited(out, edits, rows=[{"信息名称": "x", "生成日期": date(2026, 1, 1)}]), agency, clerk).problems
    assert [(one.column, one.cell) for one in problems] == [("信息名称", "B2"), ("生成日期", "D2")]
    (problem,) = check(edited(out, [(2, "发布机构", "某某局")]), agency, clerk).problems
    assert "不能用表格改变" in problem.message


def test_identities_that_were_dragged_copied_or_belong_to_others_are_told(agency, clerk):
    made(agency, clerk, 1), made(agency, clerk, 2)
    out = sheet_out(clerk)
    mark = cell_at(out, 2, "系统编号")
    (twice,) = check(edited(out, [(3, "系统编号", mark)]), agency, clerk).problems
    assert "同一条信息" in twice.message
    (dragged,) = check(edited(out, [(2, "系统编号", mark[:-8] + "00000000")]), agency, clerk).problems
    assert "对不上" in dragged.message
    (typed,) = check(edited(out, [(2, "系统编号", "我的编号")]), agency, clerk).problems
    assert "无法识别" in typed.message
    (gone,) = check(edited(out, [(2, "系统编号", "GK999999999-1-0123abcd")]), agency, clerk).problems
    assert "系统中没有" in gone.message


def test_columns_deleted_keep_what_the_item_says(agency, clerk):
    one = made(agency, clerk, 1, keywords="工作 安排")
    data = edited(sheet_out(clerk), [(2, "内容概述", "改。")], drop=["关键词"])
    come_in(data, agency, clerk)
    assert (current(one).summary, current(one).keywords) == ("改。", "工作 安排")


def test_a_csv_goes_out_and_comes_in_too(agency, clerk):
    one = made(agency, clerk, 1, title="=示范县通知")
    text = "".join(outgoing.lines(clerk, ItemFilters(), LISTS, with_body=False))
    assert text.startswith("\ufeff填写情况,信息名称") and "'=示范县通知" in text
    assert check(text.encode(), agency, clerk, name="导出.csv").unchanged == 1
    changed = text.replace("工作安排。", "改过的概述。")
    for encoding in ("utf-8", "gb18030"):
        assert len(check(changed.lstrip("\ufeff").encode(encoding), agency, clerk, name="导出.csv").rows) == 1
    come_in(changed.encode(), agency, clerk, name="导出.csv")
    assert (current(one).summary, current(one).title) == ("改过的概述。", "=示范县通知")


def test_a_kind_has_its_own_sheet_and_its_fields_come_back(agency, clerk):
    item = make_item(agency=agency, kind="normative", by=clerk, title="示范县办法", extra={"addressee": "各乡镇"})
    out = sheet_out(clerk, kind="normative")
    assert cell_at(out, 2, "主送机关") == "各乡镇"
    assert check(out, agency, clerk).unchanged == 1
    come_in(edited(out, [(2, "主送机关", "各乡镇、各部门")]), agency, clerk)
    assert current(item).extra["addressee"] == "各乡镇、各部门"


@pytest.mark.parametrize("kind", ["", *kinds.KINDS])
def test_every_template_can_be_read_again_and_knows_its_kind(agency, clerk, kind, monkeypatch):
    monkeypatch.setattr("gongkai.information.importing.template.ROWS", 20)  # empty rows take most of the time
    data = template(LISTS, today=TODAY, kind=kind)
    given = [(3, "信息名称", "示范县一件事"), (3, "生成日期", date(2026, 1, 5))]
    checked = check(edited(data, given), agency, clerk)
    assert {problem.column for problem in checked.problems} == {
        one.heading for one in (kinds.sheet_columns(kinds.KINDS[kind]) if kind else ()) if one.must
    }
    assert checked.choices.kind == (kind or "document")


def test_a_sheet_of_an_older_edition_is_refused_with_the_way_to_the_new_one(agency, clerk, monkeypatch):
    data = template(LISTS, today=TODAY, kind="normative")
    monkeypatch.setattr(versions, "columns", lambda _kind: ())
    with pytest.raises(OutdatedSheet) as refused:
        check(data, agency, clerk)
    assert "下载新模板" in refused.value.sentence and "行政规范性文件" in refused.value.sentence


def test_nobody_takes_out_what_they_may_not_change(agency, clerk):
    made(agency, clerk, 1)
    with pytest.raises(NothingToExport):
        sheet_out(make_actor(make_agency(), Duty.FILL))
    with pytest.raises(NothingToExport):
        sheet_out(make_actor(agency, Duty.AUDIT))


def test_the_number_of_queries_does_not_grow_with_the_rows(agency, clerk, django_assert_max_num_queries):
    for n in range(1, 31):
        made(agency, clerk, n)
    data = edited(sheet_out(clerk), [(row, "内容概述", "改。") for row in range(2, 20)])
    with django_assert_max_num_queries(8):
        check(data, agency, clerk)
