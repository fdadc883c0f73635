"""先行处理."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clarifications.actions.conclude import conclude
from gongkai.clarifications.actions.override_findings import override_findings
from gongkai.clarifications.errors import NobodyAnswered, NothingMissing
from gongkai.clarifications.vocabulary import Verdict
from tests.rooms.clarifications.matters import again, answer, assigned, make_desk, verified


def test_the_head_lets_a_matter_go_on_with_a_reason(desk):
    case = assigned(desk, make_desk())
    answer(case, desk)
    override_findings(case.pk, reason="传播很快，先行回应", by=desk.leader)
    assert again(case).override_reason == "传播很快，先行回应"
    conclude(case.pk, verdict=Verdict.FALSE, reasons="已有检测报告", by=desk.clerk)
    assert again(case).state == "drafting"


def test_refuses_where_nothing_is_missing_or_nobody_answered(desk):
    with pytest.raises(NothingMissing):
        override_findings(verified(desk).pk, reason="急", by=desk.leader)
    with pytest.raises(NobodyAnswered):
        override_findings(assigned(desk, make_desk()).pk, reason="急", by=desk.leader)


def test_only_a_leader(desk):
    with pytest.raises(NotAllowed):
        override_findings(assigned(desk).pk, reason="急", by=desk.clerk)
