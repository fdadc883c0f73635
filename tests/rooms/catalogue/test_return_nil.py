"""退回零信息说明."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.catalogue import nil_queries
from gongkai.catalogue.actions.return_nil import return_nil
from gongkai.catalogue.errors import OwnWork
from gongkai.catalogue.vocabulary import NilState
from gongkai.entry.errors import BadWords
from tests.rooms.catalogue.nil import declared


def test_goes_back_with_the_reason(bureau, clerk, leader):
    row = return_nil(declared(bureau, clerk).pk, remark="请写明由谁办理。", by=leader)
    assert (row.state, row.remark) == (NilState.RETURNED, "请写明由谁办理。")
    assert [one.id for one in nil_queries.to_mend(clerk)] == [row.pk]


def test_refuses_the_writer_a_stranger_and_empty_words(bureau, clerk, leader, stranger):
    row = declared(bureau, clerk)
    with pytest.raises(OwnWork):
        return_nil(row.pk, remark="不对", by=clerk)
    with pytest.raises(Unknown):
        return_nil(row.pk, remark="不对", by=stranger)
    with pytest.raises(BadWords):
        return_nil(row.pk, remark=" ", by=leader)
