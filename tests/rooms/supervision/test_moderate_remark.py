"""审核意见."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.actions.moderate_remark import moderate_remark
from gongkai.supervision.errors import HeldBack
from gongkai.supervision.vocabulary import RemarkState
from tests.rooms.supervision.round import announced, grades, unit_of


def remark(county, words="更新快了。"):
    one = announced(county)
    return give_ballot(unit_of(one, county.water).pk, Answer(grades(one, 1, 1), words, token="a"))


def test_a_remark_is_shown_or_kept_back(county):
    ballot = remark(county)
    assert moderate_remark(ballot.pk, show=True, by=county.overseer).remark_state == RemarkState.SHOWN
    hidden = moderate_remark(ballot.pk, show=False, words="与评议无关", by=county.overseer)
    assert (hidden.remark_state, hidden.remark_why) == (RemarkState.HIDDEN, "与评议无关")


def test_personal_data_is_never_shown(county):
    ballot = remark(county, "我的身份证是11010119900307803X")
    with pytest.raises(HeldBack):
        moderate_remark(ballot.pk, show=True, by=county.overseer)


def test_a_unit_does_not_look_at_its_own_remarks(county):
    with pytest.raises(NotAllowed):
        moderate_remark(remark(county).pk, show=False, by=county.head)
