"""`fitted`: where the line of a narrow cell may end."""

import pytest
from hypothesis import given, strategies as st

from gongkai.letters.breaking import BREAK, fitted


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("2026-08-19", 200, "2026-08-19"),
        ("2026-08-19", 45, "2026-|08-|19"),
        ("保审〔2026〕DEMO00009-0006号", 78, "保审〔2026〕DEMO00009-|0006号"),
        ("a" * 25, 66, "|".join(["a" * 10, "a" * 10, "a" * 5])),
        ("没有数字", 10, "没有数字"),
    ],
)
def test_a_run_that_does_not_fit_may_end_after_its_marks(text, room, shown):
    assert fitted(text, room=room, size=11.5).replace(BREAK, "|") == shown


@given(st.text(), st.floats(min_value=0.1, max_value=500))
def test_nothing_is_lost_or_added_that_is_seen(text, room):
    assert fitted(text.replace(BREAK, ""), room=room, size=12).replace(BREAK, "") == text.replace(BREAK, "")
