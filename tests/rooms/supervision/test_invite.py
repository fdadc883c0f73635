"""制发邀请码."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.supervision.actions.invite import invite
from gongkai.supervision.errors import WrongState
from gongkai.supervision.queries import evaluations
from gongkai.supervision.vocabulary import GuestKind
from tests.rooms.supervision.round import announced, drafted


def test_codes_are_computed_and_never_kept(county):
    one = invite(announced(county).pk, kind=GuestKind.DEPUTY, count=3, by=county.overseer)
    slips = evaluations.code_slips(county.overseer, one.pk)
    codes = [code for _row, code in slips]
    assert len(set(codes)) == 3 and all(code not in row.code_key for row, code in slips)
    invite(one.pk, kind=GuestKind.MEDIA, count=1, by=county.overseer)
    assert [row.serial for row, _code in evaluations.code_slips(county.overseer, one.pk)] == [1, 2, 3, 4]


def test_refuses_too_many_and_too_early(county):
    with pytest.raises(BadField):
        invite(announced(county).pk, kind=GuestKind.DEPUTY, count=10**6, by=county.overseer)
    with pytest.raises(WrongState):
        invite(drafted(county).pk, kind=GuestKind.DEPUTY, count=1, by=county.overseer)


def test_a_unit_does_not(county):
    with pytest.raises(NotAllowed):
        invite(announced(county).pk, kind=GuestKind.DEPUTY, count=1, by=county.head)
