"""列入缺项台账."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import DayAhead, DayTooEarly
from gongkai.office.actions.close_gap import close_gap
from gongkai.office.actions.note_gap import note_gap
from gongkai.office.errors_work import TitleTaken
from gongkai.office.vocabulary_work import GapCause, RuleKind
from tests.rooms.office.promises import FOUND, make_gap
from tests.rooms.office.work import make_desk

pytestmark = pytest.mark.django_db


def test_a_missing_rule_stands_on_the_list_once_while_it_is_open():
    desk = make_desk()
    gap = make_gap(desk, code="secrecy")
    assert (gap.state, gap.steps.get().kind) == ("open", "noted")
    with pytest.raises(TitleTaken):
        make_gap(desk)
    close_gap(gap.pk, closed_on=FOUND, note="不需要", by=desk.head)
    assert make_gap(desk).pk != gap.pk


def test_refuses_days_that_cannot_be_and_readers():
    desk = make_desk()
    with pytest.raises(DayAhead):
        make_gap(desk, found_on=timezone.localdate() + timedelta(days=1))
    with pytest.raises(DayTooEarly):
        make_gap(desk, due_on=date(2026, 5, 5))
    with pytest.raises(NotAllowed):
        note_gap(desk.agency.pk, kind=RuleKind.OTHER, title="某制度", cause=GapCause.OWN, by=desk.reader)
