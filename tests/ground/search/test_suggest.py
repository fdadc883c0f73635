"""When nothing is found the page offers questions that do find something."""

import pytest

from gongkai.search.interface import SearchQuery
from gongkai.search.query import find
from tests.ground.search.shelf import doc, shelve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine_name")]


@pytest.fixture(autouse=True)
def documents(shelf):
    shelve(doc(1, "政府信息公开查阅点一览"), doc(2, "查阅点开放时间"), doc(3, "农村饮水安全", agency_id=2))


def test_offers_a_word_with_one_other_character():
    assert find(SearchQuery(text="查阅典")).suggestions[0] == "查阅点"


def test_offers_what_it_knows_of_a_word():
    assert find(SearchQuery(text="饮水安全")).suggestions == []
    assert "饮水安" in find(SearchQuery(text="饮水安置费")).suggestions


def test_offers_the_question_without_the_word_nobody_uses():
    found = find(SearchQuery(text="查阅点 饮水", agency_ids=[3]))
    assert found.total == 0
    assert {"查阅点", "饮水"} <= set(found.suggestions)


def test_offers_nothing_where_nothing_is_near():
    assert find(SearchQuery(text="乾坤")).suggestions == []
