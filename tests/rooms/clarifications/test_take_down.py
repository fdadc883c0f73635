"""撤下."""

import pytest

from gongkai.clarifications import counting, public
from gongkai.clarifications.actions.archive import archive
from gongkai.clarifications.actions.reopen import reopen
from gongkai.clarifications.actions.take_down import take_down
from gongkai.clarifications.errors import WrongState
from gongkai.clarifications.vocabulary import Verdict
from tests.rooms.clarifications.matters import again, concluded, published


def test_it_is_gone_at_once_and_must_be_approved_again(desk):
    case = published(desk)
    day = case.published_on
    take_down(case.pk, reason="数字有误", by=desk.publisher)
    kept = again(case)
    assert (kept.state, kept.published_at, kept.approved_by) == ("drafting", None, None)
    assert public.one(case.pk) is None and not counting.published(day, day).exists()
    reopen(case.pk, reason="重新核实", by=desk.clerk)


def test_what_never_was_public_cannot_be_taken_down(desk):
    case = concluded(desk, Verdict.TRUE)
    archive(case.pk, by=desk.clerk)
    with pytest.raises(WrongState):
        take_down(case.pk, reason="有误", by=desk.publisher)
