"""取消定时: back among what may be published by hand."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.publication.actions.schedule import schedule
from gongkai.publication.actions.unschedule import unschedule
from gongkai.publication.models import Schedule
from tests.rooms.publication.public import ready_item


def test_it_waits_no_longer_and_its_approval_stands(team):
    item = ready_item(team)
    InfoItem.objects.filter(pk=item.pk).update(due_on=None)
    schedule(item.pk, release_at=timezone.now() + timedelta(days=1), by=team.publisher)

    with pytest.raises(NotAllowed):
        unschedule(item.pk, by=team.clerk)
    unschedule(item.pk, by=team.publisher)

    assert InfoItem.objects.get().stage == "ready"
    assert not Schedule.objects.exists()


def test_what_does_not_wait_cannot_be_taken_out(team):
    with pytest.raises(WrongStage):
        unschedule(ready_item(team).pk, by=team.publisher)
