"""批量导入: what was checked becomes drafts, once; it can be stopped and gone on with."""

from datetime import date
from pathlib import Path

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.audit.models import Entry
from gongkai.information.actions import keep_import as keeping
from gongkai.information.actions.delete import delete
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in, take_in_pending
from gongkai.information.content import Content
from gongkai.information.importing import told
from gongkai.information.models import ImportBatch, ImportStep, InfoItem
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county, make_person
from tests.fixtures.documents import docx
from tests.rooms.information.sheets import bring_in, check, csv_of, document, row, xlsx

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


@pytest.fixture
def agency(db):
    return make_county()


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


def test_every_row_becomes_a_draft_of_the_agency_in_the_hands_of_the_person(agency, clerk):
    batch = bring_in(xlsx([row(1), row(2)]), agency, clerk)
    assert (batch.state, batch.created, batch.repeated, batch.done, batch.total) == ("done", 2, 0, 2, 2)
    item = InfoItem.objects.select_related("current").get(source_key="n:示政办发〔2026〕1号")
    assert (item.stage, item.agency_id, item.responsible_id, item.created_by_id) == (
        "draft", agency.pk, agency.pk, clerk.user_id,
    )  # fmt: skip
    assert (item.version, item.started_on, item.is_backlog, item.due_on) == (
        "2019", date(2026, 3, 1), False, date(2026, 3, 27),
    )  # fmt: skip
    assert content_of(item.current) == Content(
        title="示范县人民政府办公室关于第1项工作的通知",
        made_on=date(2026, 3, 1),
        doc_number="示政办发〔2026〕1号",
        summary="说明工作安排。",
        body_html="<p>各乡镇人民政府：</p><p>请认真执行。</p>",
        body_text="各乡镇人民政府：\n请认真执行。",
        keywords="工作 通知",
        column_code="statutory-20-01",
        subject_code="0401",
        genre_code="07",
    )
    assert item.current.digest == content_of(item.current).digest()


def test_the_journal_names_every_item_and_the_import_and_stays_whole(agency, clerk):
    bring_in(xlsx([row(1), row(2)]), agency, clerk)
    said = Entry.objects.order_by("seq").values_list("action", "actor_id")
    assert list(said) == [
        (f"information.{verb}", clerk.user_id) for verb in ("check_import", "start_import", "enter", "enter", "take_in")
    ]
    assert journal.verify().ok


def test_a_second_import_of_the_same_rows_doubles_nothing(agency, clerk):
    bring_in(xlsx([row(1), row(2)]), agency, clerk)
    again = bring_in(csv_of([row(1), row(2), row(3)], encoding="gb18030"), agency, clerk, name="再次.csv")
    assert (again.created, again.repeated) == (1, 2)
    assert InfoItem.objects.count() == 3


def test_wrong_rows_are_left_out_only_when_asked_and_the_rest_is_recognised_later(agency, clerk):
    wrong = {n: {"生成日期": "2026-02-30"} for n in range(50, 900, 50)}
    sheet = xlsx([row(n, **wrong.get(n, {})) for n in range(1, 1001)])
    first = bring_in(sheet, agency, clerk, skip_bad=True)
    assert (first.total, first.bad, first.created) == (1000, 17, 983)
    again = bring_in(sheet, agency, clerk, skip_bad=True)
    assert (again.created, again.repeated) == (0, 983)
    assert InfoItem.objects.count() == 983


def test_it_stops_between_two_steps_and_goes_on_where_it_was(agency, clerk, monkeypatch):
    monkeypatch.setattr(keeping, "AT_ONCE", 200)
    batch = keep_import(check(xlsx([row(n) for n in range(1, 501)]), agency, clerk), by=clerk)
    start_import(batch.pk, by=clerk)
    seen = []
    halfway = take_in(batch.pk, by=clerk, progress=lambda done, total: seen.append((done, total)), stop=lambda: True)
    assert (halfway.state, halfway.done, seen) == ("running", 200, [(200, 500)])
    done = take_in(batch.pk, by=clerk)
    assert (done.state, done.created, InfoItem.objects.count()) == ("done", 500, 500)
    assert take_in(batch.pk, by=clerk).created == 500, "nothing more happens once it is done"


def test_a_step_that_fails_leaves_the_earlier_ones_and_no_half(agency, clerk, monkeypatch):
    monkeypatch.setattr(keeping, "AT_ONCE", 200)
    batch = keep_import(check(xlsx([row(n) for n in range(1, 301)]), agency, clerk), by=clerk)
    start_import(batch.pk, by=clerk)
    second = ImportStep.objects.get(batch=batch, position=1)
    sound = second.rows[50]["fields"]
    second.rows[50]["fields"] = sound | {"made_on": "no day"}
    second.save()
    with pytest.raises(ValueError, match="no day"):
        take_in(batch.pk, by=clerk)
    assert InfoItem.objects.count() == 200
    second.rows[50]["fields"] = sound
    second.save()
    assert take_in(batch.pk, by=clerk).created == 300


def test_the_worker_takes_a_few_steps_of_the_oldest_running_import(agency, clerk, monkeypatch):
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    batch = keep_import(check(xlsx([row(n) for n in range(1, 61)]), agency, clerk), by=clerk)
    assert take_in_pending() == 0
    start_import(batch.pk, by=clerk)
    assert [take_in_pending() for _ in range(4)] == [20, 20, 20, 0]
    batch.refresh_from_db()
    assert (batch.state, batch.created) == ("done", 60)
    assert (
        Entry.objects.filter(action="information.enter").values_list("actor_id", flat=True).distinct().get()
        == clerk.user_id
    )


def test_rows_taken_in_are_let_go_of_and_their_items_remembered(agency, clerk):
    batch = bring_in(xlsx([row(1), row(2)]), agency, clerk)
    step = ImportStep.objects.get(batch=batch)
    assert (step.rows, step.is_done) == ([], True)
    assert list(told.item_ids(batch)) == list(InfoItem.objects.order_by("id").values_list("id", flat=True))


def test_an_imported_draft_may_be_thrown_away_and_imported_again(agency, clerk):
    bring_in(xlsx([row(1)]), agency, clerk)
    delete(InfoItem.objects.get().pk, by=clerk)
    assert bring_in(xlsx([row(1)]), agency, clerk).created == 1


def test_old_stock_has_no_period_by_its_age_or_by_choice(agency, clerk):
    bring_in(xlsx([row(1, 生成日期="2009-03-05")]), agency, clerk)
    bring_in(xlsx([row(2)]), agency, clerk, backlog=True)
    assert list(InfoItem.objects.order_by("id").values_list("is_backlog", "due_on", "version")) == [
        (True, None, "2008"), (True, None, "2019"),
    ]  # fmt: skip


def test_the_number_of_queries_does_not_grow_with_the_rows(agency, clerk, django_assert_max_num_queries):
    batch = keep_import(check(xlsx([row(n) for n in range(1, 201)]), agency, clerk), by=clerk)
    start_import(batch.pk, by=clerk)
    with django_assert_max_num_queries(26):
        take_in(batch.pk, by=clerk)


def test_nobody_goes_on_with_an_import_of_another_agency(agency, clerk):
    batch = keep_import(check(xlsx([row(1)]), agency, clerk), by=clerk)
    start_import(batch.pk, by=clerk)
    with pytest.raises(Unknown):
        take_in(batch.pk, by=make_actor(make_agency(), Duty.FILL))


def test_a_word_document_stays_with_its_item_as_a_file(agency, clerk):
    data = docx("各乡镇：", "请认真执行。", "2026年5月6日", title="关于做好防汛工作的通知")
    bring_in([document("防汛.docx", data)], agency, clerk, name="文件夹")
    content = content_of(InfoItem.objects.get().current)
    assert (content.title, [file.name for file in content.files]) == ("关于做好防汛工作的通知", ["防汛.docx"])


def test_a_new_agency_is_founded_once_under_a_code_that_marks_it(agency):
    make_person(agency, Duty.FILL)
    text = "示范乡{}年政府信息公开工作年度报告\n一、总体情况\n本年度工作稳步推进。\n"
    source = [document(f"{year}.txt", text.format(year)) for year in (2024, 2025)]
    options = {"kind": "annual_report", "agency_from_title": True, "found_agencies": True, "name": "文件夹"}
    batch = bring_in(source, agency, SYSTEM, **options)
    town = Agency.objects.get(name="示范乡人民政府")
    assert (town.code, town.kind, town.level, town.parent_id) == ("IMP000001", "township", "township", agency.pk)
    assert (batch.created, InfoItem.objects.filter(agency=town, kind="annual_report").count()) == (2, 2)
    again = bring_in(source, agency, SYSTEM, **options)
    assert (again.created, again.repeated, Agency.objects.count()) == (0, 2, 2)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five source documents (../shared/seeds) are not here")
def test_the_five_source_documents_become_annual_reports(agency):
    make_person(agency, Duty.FILL)
    source = [document(path.name, path.read_bytes()) for path in sorted(SEEDS.iterdir())]
    batch = bring_in(
        source, agency, SYSTEM, kind="annual_report", agency_from_title=True, found_agencies=True, name="seeds"
    )
    assert (batch.created, ImportBatch.objects.count()) == (5, 1)
    assert sorted(InfoItem.objects.values_list("agency__name", flat=True)) == sorted(
        ["山亭区人民政府", "示范县人民政府", "台上镇人民政府", "檀营乡人民政府", "景山街道办事处"]
    )
