"""登记申诉."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField
from gongkai.supervision.actions.decide_sanction import Decision, decide_sanction
from gongkai.supervision.actions.note_appeal import note_appeal
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import CaseState, SanctionKind
from tests.rooms.supervision.round import case

UNIT = Decision(SanctionKind.CRITICISM, "示范县人民政府", date(2026, 3, 1), "示政办【2026】3号")


def decided(county):
    made = case(county)
    decide_sanction(made.pk, UNIT, by=county.overseer)
    return made


def test_the_case_waits_for_the_result(county):
    made = note_appeal(decided(county).pk, appealed_on=date(2026, 3, 9), by=county.overseer)
    assert (made.state, made.appealed_on) == (CaseState.APPEALED, date(2026, 3, 9))


def test_not_before_the_decision(county):
    with pytest.raises(BadField):
        note_appeal(decided(county).pk, appealed_on=date(2026, 2, 28), by=county.overseer)
    with pytest.raises(WrongState):
        note_appeal(case(county).pk, appealed_on=date(2026, 3, 9), by=county.overseer)


def test_who_only_reads_does_not(county):
    with pytest.raises(NotAllowed):
        note_appeal(decided(county).pk, appealed_on=date(2026, 3, 9), by=county.auditor)
