"""使用帮助 on the portal, and looking for words in it."""

import pytest

from gongkai.portal.help import TOPICS, answering

pytestmark = pytest.mark.django_db


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def test_every_topic_stands_on_the_page_with_its_links(client, columns):
    page = text(client.get("/help/"))
    assert all(f'id="{topic.anchor}"' in page for topic in TOPICS)
    assert "/browse/" in page and "/feedback/error/" in page


@pytest.mark.parametrize(
    ("asked", "first"), [("隐私", "errors"), ("打印", "printing"), ("下级 单位", "browse"), ("COOKIE", "counting")]
)
def test_words_lead_to_the_topics_that_speak_of_them(client, columns, asked, first):
    page = text(client.get("/help/", {"q": asked}))
    assert f'id="{first}"' in page and "条帮助" in page and 'id="feeds"' not in page


def test_a_word_in_the_title_comes_first():
    assert answering("检索")[0].anchor == "search"


@pytest.mark.parametrize("asked", ["没有的词语", "\0", "%", "x" * 5000, "<script>", "a b c d e f g h i j"])
def test_whatever_is_asked_is_answered(client, columns, asked):
    page = text(client.get("/help/", {"q": asked}))
    assert "<script>alert" not in page and ("帮助中没有说到" in page or "条帮助" in page or 'id="feeds"' in page)


def test_the_help_is_searched_in_english_too(client, columns):
    assert client.get("/en/help/", {"q": "search"}).status_code == 200
