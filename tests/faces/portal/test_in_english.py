"""Every public page opens in English too: no text with values in it goes wrong, no label or choice stays Chinese."""

import pytest
from django.urls import reverse
from django.utils import translation

from tests.faces.english import chinese_left, in_english, options_left, pages_without_parts
from tests.factories import published_item

pytestmark = pytest.mark.django_db
PAPERS = {"request_form"}  # filled in by hand and handed in: Chinese in every language
PAGES = [name for name in pages_without_parts("gongkai.portal.urls") if name not in PAPERS]


@pytest.fixture
def english():
    """The site in English."""
    with in_english():
        yield


@pytest.fixture
def item(team):
    """Something public."""
    return published_item(team)


def text(response):
    return response.content.decode()


def left(page, item):
    """What is Chinese on the page and is no name of a body or title of an item."""
    for name in (item.current.title, item.agency.name):
        page = page.replace(name, "")
    return chinese_left(page), options_left(page)


@pytest.mark.parametrize("name", PAGES)
def test_no_page_with_an_address_of_its_own_keeps_chinese_heads_labels_buttons_or_choices(english, client, item, name):
    with translation.override("en"):
        response = client.get(reverse(f"portal:{name}"))
        assert response.status_code in (200, 301, 302, 400, 404, 405)
        if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            assert left(text(response), item) == ([], [])


def test_the_foot_of_an_item_asks_whether_it_was_helpful(english, client, item):
    page = text(client.get(f"/en/items/{item.pk}/"))
    assert "Was this helpful?" in page and "Report a mistake" in page and "报告错误" not in page


def test_a_reader_says_what_is_wrong_in_english(english, client, item):
    with translation.override("en"):
        page = text(client.get(f"/en/feedback/error/?page=/items/{item.pk}/"))
        assert left(page, item) == ([], []) and "Dead link" in page and "Privacy leak" in page


@pytest.mark.parametrize("place", ["kinds/normative/", "years/2026/", "columns/statutory-20-01/"])
def test_a_class_is_browsed_in_english(english, client, item, place):
    with translation.override("en"):
        page = text(client.get(f"/en/browse/{place}", follow=True))
        assert left(page, item) == ([], [])
