from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Duty
from gongkai.notices import queries
from gongkai.notices.actions.open_notice import open_notice
from gongkai.notices.actions.recall_notice import recall_notice
from gongkai.notices.actions.remind import remind
from gongkai.notices.actions.reply import reply
from gongkai.notices.errors import NothingToRemind, Recalled
from gongkai.notices.models import Receipt
from tests.factories import make_person

pytestmark = pytest.mark.django_db


def test_who_has_not_read_is_reminded(unit, notice):
    assert remind(notice.pk, by=unit.head) == 1
    assert queries.owed(unit.clerk)[0].reminders == 1


def test_reading_is_not_enough_where_an_answer_is_wanted(unit, notice):
    open_notice(notice.pk, by=unit.clerk)
    assert remind(notice.pk, by=unit.head) == 1


def test_nobody_is_reminded_twice_in_a_short_time(unit, notice):
    remind(notice.pk, by=unit.head)
    with pytest.raises(NothingToRemind):
        remind(notice.pk, by=unit.head)
    Receipt.objects.update(reminded_at=timezone.now() - timedelta(minutes=31))
    assert remind(notice.pk, by=unit.head) == 1


def test_who_answered_is_left_in_peace(unit, notice):
    reply(notice.pk, by=unit.clerk)
    with pytest.raises(NothingToRemind):
        remind(notice.pk, by=unit.head)


def test_whoever_came_since_is_told_as_well(unit, notice):
    make_person(unit.agency, Duty.FILL)
    assert remind(notice.pk, unit_id=unit.agency.pk, by=unit.head) == 2


def test_another_unit_has_nobody_to_remind(unit, notice):
    with pytest.raises(NothingToRemind):
        remind(notice.pk, unit_id=unit.agency.pk + 1, by=unit.head)


def test_a_receiver_does_not_remind(unit, notice):
    with pytest.raises(Unknown):
        remind(notice.pk, by=unit.clerk)


def test_a_recalled_notice_reminds_nobody(unit, notice):
    recall_notice(notice.pk, reason="重复", by=unit.head)
    with pytest.raises(Recalled):
        remind(notice.pk, by=unit.head)
