"""拟定公开属性."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import queries
from gongkai.clearance.actions.propose import propose
from gongkai.clearance.errors import NotAnAttribute, NothingChosen, UnderReview, WrongClearanceState
from gongkai.information.errors import Incomplete
from gongkai.law.vocabulary import Duty, Version
from gongkai.review.actions.submit import submit
from gongkai.review.questions import all_no
from tests.factories import make_actor
from tests.rooms.clearance.stock import GROUND, line_ids, make_batch, make_crew, old, proposed, signed_batch

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_an_attribute_is_proposed_and_the_item_says_it_too(crew):
    one, two = old(crew), old(crew)
    batch = make_batch(crew, [one, two])
    propose(batch.pk, line_ids(batch, one), openness="on_request", by=crew.clerk)
    one.refresh_from_db(), two.refresh_from_db()
    assert (one.current.openness, one.current.number, two.current.number) == ("on_request", 2, 1)
    totals = queries.clearance(crew.clerk, batch.pk).totals
    assert (totals.on_request, totals.waiting, totals.equation) == (1, 1, "2 = 0 + 1 + 0 + 1")


def test_sixty_one_add_up(crew):
    items = [old(crew) for _ in range(61)]
    batch = proposed(crew, make_batch(crew, items), proactive=37, on_request=22, withheld=2)
    totals = queries.clearance(crew.clerk, batch.pk).totals
    assert totals.equation == "61 = 37 + 22 + 2"
    shares = [str(totals.share(count)) for count in (37, 22, 2)]
    assert shares == ["60.7", "36.1", "3.3"]


def test_withholding_needs_its_ground(crew):
    batch = make_batch(crew, [old(crew)])
    with pytest.raises(Incomplete):
        propose(batch.pk, line_ids(batch), openness="withheld", by=crew.clerk)
    propose(batch.pk, line_ids(batch), openness="withheld", **GROUND, by=crew.clerk)
    assert queries.lines(crew.clerk, batch.pk).rows[0].ground


def test_what_is_under_review_keeps_its_attribute(crew):
    item = old(crew)
    batch = make_batch(crew, [item])
    submit(item.pk, answers=all_no(Version.R2008), by=crew.clerk)
    with pytest.raises(UnderReview) as refused:
        propose(batch.pk, line_ids(batch), openness="on_request", by=crew.clerk)
    assert "取回" in refused.value.sentence
    propose(batch.pk, line_ids(batch), openness="proactive", by=crew.clerk)  # what it was entered with


def test_bad_choices_and_a_batch_that_is_signed(crew):
    batch = make_batch(crew, [old(crew)])
    with pytest.raises(NotAnAttribute):
        propose(batch.pk, line_ids(batch), openness="public", by=crew.clerk)
    with pytest.raises(NothingChosen):
        propose(batch.pk, [], openness="proactive", by=crew.clerk)
    signed = signed_batch(crew, [old(crew)])
    with pytest.raises(WrongClearanceState):
        propose(signed.pk, line_ids(signed), openness="proactive", by=crew.clerk)


def test_a_clerk_of_one_section_clears_that_section_alone(crew):
    mine, other = old(crew, section=crew.business), old(crew)
    batch = make_batch(crew, [mine, other])
    by = make_actor(crew.agency, Duty.FILL, section=crew.business)
    propose(batch.pk, line_ids(batch, mine), openness="on_request", by=by)
    assert queries.lines(by, batch.pk).total == 1
    with pytest.raises(NotAllowed):
        propose(batch.pk, line_ids(batch, other), openness="on_request", by=by)
