"""取消认定: missing again."""

import pytest

from gongkai.doc_register import queries
from gongkai.doc_register.actions.excuse_document import excuse_document
from gongkai.doc_register.actions.take_back_excuse import take_back_excuse
from gongkai.doc_register.errors import NotExcused
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.doc_register.issued import DAY, issued


def test_it_is_missing_again(team):
    row = issued(team)
    with pytest.raises(NotExcused):
        take_back_excuse(row.pk, by=team.clerk)
    excuse_document(row.pk, reason="内部会议通知", by=make_actor(team.agency, Duty.CATALOGUE))
    take_back_excuse(row.pk, by=team.clerk)
    assert queries.document(team.clerk, row.pk, today=DAY).standing.value == "missing"
