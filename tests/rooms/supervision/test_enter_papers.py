"""录入纸质评议表."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.supervision.actions.enter_papers import enter_papers
from gongkai.supervision.errors import ChosenBatch, TooMany
from tests.rooms.supervision.round import announced, unit_of


def test_a_batch_is_counted_line_by_line(county):
    one = announced(county)
    unit = unit_of(one, county.water)
    text = "1 2\n3,1 窗口态度好\n\n11"
    assert enter_papers(unit.pk, batch="座谈会", text=text, by=county.overseer) == 3
    assert list(unit.ballots.order_by("pk").values_list("remark", flat=True)) == ["", "窗口态度好", ""]
    assert sorted(unit.ballots.values_list("marks__grade", flat=True)) == [1, 1, 1, 1, 2, 3]


def test_the_same_batch_is_not_taken_twice(county):
    unit = unit_of(announced(county), county.water)
    enter_papers(unit.pk, batch="座谈会", text="1 2", by=county.overseer)
    with pytest.raises(ChosenBatch):
        enter_papers(unit.pk, batch=" 座谈会 ", text="1 2", by=county.overseer)


def test_refuses_lines_it_cannot_read_and_keeps_none_of_them(county):
    unit = unit_of(announced(county), county.water)
    for wrong in ("1 2\n1", "1 4", "好", "1 2 3", "0 1", " "):
        with pytest.raises(BadField):
            enter_papers(unit.pk, batch="座谈会", text=wrong, by=county.overseer)
    with pytest.raises(TooMany):
        enter_papers(unit.pk, batch="座谈会", text="1 2\n" * 201, by=county.overseer)
    assert not unit.ballots.exists()


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        enter_papers(unit_of(announced(county), county.water).pk, batch="座谈会", text="1 2", by=county.head)
