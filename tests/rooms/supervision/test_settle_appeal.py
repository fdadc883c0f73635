"""登记申诉结果."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.supervision import figures
from gongkai.supervision.actions.decide_sanction import Decision, decide_sanction
from gongkai.supervision.actions.note_appeal import note_appeal
from gongkai.supervision.actions.settle_appeal import settle_appeal
from gongkai.supervision.errors import WrongState
from gongkai.supervision.vocabulary import AppealResult, CaseState, SanctionKind
from tests.rooms.supervision.round import case

UNIT = Decision(SanctionKind.CRITICISM, "示范县人民政府", date(2026, 3, 1), "示政办【2026】3号")


def decided(county):
    made = case(county)
    decide_sanction(made.pk, UNIT, by=county.overseer)
    return made


def test_what_is_revoked_counts_no_longer(county):
    made = note_appeal(decided(county).pk, appealed_on=date(2026, 3, 9), by=county.overseer)
    made = settle_appeal(made.pk, result=AppealResult.REVOKED, decided_on=date(2026, 3, 20), by=county.overseer)
    assert made.state == CaseState.DECIDED and made.sanctions.get().is_revoked
    assert set(figures.sanction_counts(date(2026, 1, 1), date(2026, 12, 31)).values()) == {0}


def test_what_is_upheld_still_counts(county):
    made = note_appeal(decided(county).pk, appealed_on=date(2026, 3, 9), by=county.overseer)
    settle_appeal(made.pk, result=AppealResult.UPHELD, decided_on=date(2026, 3, 20), by=county.overseer)
    assert figures.sanction_counts(date(2026, 1, 1), date(2026, 12, 31))[SanctionKind.CRITICISM] == 1


def test_refuses_without_an_appeal(county):
    with pytest.raises(WrongState):
        settle_appeal(decided(county).pk, result=AppealResult.UPHELD, decided_on=date(2026, 3, 20), by=county.overseer)


def test_who_only_reads_does_not(county):
    made = note_appeal(decided(county).pk, appealed_on=date(2026, 3, 9), by=county.overseer)
    with pytest.raises(NotAllowed):
        settle_appeal(made.pk, result=AppealResult.UPHELD, decided_on=date(2026, 3, 20), by=county.auditor)
