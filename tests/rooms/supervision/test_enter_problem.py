"""登记问题."""

from datetime import timedelta

import pytest

from gongkai.entry.errors import BadField
from gongkai.supervision.actions.enter_problem import ProblemEntry, enter_problem
from gongkai.supervision.errors import NotAUnit
from gongkai.supervision.vocabulary import ProblemSource, ProblemState
from tests.rooms.supervision.round import BEFORE, LATER, problem


def test_a_problem_is_numbered_by_unit_and_year(county):
    first, second, other = problem(county), problem(county), problem(county, agency_id=county.roads.pk)
    year = BEFORE.year
    assert [one.number for one in (first, second, other)] == [
        f"整改{year}-0001",
        f"整改{year}-0002",
        f"整改{year}-0001",
    ]
    assert first.state == ProblemState.OPEN and first.events.get().words == first.what


def test_refuses_what_cannot_be(county):
    for wrong in (
        {"what": " "},
        {"found_on": LATER},
        {"due_on": BEFORE - timedelta(days=1)},
        {"agency_id": 2**40},
        {"section_id": 2**40},
        {"agency_id": county.roads.pk, "section_id": county.section.pk},
    ):
        with pytest.raises(BadField):
            problem(county, **wrong)


def test_the_unit_does_not_enter_it(county):
    entry = ProblemEntry(county.water.pk, ProblemSource.OTHER, "问题", BEFORE, LATER)
    with pytest.raises(NotAUnit):
        enter_problem(entry, by=county.head)
