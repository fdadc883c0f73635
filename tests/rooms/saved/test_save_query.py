import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.saved import queries
from gongkai.saved.actions.save_query import save_query
from gongkai.saved.errors import NameTaken, NothingAsked
from tests.factories import make_actor, make_agency
from tests.rooms.saved.conftest import QUESTION

pytestmark = pytest.mark.django_db


def names(actor):
    return [row.name for row in queries.saved(actor)]


def test_a_question_is_kept_for_oneself(unit):
    save_query("饮水", question=QUESTION, by=unit.clerk)
    assert names(unit.clerk) == ["饮水"] and names(unit.head) == []


def test_it_is_changed_under_its_number(unit):
    kept = save_query("饮水", question=QUESTION, by=unit.clerk)
    save_query("农村饮水", question=QUESTION, note="每周看", pk=kept.pk, by=unit.clerk)
    row = queries.saved(unit.clerk)[0]
    assert (row.id, row.name, row.note) == (kept.pk, "农村饮水", "每周看")


def test_a_head_shares_with_the_unit_and_a_superior_with_the_branch(unit):
    county = make_agency("示范县人民政府")
    below = make_agency("示范县林业局", parent=county)
    boss, forester = make_actor(county, Duty.OFFICE_HEAD), make_actor(below, Duty.FILL)
    save_query("本单位的", question=QUESTION, sharing="unit", by=unit.head)
    save_query("全县的", question=QUESTION, sharing="branch", by=boss)
    assert names(unit.clerk) == ["本单位的"] and names(forester) == ["全县的"]


def test_sharing_needs_the_duty_for_it(unit):
    with pytest.raises(NotAllowed):
        save_query("共享", question=QUESTION, sharing="unit", by=unit.clerk)


def test_nobody_changes_anothers(unit):
    kept = save_query("共享", question=QUESTION, sharing="unit", by=unit.head)
    with pytest.raises(Unknown):
        save_query("改名", question=QUESTION, pk=kept.pk, by=unit.clerk)


def test_one_name_is_used_once(unit):
    save_query("饮水", question=QUESTION, by=unit.clerk)
    with pytest.raises(NameTaken):
        save_query(" 饮水 ", question=QUESTION, by=unit.clerk)


def test_an_empty_question_is_not_kept(unit):
    with pytest.raises(NothingAsked):
        save_query("空", question={"groups": []}, by=unit.clerk)


@pytest.mark.parametrize("name", ["", "  ", "\0", "甲" * 61])
def test_a_name_must_be_possible(unit, name):
    with pytest.raises(BadWords):
        save_query(name, question=QUESTION, by=unit.clerk)
