"""Searching for the public: found where it is public, not a moment longer."""

import io

import pytest

from gongkai.attachments.intake import store
from gongkai.information.content import FileRef
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.search_public import SearchQuery, search
from gongkai.publication.search_source import PublicSource
from gongkai.search.indexing import catch_up
from tests.rooms.publication.public import STATISTICS, published_item


@pytest.fixture
def items(team, settings, tmp_path):
    """Two public items, one with a file, taken into an index of their own."""
    settings.SEARCH_DIR = tmp_path / "search"
    file = store(io.BytesIO("水源地巡查台账".encode()), name="附件.txt")
    one = published_item(team, title="示范县2026年节水办法", doc_number="示政发〔2026〕16号")
    two = published_item(
        team, title="示范县2026年统计公报", column_code=STATISTICS, files=(FileRef(file.pk, file.sha256, "附件.txt"),)
    )
    catch_up()
    return one, two


def found(**asked):
    """Numbers of the hits."""
    return [hit.row.pk for hit in search(SearchQuery(**asked)).hits]


def test_finds_by_word_number_and_attachment(items):
    one, two = items
    assert found(text="节水") == [one.pk]
    assert found(text="示政发〔2026〕16号") == [one.pk]
    assert found(text="巡查台账") == [two.pk]
    assert set(found(text="示范县", column_codes=("statutory",))) == {one.pk, two.pk}
    assert found(text="示范县", column_codes=(STATISTICS,)) == [two.pk]


def test_facets_carry_names(items, team):
    facets = search(SearchQuery(text="示范县")).facets
    assert [(choice.label, choice.count) for choice in facets["agency"]] == [(team.agency.name, 2)]
    assert {choice.label for choice in facets["column"]} >= {"法定主动公开内容", "统计信息"}


def test_a_withdrawn_item_is_not_shown_even_before_the_index_knows(items, team):
    one, _ = items
    withdraw(one.pk, reason="内容有误", by=team.publisher)
    results = search(SearchQuery(text="节水"))
    assert (results.hits, results.total) == ([], 0)
    catch_up()
    assert found(text="节水") == []


def test_the_source_gives_public_items_only(items, team, django_assert_num_queries):
    one, two = items
    withdraw(one.pk, reason="内容有误", by=team.publisher)
    source = PublicSource()
    with django_assert_num_queries(7):
        [document] = source.documents([one.pk, two.pk, 10**9])
    assert (document.id, document.column_codes) == (two.pk, ("statutory", STATISTICS))
    assert document.files == ("附件.txt\n水源地巡查台账",)
    assert [brief.files for brief in source.briefs([two.pk])] == [()]
