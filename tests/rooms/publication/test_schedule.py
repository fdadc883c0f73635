"""定时发布: an item waits for an hour to come, within its period."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.publication.actions.schedule import schedule
from gongkai.publication.errors import NotReviewed, TooLate, WrongHour
from gongkai.publication.models import PublicItem
from gongkai.publication.queries import scheduled
from tests.factories import make_item
from tests.rooms.publication.public import RULES, ready_item


def tomorrow():
    return timezone.now() + timedelta(days=1)


def test_an_item_waits_for_its_hour(team):
    item = ready_item(team)
    InfoItem.objects.filter(pk=item.pk).update(due_on=None)

    waiting = schedule(item.pk, release_at=tomorrow(), by=team.publisher)

    assert InfoItem.objects.get().stage == "scheduled"
    assert not PublicItem.objects.exists()
    assert [row.release_at for row in scheduled(team.publisher)] == [waiting.release_at]
    assert scheduled(team.clerk) == []


def test_an_hour_past_is_refused(team):
    item = ready_item(team)
    with pytest.raises(WrongHour):
        schedule(item.pk, release_at=timezone.now() - timedelta(minutes=1), by=team.publisher)


def test_an_hour_after_the_last_day_to_publish_is_refused(team):
    item = ready_item(team)
    InfoItem.objects.filter(pk=item.pk).update(due_on=date(2024, 10, 23))
    with pytest.raises(TooLate) as refusal:
        schedule(item.pk, release_at=tomorrow(), by=team.publisher)
    assert "2024-10-23" in refusal.value.sentence and "第二十六条" in refusal.value.sentence


def test_what_is_not_approved_cannot_wait(team):
    item = make_item(agency=team.agency, by=team.clerk, column_code=RULES)
    with pytest.raises(WrongStage):
        schedule(item.pk, release_at=tomorrow(), by=team.publisher)


def test_what_was_changed_behind_the_review_cannot_wait(team):
    item = ready_item(team)
    item.slips.update(digest="0" * 64)
    with pytest.raises(NotReviewed):
        schedule(item.pk, release_at=tomorrow(), by=team.publisher)


def test_the_clerk_does_not_set_hours(team):
    item = ready_item(team)
    with pytest.raises(NotAllowed):
        schedule(item.pk, release_at=tomorrow(), by=team.clerk)
