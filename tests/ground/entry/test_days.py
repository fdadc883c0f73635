"""Days people type."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.entry.days import must_follow, must_have_come
from gongkai.entry.errors import DayAhead, DayTooEarly


def test_a_day_that_has_come_may_stand():
    must_have_come(timezone.localdate(), what="培训日期", field="on")
    must_have_come(date(2026, 3, 2), what="结束日期", field="to_on", after=(date(2026, 3, 2), "开始日期"))


def test_a_day_to_come_is_refused_at_its_field():
    with pytest.raises(DayAhead) as refused:
        must_have_come(timezone.localdate() + timedelta(days=1), what="培训日期", field="on")
    assert refused.value.field == "on"
    assert "培训日期" in refused.value.sentence


def test_a_day_before_the_one_it_follows_is_refused_with_both():
    with pytest.raises(DayTooEarly, match="结束日期（2026-03-01）早于开始日期（2026-03-02）"):
        must_follow(date(2026, 3, 1), after=(date(2026, 3, 2), "开始日期"), what="结束日期", field="to_on")
