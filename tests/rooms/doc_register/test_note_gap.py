"""缺号: found series by series, explained once it is known why."""

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed
from gongkai.doc_register import numbers
from gongkai.doc_register.actions.note_gap import note_gap
from gongkai.doc_register.errors import NotAGap
from tests.factories import make_item
from tests.rooms.doc_register.issued import issued


def test_the_numbers_between_are_missing(team):
    for n in (2, 5):
        issued(team, n)
    make_item(agency=team.agency, by=team.clerk, doc_number="示测发〔2026〕3号")
    assert [(gap.doc_number, gap.before, gap.after) for gap in numbers.gaps(team.agency.pk)] == [
        ("示测发〔2026〕1号", "", "示测发〔2026〕2号"), ("示测发〔2026〕4号", "示测发〔2026〕3号", "示测发〔2026〕5号"),
    ]  # fmt: skip
    note_gap(team.agency.pk, doc_number="示测发[2026]4号", reason="空号", by=team.clerk)
    assert [gap.reason for gap in numbers.gaps(team.agency.pk)] == ["", "空号"]
    assert numbers.gaps(team.agency.pk, year=2025) == []


def test_refusals(team):
    issued(team, 2)
    for number in ("示测发〔2026〕2号", "x\0", ""):
        with pytest.raises(NotAGap):
            note_gap(team.agency.pk, doc_number=number, reason="空号", by=team.clerk)
    with pytest.raises(NotAllowed):
        note_gap(team.agency.pk, doc_number="示测发〔2026〕1号", reason="空号", by=team.leader)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sets(st.integers(1, 60), min_size=1))
def test_used_and_missing_make_up_the_whole(used):
    found = {gap[0] for gap in numbers.missing(f"示〔2026〕{n}号" for n in used)}
    assert found == {f"示〔2026〕{n}号" for n in range(1, max(used))} - {f"示〔2026〕{n}号" for n in used}
