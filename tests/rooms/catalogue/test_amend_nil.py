"""修改零信息说明."""

from datetime import timedelta

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.catalogue.actions.amend_nil import amend_nil
from gongkai.catalogue.actions.return_nil import return_nil
from gongkai.catalogue.errors import WrongNilState
from gongkai.catalogue.vocabulary import NilState
from tests.rooms.catalogue.nil import agreed, declared, today


def amend(pk, by, reason="收费职责已经划转。"):
    return amend_nil(pk, reason=reason, from_on=today(), to_on=today() + timedelta(days=30), by=by)


def test_what_came_back_is_mended_and_waits_again(bureau, clerk, leader):
    row = return_nil(declared(bureau, clerk).pk, remark="请写明。", by=leader)
    row = amend(row.pk, clerk)
    assert (row.state, row.reason) == (NilState.WRITTEN, "收费职责已经划转。")


def test_whoever_changes_it_last_is_its_writer(bureau, clerk, outsider):
    row = declared(bureau, clerk)
    assert amend(row.pk, outsider).written_by_id == outsider.user_id


def test_refuses_what_is_agreed_a_leader_and_a_stranger(bureau, clerk, leader, stranger):
    row = agreed(bureau, writer=clerk, second=leader)
    with pytest.raises(WrongNilState):
        amend(row.pk, clerk)
    with pytest.raises(NotAllowed):
        amend(row.pk, leader)
    with pytest.raises(Unknown):
        amend(row.pk, stranger)
