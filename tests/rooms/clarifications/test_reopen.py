"""重新核实."""

import pytest

from gongkai.clarifications.actions.reopen import reopen
from gongkai.clarifications.errors import WrongState
from gongkai.clarifications.vocabulary import Verdict
from tests.rooms.clarifications.matters import again, concluded, published


@pytest.mark.parametrize("verdict", [Verdict.TRUE, Verdict.FALSE])
def test_a_conclusion_is_taken_back_and_the_findings_stay(desk, verdict):
    case = concluded(desk, verdict)
    reopen(case.pk, reason="有新的检测报告", by=desk.clerk)
    kept = again(case)
    assert (kept.state, kept.verdict, kept.concluded_by) == ("verifying", "", None)
    assert kept.handlings.get().finding


def test_refused_once_published(desk):
    with pytest.raises(WrongState):
        reopen(published(desk).pk, reason="有新情况", by=desk.clerk)
