"""结束零信息说明."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.catalogue import nil_queries, public
from gongkai.catalogue.actions.end_nil import end_nil
from gongkai.catalogue.errors import WrongNilState
from gongkai.catalogue.vocabulary import NilState
from tests.factories import make_team, published_item
from tests.rooms.catalogue.nil import agreed, today


def test_the_public_reads_it_no_longer_and_the_record_stays(bureau, clerk, leader):
    row = agreed(bureau, writer=clerk, second=leader)
    end_nil(row.pk, reason="已经有了收费项目。", by=clerk)
    assert public.nils(today=today()) == {}
    row.refresh_from_db()
    assert (row.state, row.ended_on) == (NilState.ENDED, today())


def test_refuses_a_second_time_and_a_stranger(bureau, clerk, leader, stranger):
    row = agreed(bureau, writer=clerk, second=leader)
    with pytest.raises(Unknown):
        end_nil(row.pk, reason="x", by=stranger)
    end_nil(row.pk, reason="不再成立。", by=clerk)
    with pytest.raises(WrongNilState):
        end_nil(row.pk, reason="不再成立。", by=clerk)


def test_asks_to_end_once_something_is_public_or_the_time_is_over(columns):
    team = make_team()
    row = agreed(team.agency, writer=team.clerk, second=team.leader)
    assert nil_queries.to_end(team.clerk, today=today()) == []
    published_item(team, column_code="statutory-20-08")
    [(waiting, count)] = nil_queries.to_end(team.clerk, today=today())
    assert (waiting.id, count) == (row.pk, 1)
    assert nil_queries.to_end(team.clerk, today=row.to_on.replace(year=row.to_on.year + 1))[0][0].over
