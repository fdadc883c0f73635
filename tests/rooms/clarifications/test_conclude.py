"""作出结论."""

import pytest

from gongkai.clarifications.actions.conclude import conclude
from gongkai.clarifications.errors import FindingsMissing, WrongState
from gongkai.clarifications.vocabulary import Verdict
from tests.rooms.clarifications.matters import again, answer, assigned, make_desk, make_matter, verified


@pytest.mark.parametrize(
    ("verdict", "state"),
    [
        (Verdict.FALSE, "drafting"),
        (Verdict.PARTLY_FALSE, "drafting"),
        (Verdict.INCOMPLETE, "drafting"),
        (Verdict.TRUE, "not_needed"),
        (Verdict.UNVERIFIABLE, "not_needed"),
    ],
)
def test_only_what_is_wrong_is_clarified(desk, verdict, state):
    case = verified(desk)
    conclude(case.pk, verdict=verdict, reasons="有检测报告", suggestion="公开水质月报", by=desk.clerk)
    kept = again(case)
    assert (kept.state, kept.verdict, kept.suggestion) == (state, verdict.value, "公开水质月报")
    assert kept.concluded_by_id == desk.clerk.user_id


def test_waits_for_every_body_asked(desk):
    other = make_desk()
    case = assigned(desk, other)
    answer(case, desk)
    with pytest.raises(FindingsMissing) as refused:
        conclude(case.pk, verdict=Verdict.FALSE, reasons="有报告", by=desk.clerk)
    assert other.agency.name in refused.value.sentence
    answer(case, other)
    assert conclude(case.pk, verdict=Verdict.FALSE, reasons="有报告", by=desk.clerk).state == "drafting"


def test_refused_before_anybody_was_asked(desk):
    with pytest.raises(WrongState, match="请先交办核实"):
        conclude(make_matter(desk).pk, verdict=Verdict.FALSE, reasons="有报告", by=desk.clerk)
