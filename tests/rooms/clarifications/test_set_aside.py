"""不予受理."""

import pytest

from gongkai.clarifications.actions.set_aside import set_aside
from gongkai.clarifications.errors import WrongState
from gongkai.entry.errors import BadWords
from tests.rooms.clarifications.matters import again, assigned, make_matter


def test_a_clue_is_put_by_with_the_reason(desk):
    case = make_matter(desk)
    set_aside(case.pk, reason="与澄清2026-0001重复", by=desk.clerk)
    assert (again(case).state, again(case).reasons) == ("not_needed", "与澄清2026-0001重复")


def test_needs_a_reason_and_a_fresh_clue(desk):
    with pytest.raises(BadWords):
        set_aside(make_matter(desk).pk, reason=" ", by=desk.clerk)
    with pytest.raises(WrongState):
        set_aside(assigned(desk).pk, reason="重复", by=desk.clerk)
