"""提交评议."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.actions.invite import invite
from gongkai.supervision.errors import AnsweredAlready, NotOpen, PhoneMissing, RowMissing, WrongCode
from gongkai.supervision.models import Ballot, Mark
from gongkai.supervision.queries import evaluations
from gongkai.supervision.vocabulary import GuestKind, RemarkState
from tests.rooms.supervision.round import announced, drafted, grades, over, unit_of


def test_an_answer_is_counted_without_a_name(county):
    one = announced(county)
    unit = unit_of(one, county.water)
    ballot = give_ballot(unit.pk, Answer(grades(one, 1, 3), "更新快了。", token="a"))
    assert ballot.remark_state == RemarkState.PENDING and list(ballot.marks.values_list("grade", flat=True)) == [1, 3]


def test_the_same_browser_answers_once_about_each_unit(county):
    one = announced(county)
    water, roads = unit_of(one, county.water), unit_of(one, county.roads)
    give_ballot(water.pk, Answer(grades(one, 1, 1), token="a"))
    with pytest.raises(AnsweredAlready, match="示范县水务局"):
        give_ballot(water.pk, Answer(grades(one, 2, 2), token="a"))
    give_ballot(roads.pk, Answer(grades(one, 1, 1), token="a"))
    assert Mark.objects.count() == 4


def test_a_code_is_good_once_about_each_unit_and_says_who_was_asked(county):
    one = announced(county)
    invite(one.pk, kind=GuestKind.DEPUTY, count=1, by=county.overseer)
    ((row, code),) = evaluations.code_slips(county.overseer, one.pk)
    unit = unit_of(one, county.water)
    ballot = give_ballot(unit.pk, Answer(grades(one, 1, 1), code=f" {code.lower()} ", token="a"))
    assert ballot.kind == GuestKind.DEPUTY and row.code_key not in ballot.person_key
    with pytest.raises(AnsweredAlready):
        give_ballot(unit.pk, Answer(grades(one, 1, 1), code=code, token="b"))
    with pytest.raises(WrongCode):
        give_ballot(unit.pk, Answer(grades(one, 1, 1), code="WRONG", token="c"))


def test_a_named_evaluation_wants_a_number_and_keeps_none(county):
    one = announced(county, is_named=True)
    unit = unit_of(one, county.water)
    with pytest.raises(PhoneMissing):
        give_ballot(unit.pk, Answer(grades(one, 1, 1), phone="12", token="a"))
    ballot = give_ballot(unit.pk, Answer(grades(one, 1, 1), phone="138 0000 0000", token="a"))
    assert "13800000000" not in ballot.person_key
    with pytest.raises(AnsweredAlready):
        give_ballot(unit.pk, Answer(grades(one, 1, 1), phone="１３８００００００００", token="b"))


def test_every_row_needs_a_grade_of_the_scale(county):
    one = announced(county)
    unit = unit_of(one, county.water)
    first, second = one.rows.values_list("pk", flat=True)
    for wrong in ({}, {first: 1}, {first: 1, second: 4}, {first: 0, second: 1}):
        with pytest.raises(RowMissing):
            give_ballot(unit.pk, Answer(wrong, token="a"))
    assert not Ballot.objects.exists()


def test_only_within_the_window_and_only_once_announced(county):
    with pytest.raises(NotOpen):
        one = over(announced(county))
        give_ballot(unit_of(one, county.water).pk, Answer(grades(one, 1, 1), token="a"))
    with pytest.raises(Unknown):
        give_ballot(drafted(county).units.first().pk, Answer({}, token="a"))
    with pytest.raises(Unknown):
        give_ballot(2**40, Answer({}, token="a"))
