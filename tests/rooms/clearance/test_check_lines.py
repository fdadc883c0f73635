"""审核清理信息."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import queries
from gongkai.clearance.actions.check_lines import check_lines
from gongkai.clearance.actions.propose import propose
from gongkai.clearance.errors import SamePerson, StillWaiting
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.clearance.stock import line_ids, make_batch, make_crew, old, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_progress_by_section_counts_each_step(crew):
    items = [old(crew), old(crew), old(crew, section=crew.business)]
    batch = proposed(crew, make_batch(crew, items), proactive=2)
    assert check_lines(batch.pk, line_ids(batch)[:1], by=crew.head) == 1
    steps = {
        one.name: (one.total, one.cleared, one.checked, one.settled)
        for one in queries.clearance(crew.clerk, batch.pk).progress
    }
    assert steps == {"办公室": (2, 2, 1, 0), "业务科": (1, 0, 0, 0)}


def test_a_new_proposal_is_looked_at_again(crew):
    batch = proposed(crew, make_batch(crew, [old(crew)]), proactive=1)
    check_lines(batch.pk, line_ids(batch), by=crew.head)
    propose(batch.pk, line_ids(batch), openness="on_request", by=crew.clerk)
    assert queries.lines(crew.clerk, batch.pk).rows[0].standing == "cleared"


def test_refuses_what_has_no_attribute_and_the_own_proposal(crew):
    batch = make_batch(crew, [old(crew)])
    with pytest.raises(StillWaiting):
        check_lines(batch.pk, line_ids(batch), by=crew.head)
    both = make_actor(crew.agency, Duty.FILL, Duty.FIRST_REVIEW)
    propose(batch.pk, line_ids(batch), openness="proactive", by=both)
    with pytest.raises(SamePerson):
        check_lines(batch.pk, line_ids(batch), by=both)
    with pytest.raises(NotAllowed):
        check_lines(batch.pk, line_ids(batch), by=crew.clerk)
