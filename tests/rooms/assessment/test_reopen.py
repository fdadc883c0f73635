"""退回评分."""

import pytest

from gongkai.assessment import public
from gongkai.assessment.actions.publish import publish
from gongkai.assessment.actions.reopen import reopen
from gongkai.assessment.errors import WrongRoundState
from gongkai.entry.errors import BadWords
from tests.rooms.assessment.scheming import make_office, opened, shown
from tests.rooms.assessment.test_publish import approved

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_what_was_published_is_taken_down(at):
    one = publish(approved(at).pk, by=at.overseer)
    one = reopen(one.pk, reason="统计口径有误", by=at.overseer)
    assert (one.state, one.published_on) == ("scoring", None)
    assert public.ranking(one.pk) is None


def test_refuses_without_a_reason_and_while_scored(at):
    with pytest.raises(BadWords):
        reopen(shown(at).pk, reason="", by=at.overseer)
    with pytest.raises(WrongRoundState):
        reopen(opened(at, title="另一方案").pk, reason="再来", by=at.overseer)
