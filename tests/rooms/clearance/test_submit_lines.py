"""整批提交审查."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import queries
from gongkai.clearance.actions.submit_lines import submit_lines
from gongkai.clearance.errors import WrongClearanceState
from gongkai.law.vocabulary import Version
from gongkai.review.questions import all_no
from tests.rooms.clearance.stock import line_ids, make_batch, make_crew, old, signed_batch

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_every_draft_gets_a_slip_of_its_own_and_the_batch_shows_where_each_stands(crew):
    batch = signed_batch(crew, [old(crew), old(crew)], proactive=1, on_request=1)
    done = submit_lines(batch.pk, line_ids(batch), answers=all_no(Version.R2019), by=crew.clerk)
    assert (done.done, list(done.left)) == (2, [])
    assert {row.stage for row in queries.all_lines(crew.clerk, batch.pk)} == {"first_review"}
    assert (
        submit_lines(batch.pk, line_ids(batch), answers=all_no(Version.R2019), by=crew.clerk).done == 0
    )  # pressed twice


def test_what_review_refuses_is_named_and_the_others_go_on(crew):
    batch = signed_batch(crew, [old(crew), old(crew, summary="", column_code="")])
    done = submit_lines(batch.pk, line_ids(batch), answers={}, by=crew.clerk)
    assert done.done == 0 and len(done.left) == 2 and all(sentence for _title, sentence in done.left)


def test_refuses_before_the_signatures_and_who_may_not(crew):
    batch = make_batch(crew, [old(crew)])
    with pytest.raises(WrongClearanceState):
        submit_lines(batch.pk, line_ids(batch), answers=all_no(Version.R2019), by=crew.clerk)
    signed = signed_batch(crew, [old(crew)])
    with pytest.raises(NotAllowed):
        submit_lines(signed.pk, line_ids(signed), answers=all_no(Version.R2019), by=crew.leader)
