"""处理冲突: mine or theirs, field by field; what is chosen is taken in."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.revise import revise
from gongkai.information.actions.settle_conflicts import settle_all, settle_conflicts
from gongkai.information.importing import told
from gongkai.information.importing.errors import ConflictsLeft, NoSuchConflict
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.submit import submit
from tests.factories import answers, make_actor, make_agency, make_county, make_item
from tests.rooms.information.round_trip import edited, sheet_out
from tests.rooms.information.sheets import check

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency():
    return make_county()


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


@pytest.fixture
def item(agency, clerk):
    return make_item(agency=agency, by=clerk, title="示范县一件事", summary="原概述")


@pytest.fixture
def batch(agency, clerk, item):
    data = edited(sheet_out(clerk), [(2, "内容概述", "表格概述"), (2, "关键词", "防汛")])
    revise(item.pk, content_of(item.current).with_(summary="系统概述", source="系统来源"), by=clerk)
    return keep_import(check(data, agency, clerk), by=clerk)


def now(item):
    item.refresh_from_db()
    return item.current


def test_what_is_chosen_becomes_a_revision_over_the_present_one(item, batch, clerk):
    (held,) = batch.conflicts.all()
    settle_conflicts(batch.pk, {held.pk: {"summary": "mine"}}, by=clerk)  # 关键词 only the sheet changed
    said = now(item)
    assert (said.number, said.summary, said.keywords, said.source) == (3, "表格概述", "防汛", "系统来源")
    assert told.open_conflicts(batch) == 0 and Entry.objects.filter(action="information.settle_conflicts").count() == 1


def test_the_system_may_win_everything(item, batch, clerk):
    settle_all(batch.pk, "theirs", by=clerk)
    assert (now(item).number, now(item).summary) == (2, "系统概述")
    batch.refresh_from_db()
    assert batch.changed == 0


def test_every_field_changed_on_both_sides_needs_its_answer(batch, clerk):
    (held,) = batch.conflicts.all()
    with pytest.raises(ConflictsLeft) as refused:
        settle_conflicts(batch.pk, {held.pk: {"summary": "both"}}, by=clerk)
    assert "内容概述" in refused.value.sentence and "第2行" in refused.value.sentence


def test_settled_once_is_enough(batch, clerk):
    (held,) = batch.conflicts.all()
    settle_all(batch.pk, "mine", by=clerk)
    with pytest.raises(NoSuchConflict):
        settle_conflicts(batch.pk, {held.pk: {"summary": "theirs"}}, by=clerk)


def test_what_went_to_review_meanwhile_stays_and_is_told(item, batch, clerk):
    submit(item.pk, answers=answers(item), by=clerk)
    settle_all(batch.pk, "mine", by=clerk)
    assert now(item).summary == "系统概述"
    assert "取回" in batch.problems.get(is_note=True).message


def test_nobody_else_settles_them(batch):
    with pytest.raises(Unknown):
        settle_all(batch.pk, "mine", by=make_actor(make_agency(), Duty.FILL))
