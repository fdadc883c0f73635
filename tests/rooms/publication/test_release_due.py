"""到时发布: what waits for its hour is released once, and what may no longer be released says why."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.release_due import release_due
from gongkai.publication.actions.schedule import schedule
from gongkai.publication.actions.unschedule import unschedule
from gongkai.publication.models import FacetCount, PublicationAct, PublicItem, Schedule
from gongkai.publication.queries import scheduled
from tests.factories import make_team
from tests.rooms.publication.public import ready_item


@pytest.fixture
def waiting(team):
    """An item that is to be released in an hour."""
    item = ready_item(team, made_on=timezone.localdate())
    schedule(item.pk, release_at=timezone.now() + timedelta(hours=1), by=team.publisher)
    return item


def in_two_hours():
    return timezone.now() + timedelta(hours=2)


def test_releases_what_has_come_due(team, waiting):
    assert release_due(timezone.now()).items == []

    done = release_due(in_two_hours())

    assert (done.items, done.refused) == ([waiting.pk], [])
    assert PublicItem.objects.get().pk == waiting.pk
    assert PublicationAct.objects.get().done_by is None
    assert not Schedule.objects.exists()
    assert release_due(in_two_hours()).items == []


def test_a_release_that_is_refused_is_shown_to_the_staff_and_not_tried_again(team, waiting):
    waiting.slips.update(digest="0" * 64)

    done = release_due(in_two_hours())

    assert [item for item, _ in done.refused] == [waiting.pk]
    row = scheduled(team.publisher)[0]
    assert (row.id, "第十七条" in row.problem) == (waiting.pk, True)
    assert InfoItem.objects.get().stage == "scheduled"
    assert release_due(in_two_hours()) == type(done)([], [])


def test_one_refused_release_does_not_hold_up_the_others(team, waiting):
    other = ready_item(team, made_on=timezone.localdate())
    schedule(other.pk, release_at=timezone.now() + timedelta(minutes=5), by=team.publisher)
    other.slips.update(digest="0" * 64)
    assert release_due(in_two_hours()).items == [waiting.pk]


@pytest.mark.django_db(transaction=True)
def test_two_workers_release_an_item_once():
    seed_defaults()
    team = make_team()
    item = ready_item(team, made_on=timezone.localdate())
    schedule(item.pk, release_at=timezone.now() + timedelta(hours=1), by=team.publisher)
    gate, done = threading.Barrier(2), []

    def work():
        gate.wait(timeout=20)
        done.append(release_due(in_two_hours()).items)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert sorted(done) == [[], [item.pk]]
    assert PublicationAct.objects.count() == 1
    assert {one.count for one in FacetCount.objects.all()} == {1}


def test_what_was_taken_out_is_not_released(team, waiting):
    unschedule(waiting.pk, by=team.publisher)
    assert release_due(in_two_hours()).items == []
    assert InfoItem.objects.get().stage == "ready"


def test_publishing_by_hand_takes_it_out_of_the_list(team, waiting):
    publish(waiting.pk, by=team.publisher)
    assert not Schedule.objects.exists()
    with pytest.raises(WrongStage):
        unschedule(waiting.pk, by=team.publisher)
