"""登记跟踪情况."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.clarifications.actions.follow_up import follow_up
from gongkai.clarifications.errors import WrongState
from gongkai.clarifications.vocabulary import Effect
from gongkai.entry.errors import DayTooEarly
from tests.rooms.clarifications.matters import approved, published


def test_what_became_of_it_is_kept(desk):
    case = published(desk)
    follow_up(case.pk, on=timezone.localdate(), effect=Effect.SUBSIDED, words="原帖已删除", by=desk.clerk)
    assert [(row.effect, row.words) for row in case.follow_ups.all()] == [("subsided", "原帖已删除")]


def test_refuses_before_publication(desk):
    with pytest.raises(WrongState):
        follow_up(approved(desk).pk, on=timezone.localdate(), effect=Effect.SUBSIDED, words="平息", by=desk.clerk)
    with pytest.raises(DayTooEarly):
        follow_up(published(desk).pk, on=date(2020, 1, 1), effect=Effect.SUBSIDED, words="平息", by=desk.clerk)
