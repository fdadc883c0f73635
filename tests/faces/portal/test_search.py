"""检索页. What is found is the search room's matter; here: asking, narrowing, and answering nothing."""

import pytest
from django.core.cache import cache

from gongkai.publication.browsing import classes
from gongkai.publication.models import PublicItem
from gongkai.search.indexing import catch_up, rebuild
from tests.factories import published_item


@pytest.fixture(autouse=True)
def no_counts():
    """No searches counted yet."""
    cache.clear()


@pytest.fixture
def item(team, settings, tmp_path):
    """One public item that the index knows."""
    settings.SEARCH_DIR = tmp_path / "search"
    made = published_item(team, title="示范县公共停车管理办法")
    catch_up()
    return made


def test_finds_and_marks(client, item):
    page = client.get("/search/?q=停车").content.decode()
    assert f'href="/items/{item.pk}/"' in page
    assert "<mark>停车</mark>" in page


def test_without_a_question_it_shows_only_the_form(client, team):
    answer = client.get("/search/")
    assert "results" not in answer.context
    assert "/browse/" in answer.content.decode().partition("<main")[2]


def test_nothing_found_says_what_to_do(client, item):
    page = client.get("/search/?q=火星车").content.decode()
    assert "没有找到符合条件的信息" in page


def test_a_filter_can_be_let_go(client, item):
    shown = client.get("/search/?q=停车&year=2026").context
    assert shown["chosen"] == [("年份：2026年", "?q=%E5%81%9C%E8%BD%A6")]


@pytest.mark.parametrize(
    "nonsense",
    ["q=%00", "q=" + "长" * 5000, "q=停车&year=abc", "q=停车&page=-3", "q=停车&page=99999999999", "q=停车&from=2026-02-31",
     "q=停车&agency=9999999999999", "q=停车&agency=%C2%B2", "q=%22", "q=-", "q=*", "q=停车&kind=%3Cscript%3E"],
)  # fmt: skip
def test_whatever_is_typed_is_answered(client, item, nonsense):
    answer = client.get(f"/search/?{nonsense}")
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()


def test_too_many_searches_are_asked_to_wait(client, item, settings):
    settings.SEARCH_PER_MINUTE = 2
    answers = [client.get("/search/?q=停车") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "60"
    assert "一分钟后再试" in answers[2].content.decode()


def test_searches_are_not_kept_by_caches(client, item):
    assert client.get("/search/?q=停车")["Cache-Control"] == "no-store"


def test_a_subject_class_takes_in_its_sub_classes_and_is_called_by_its_name(client, item):
    above = next(one for one in classes() if one.children)
    PublicItem.objects.filter(pk=item.pk).update(subject_code=above.children[0][0])
    rebuild()
    found = client.get(f"/search/?subject={above.code}")
    assert f'href="/items/{item.pk}/"' in found.content.decode()
    assert found.context["chosen"] == [(f"主题分类：{above.name}", "?")]
    assert client.get("/search/?subject=none").context["chosen"] == [("主题分类：none", "?")]
