"""A new index is built beside the old one, goes on where it was stopped, and can be compared with the source."""

import pytest

from gongkai.search import engine, indexing
from gongkai.search.interface import SearchQuery
from gongkai.search.query import find
from tests.ground.search.shelf import doc, shelve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine_name")]


def ids(text):
    return sorted(hit.id for hit in find(SearchQuery(text=text)).hits)


def test_builds_all_documents_and_says_how_far_it_is(shelf, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 4)
    monkeypatch.setattr(indexing, "MOST_UNCOMMITTED", 4)
    shelf.held.update({number: doc(number, "饮水") for number in range(1, 11)})
    said = []
    assert indexing.rebuild(lambda done, of: said.append((done, of))) == 10
    assert said == [(4, 10), (8, 10), (10, 10)]
    assert ids("饮水") == list(range(1, 11))


def test_goes_on_where_it_was_stopped(shelf, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 4)
    monkeypatch.setattr(indexing, "MOST_UNCOMMITTED", 4)
    shelve(doc(1, "旧的饮水"))
    shelf.held.update({number: doc(number, "饮水") for number in range(1, 11)})

    def stop(done, of):
        if done == 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        indexing.rebuild(stop)
    assert ids("饮水") == [1]  # the old index serves on
    assert indexing.rebuild() == 6
    assert ids("饮水") == list(range(1, 11))


def test_takes_in_what_changed_while_it_was_building(shelf, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 4)
    monkeypatch.setattr(indexing, "MOST_UNCOMMITTED", 4)
    shelf.held.update({number: doc(number, "饮水") for number in range(1, 11)})

    def change(done, of):
        if done == 8:
            shelf.take(2)
            shelf.put(doc(3, "道路"))

    indexing.rebuild(change)
    assert ids("饮水") == [1, 4, 5, 6, 7, 8, 9, 10]
    assert ids("道路") == [3]


def test_readers_follow_when_the_index_is_swapped(shelf):
    shelve(doc(1, "饮水"))
    assert ids("饮水") == [1]
    shelf.held.clear()
    shelf.held[2] = doc(2, "饮水")
    indexing.rebuild()
    assert ids("饮水") == [2]
    indexing.rebuild()
    assert ids("饮水") == [2]


def test_finds_no_difference_in_a_fresh_index(shelf):
    shelve(doc(1, "饮水"), doc(2, "道路"))
    found = indexing.verify()
    assert found.ok
    assert found.checked == 2


def test_names_every_difference_and_repairs_it(shelf):
    shelve(doc(1, "饮水"), doc(2, "道路"), doc(3, "医院"))
    shelf.held[1] = doc(1, "供水")
    shelf.held[4] = doc(4, "学校")
    del shelf.held[3]
    found = indexing.verify()
    assert (found.stale, found.missing, found.surplus) == ((1,), (4,), (3,))
    indexing.repair(found)
    assert indexing.verify().ok
    assert engine.current().exists()
