"""已阅: marked once for each version, shown to those who put things there."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Duty
from gongkai.publication import internal_queries
from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.actions.read_internal import read_internal
from gongkai.publication.models import InternalItem, InternalRead
from tests.factories import make_actor, make_agency
from tests.rooms.publication.internal import internal_item


def test_opening_marks_it_read(team):
    item = internal_item(team)
    publish_internal(item.pk, by=team.publisher)
    read_internal(item.pk, by=team.clerk)
    read_internal(item.pk, by=team.clerk)
    assert InternalRead.objects.count() == 1
    assert internal_queries.board(team.clerk, unread=True).total == 0
    readers = internal_queries.readers(team.publisher, item.pk)
    assert [name for name, _at in readers.read] == [team.clerk.name] and team.head.name in readers.unread
    assert internal_queries.readers(team.clerk, item.pk) is None


def test_a_new_version_is_unread_again(team):
    item = internal_item(team)
    publish_internal(item.pk, by=team.publisher)
    read_internal(item.pk, by=team.clerk)
    InternalItem.objects.update(revision_number=2)
    assert internal_queries.board(team.clerk, unread=True).total == 1
    read_internal(item.pk, by=team.clerk)
    assert InternalRead.objects.get().revision_number == 2


def test_a_stranger_finds_nothing(team):
    item = internal_item(team)
    publish_internal(item.pk, by=team.publisher)
    with pytest.raises(Unknown):
        read_internal(item.pk, by=make_actor(make_agency(), Duty.PUBLISH))
