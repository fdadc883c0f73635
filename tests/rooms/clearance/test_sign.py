"""科室负责人签字."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.clearance import queries
from gongkai.clearance.actions.propose import propose
from gongkai.clearance.actions.sign import sign
from gongkai.clearance.errors import EmptyBatch, MovedMeanwhile, SamePerson, StillWaiting, WrongClearanceState
from gongkai.information.actions.delete import delete
from gongkai.information.actions.revise import revise
from gongkai.information.revisions import content_of
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.clearance.stock import line_ids, make_batch, make_crew, old, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_the_first_signature_counts_as_having_looked_at_everything(crew):
    batch = proposed(crew, make_batch(crew, [old(crew), old(crew)]), proactive=1, undetermined=1)
    sign(batch.pk, opinion="同意", by=crew.head)
    view = queries.clearance(crew.leader, batch.pk)
    assert (view.state, view.checked, view.signatures[0].name) == ("checked", 2, crew.head.name)
    assert [one.id for one in queries.waiting_for_signature(crew.leader)] == [batch.pk]
    with pytest.raises(WrongClearanceState):
        sign(batch.pk, by=crew.head)


def test_titles_are_kept_as_they_are_signed_for_and_deleted_drafts_leave(crew):
    one, two = old(crew), old(crew)
    batch = proposed(crew, make_batch(crew, [one, two]), proactive=2)
    revise(one.pk, content_of(one.current).with_(title="改过的名称"), by=crew.clerk)
    delete(two.pk, by=crew.clerk)
    sign(batch.pk, by=crew.head)
    assert [row.title for row in queries.all_lines(crew.head, batch.pk)] == ["改过的名称"]


def test_refuses_while_items_wait_or_nothing_is_there(crew):
    with pytest.raises(EmptyBatch):
        sign(make_batch(crew).pk, by=crew.head)
    with pytest.raises(StillWaiting) as refused:
        sign(make_batch(crew, [old(crew)]).pk, by=crew.head)
    assert "1条" in refused.value.sentence


def test_refuses_where_an_item_says_something_else_by_now(crew):
    item = old(crew)
    batch = proposed(crew, make_batch(crew, [item]), proactive=1)
    revise(item.pk, content_of(item.current).with_(openness="on_request"), by=crew.clerk)
    with pytest.raises(MovedMeanwhile):
        sign(batch.pk, by=crew.head)


def test_who_may_not(crew):
    batch = make_batch(crew, [old(crew)])
    both = make_actor(crew.agency, Duty.FILL, Duty.FIRST_REVIEW)
    propose(batch.pk, line_ids(batch), openness="proactive", by=both)
    with pytest.raises(SamePerson):
        sign(batch.pk, by=both)
    with pytest.raises(NotAllowed):
        sign(batch.pk, by=crew.leader)
    with pytest.raises(Unknown):
        sign(batch.pk, by=crew.stranger)
