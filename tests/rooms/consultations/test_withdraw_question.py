"""撤下常见问题."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.consultations import public
from gongkai.consultations.actions.withdraw_question import withdraw_question
from gongkai.consultations.errors import QuestionStands
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import frequent, published, today

pytestmark = pytest.mark.django_db


def test_the_public_reads_it_no_longer(house):
    row = withdraw_question(published(house).pk, reason="地点已变", by=house.leader)
    assert (row.state, row.withdrawn_on) == ("withdrawn", today())
    assert not public.questions().rows


def test_refuses_without_a_reason_a_draft_and_others(house):
    row = published(house)
    with pytest.raises(BadWords):
        withdraw_question(row.pk, reason="", by=house.leader)
    with pytest.raises(NotAllowed):
        withdraw_question(row.pk, reason="过时", by=house.counter)
    with pytest.raises(QuestionStands):
        withdraw_question(frequent(house).pk, reason="过时", by=house.leader)
