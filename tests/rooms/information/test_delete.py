"""删除草稿."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.doc_register.actions.tie_item import tie_item
from gongkai.information.actions.delete import delete
from gongkai.information.actions.revise import revise
from gongkai.information.actions.save_draft import save_draft
from gongkai.information.errors import NeverDeleted, StillNamed
from gongkai.information.models import Draft, InfoItem, Revision
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.recall import recall
from gongkai.review.actions.rescan import rescan
from tests.factories import content, make_actor, make_agency, make_item, make_team, published_item, submitted_slip
from tests.rooms.doc_register.issued import issued

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def item(team):
    return make_item(agency=team.agency, by=team.clerk)


def test_a_draft_goes_with_its_revisions_and_what_was_being_typed(team, item):
    revise(item.pk, content(title="第二版"), by=team.clerk)
    save_draft(f"item-{item.pk}", {"title": ["第三版"]}, item_id=item.pk, by=team.clerk)
    delete(item.pk, by=team.clerk)
    assert not (InfoItem.objects.exists() or Revision.objects.exists() or Draft.objects.exists())
    assert Entry.objects.get(action="information.delete").details["title"] == "第二版"


def test_a_draft_the_register_speaks_of_stays_with_the_way_out_told(team, item):
    row = issued(team)
    tie_item(row.pk, item_id=item.pk, by=team.clerk)
    with pytest.raises(StillNamed) as refused:
        delete(item.pk, by=team.clerk)
    assert "发文登记" in refused.value.sentence and Revision.objects.filter(item=item).count() == 1
    tie_item(row.pk, item_id=None, by=team.clerk)
    delete(item.pk, by=team.clerk)
    assert not InfoItem.objects.exists()


def test_what_was_submitted_once_is_kept_for_good(team):
    slip = submitted_slip(team)
    recall(slip.pk, by=team.clerk)
    with pytest.raises(NeverDeleted, match="应当留存备查"):
        delete(slip.item_id, by=team.clerk)
    assert InfoItem.objects.count() == 1


def test_what_is_public_is_not_deleted(team):
    with pytest.raises(NeverDeleted):
        delete(published_item(team).pk, by=team.clerk)


def test_whoever_reviews_deletes_nothing(team, item):
    with pytest.raises(NotAllowed):
        delete(item.pk, by=team.head)


def test_a_neighbour_does_not_learn_that_it_exists(item):
    with pytest.raises(Unknown):
        delete(item.pk, by=make_actor(make_agency(), Duty.FILL))
    assert InfoItem.objects.count() == 1


def test_a_draft_that_was_scanned_goes_too(team, item):
    rescan(item.pk, by=team.clerk)
    delete(item.pk, by=team.clerk)
    assert not InfoItem.objects.exists()
