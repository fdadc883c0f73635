"""The index follows the list of changes, once and for all."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.search import changes, engine, indexing
from gongkai.search.errors import IndexBusy
from gongkai.search.interface import SearchQuery
from gongkai.search.models import Change
from gongkai.search.query import find
from tests.ground.search.shelf import doc, shelve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine_name")]


def ids(text):
    return sorted(hit.id for hit in find(SearchQuery(text=text)).hits)


def test_takes_in_new_changed_and_removed_documents(shelf):
    shelve(doc(1, "第一件饮水"), doc(2, "第二件饮水"))
    shelf.put(doc(2, "第二件道路"), doc(3, "第三件饮水"))
    shelf.take(1)
    assert indexing.catch_up() == 3
    assert ids("饮水") == [3]
    assert ids("道路") == [2]


def test_does_nothing_the_second_time(shelf):
    shelve(doc(1, "饮水"))
    assert indexing.catch_up() == 0
    assert ids("饮水") == [1]


def test_holds_a_document_once_however_often_it_changes(shelf):
    shelve(doc(1, "饮水"))
    for _ in range(3):
        shelf.put(doc(1, "饮水"))
        indexing.catch_up()
    assert find(SearchQuery(text="饮水")).total == 1


def test_stops_at_the_limit_and_goes_on_later(shelf):
    shelve(doc(1, "饮水"))
    for number in range(2, 9):
        shelf.put(doc(number, "饮水"))
    assert indexing.catch_up(limit=3) == 3
    assert indexing.catch_up(limit=3) == 3
    assert indexing.catch_up() == 1
    assert ids("饮水") == [1, 2, 3, 4, 5, 6, 7, 8]


def test_leaves_the_work_to_whoever_is_at_it(shelf):
    shelve(doc(1, "饮水"))
    shelf.put(doc(2, "饮水"))
    with engine.current().writing():
        assert indexing.catch_up() == 0
        with pytest.raises(IndexBusy):
            indexing.rebuild()
    assert indexing.catch_up() == 1


def test_finds_nothing_and_does_not_fail_before_there_is_an_index(shelf):
    shelf.put(doc(1, "饮水"))
    found = find(SearchQuery(text="饮水"))
    assert (found.total, found.hits) == (0, [])


def test_waits_for_a_change_that_is_committed_after_a_later_one(shelf):
    shelve(doc(1, "饮水"))
    first = Change.objects.order_by("-seq").values_list("seq", flat=True)[0]
    shelf.held[3] = doc(3, "饮水三")
    Change.objects.create(seq=first + 2, document_id=3)
    assert indexing.catch_up() == 1
    shelf.held[2] = doc(2, "饮水二")
    Change.objects.create(seq=first + 1, document_id=2)
    assert indexing.catch_up() == 1
    assert ids("饮水") == [1, 2, 3]
    assert indexing.catch_up() == 0


def test_stops_waiting_for_a_change_that_was_rolled_back(shelf):
    shelve(doc(1, "饮水"))
    first = Change.objects.order_by("-seq").values_list("seq", flat=True)[0]
    Change.objects.create(seq=first + 5, document_id=1)
    indexing.catch_up()
    assert first + 5 in engine.current().position().done
    Change.objects.filter(seq=first + 5).update(changed_at=timezone.now() - timedelta(hours=1))
    Change.objects.create(seq=first + 6, document_id=1)
    indexing.catch_up()
    position = engine.current().position()
    assert (position.low, position.done) == (first + 6, frozenset())


def test_builds_anew_when_it_slept_longer_than_changes_are_kept(shelf, monkeypatch):
    shelve(doc(1, "饮水"))
    shelf.held[2] = doc(2, "饮水")
    monkeypatch.setattr(changes, "KEPT", timedelta(seconds=-1))
    indexing.catch_up()
    assert ids("饮水") == [1, 2]


def test_forgets_old_changes_only(shelf):
    shelve(doc(1, "饮水"), doc(2, "饮水"))
    Change.objects.filter(document_id=1).update(changed_at=timezone.now() - timedelta(days=31))
    assert changes.prune() == 1
    assert list(Change.objects.values_list("document_id", flat=True)) == [2]
