"""撤销导入: the whole import goes while all of it are drafts, or nothing does."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.doc_register.actions.register_document import register_document
from gongkai.doc_register.actions.tie_item import tie_item
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.revise import revise
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.actions.undo_import import undo_import
from gongkai.information.errors import StillNamed
from gongkai.information.importing.errors import NotAllDrafts, NotToBeUndone
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.submit import submit
from tests.factories import answers, make_actor, make_agency, make_county, make_item
from tests.rooms.doc_register.issued import entry
from tests.rooms.information.round_trip import edited, sheet_out
from tests.rooms.information.sheets import check, row, xlsx

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency():
    return make_county()


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


def taken_in(data, agency, by):
    batch = keep_import(check(data, agency, by), by=by)
    start_import(batch.pk, by=by)
    return take_in(batch.pk, by=by)


def test_what_came_in_goes_and_what_was_there_stays(agency, clerk):
    mine = make_item(agency=agency, by=clerk, title="示范县早有的一件事")
    batch = taken_in(xlsx([row(1), row(2)]), agency, clerk)
    assert undo_import(batch.pk, by=clerk).state == "undone"
    assert list(InfoItem.objects.all()) == [mine] and journal.verify().ok
    assert taken_in(xlsx([row(1), row(2)]), agency, clerk).created == 2  # the same sheet may come again


def test_changed_drafts_say_again_what_they_said(agency, clerk):
    item = make_item(agency=agency, by=clerk, title="示范县一件事", summary="原概述")
    batch = taken_in(edited(sheet_out(clerk), [(2, "内容概述", "新概述")]), agency, clerk)
    undo_import(batch.pk, by=clerk)
    item.refresh_from_db()
    assert (item.current.summary, item.current.number) == ("原概述", 3)


def test_one_the_register_speaks_of_keeps_everything(agency, clerk):
    batch = taken_in(xlsx([row(1), row(2)]), agency, clerk)
    document = register_document(agency.pk, entry=entry(), by=clerk)
    tie_item(document.pk, item_id=InfoItem.objects.order_by("pk").first().pk, by=clerk)
    with pytest.raises(StillNamed):
        undo_import(batch.pk, by=clerk)
    assert InfoItem.objects.filter(current__isnull=False).count() == 2


def test_one_that_went_on_keeps_everything(agency, clerk):
    batch = taken_in(xlsx([row(1), row(2)]), agency, clerk)
    first = InfoItem.objects.order_by("pk").first()
    submit(first.pk, answers=answers(first), by=clerk)
    with pytest.raises(NotAllDrafts) as refused:
        undo_import(batch.pk, by=clerk)
    assert "1条" in refused.value.sentence and InfoItem.objects.count() == 2


def test_one_that_was_revised_since_keeps_everything(agency, clerk):
    batch = taken_in(xlsx([row(1)]), agency, clerk)
    item = InfoItem.objects.get()
    revise(item.pk, content_of(item.current).with_(summary="又改过"), by=clerk)
    with pytest.raises(NotAllDrafts):
        undo_import(batch.pk, by=clerk)


def test_refuses_before_it_was_taken_in_and_twice(agency, clerk):
    with pytest.raises(NotToBeUndone):
        undo_import(keep_import(check(xlsx([row(9)]), agency, clerk), by=clerk).pk, by=clerk)
    batch = taken_in(xlsx([row(1)]), agency, clerk)
    undo_import(batch.pk, by=clerk)
    with pytest.raises(NotToBeUndone):
        undo_import(batch.pk, by=clerk)


def test_nobody_else_takes_it_back(agency, clerk):
    batch = taken_in(xlsx([row(1)]), agency, clerk)
    with pytest.raises(Unknown):
        undo_import(batch.pk, by=make_actor(make_agency(), Duty.FILL))


def test_the_number_of_queries_does_not_grow_with_the_rows(agency, clerk, django_assert_max_num_queries):
    batch = taken_in(xlsx([row(n) for n in range(1, 301)]), agency, clerk)
    with django_assert_max_num_queries(90):
        undo_import(batch.pk, by=clerk)
