"""办结案件."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision.actions.close_case import close_case
from gongkai.supervision.actions.decide_sanction import Decision, decide_sanction
from gongkai.supervision.errors import NoSanction
from gongkai.supervision.vocabulary import CaseState, SanctionKind
from tests.rooms.supervision.round import case

UNIT = Decision(SanctionKind.CRITICISM, "示范县人民政府", date(2026, 3, 1), "示政办【2026】3号")


def decided(county):
    made = case(county)
    decide_sanction(made.pk, UNIT, by=county.overseer)
    return made


def test_it_ends_with_what_was_put_right(county):
    made = close_case(decided(county).pk, correction="已补充公开。", corrected_on=date(2026, 4, 1), by=county.overseer)
    assert (made.state, made.correction) == (CaseState.CLOSED, "已补充公开。")


def test_refuses_without_a_decision(county):
    with pytest.raises(NoSanction):
        close_case(case(county).pk, correction="已改正。", corrected_on=date(2026, 4, 1), by=county.overseer)


def test_who_only_reads_does_not(county):
    with pytest.raises(NotAllowed):
        close_case(decided(county).pk, correction="已改正。", corrected_on=date(2026, 4, 1), by=county.auditor)
