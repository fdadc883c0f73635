"""Counts people type."""

import pytest

from gongkai.entry.errors import NumberOutOfReach
from gongkai.entry.numbers import must_lie


def test_a_count_within_reach_is_kept():
    assert must_lie(15, most=100, what="人数", field="heads") == 15


@pytest.mark.parametrize("given", [-1, 101])
def test_a_count_out_of_reach_is_refused_with_what_is_possible(given):
    with pytest.raises(NumberOutOfReach, match="应当在0到100之间") as refused:
        must_lie(given, most=100, what="人数", field="heads")
    assert refused.value.field == "heads"
