"""确认导入: only what was checked, and wrong rows only where the person leaves them out."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.importing.errors import HasProblems, NotToBeStarted
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.information.sheets import bring_in, check, row, xlsx


@pytest.fixture
def agency(db):
    return make_county()


@pytest.fixture
def clerk(agency):
    return make_actor(agency, Duty.FILL)


def kept(rows, agency, clerk):
    return keep_import(check(xlsx(rows), agency, clerk), by=clerk)


def test_a_sound_import_is_set_going(agency, clerk):
    assert start_import(kept([row(1)], agency, clerk).pk, by=clerk).state == "running"


def test_wrong_rows_are_left_out_only_when_the_person_says_so(agency, clerk):
    batch = kept([row(1), row(2, 生成日期="")], agency, clerk)
    with pytest.raises(HasProblems, match="共1行有错误，没有导入任何内容"):
        start_import(batch.pk, by=clerk)
    assert start_import(batch.pk, skip_bad=True, by=clerk).state == "running"


def test_nothing_starts_without_a_sound_row_or_after_the_end(agency, clerk):
    with pytest.raises(NotToBeStarted, match="没有一行是正确的"):
        start_import(kept([row(1, 生成日期="")], agency, clerk).pk, skip_bad=True, by=clerk)
    with pytest.raises(NotToBeStarted, match="不必再次开始"):
        start_import(bring_in(xlsx([row(1)]), agency, clerk).pk, by=clerk)


def test_another_agencys_import_is_unknown(agency, clerk):
    batch = kept([row(1)], agency, clerk)
    with pytest.raises(Unknown):
        start_import(batch.pk, by=make_actor(make_agency(), Duty.FILL))
