"""首页."""

import re

from tests.factories import published_item

TAGS = re.compile(r'<meta name="((?:Site|Column|Article|Pub|Content)\w+)" content="([^"]*)">')


def test_shows_search_newest_columns_and_agencies(client, team):
    published_item(team, title="示范县2026年农村饮水安全工作要点")
    page = client.get("/").content.decode()
    assert 'role="search"' in page
    assert "示范县2026年农村饮水安全工作要点" in page
    assert "法规规章和规范性文件" in page
    assert team.agency.name in page


def test_carries_exactly_the_three_tags_of_a_home_page(client, team, settings):
    settings.SITE_ID_CODE = "1304000009"
    tags = TAGS.findall(client.get("/").content.decode())
    assert [name for name, _ in tags] == ["SiteName", "SiteDomain", "SiteIDCode"]
    assert dict(tags)["SiteIDCode"] == "1304000009"


def test_footer_names_what_every_government_site_must(client, team, settings):
    settings.SITE_ICP = "示范ICP备12345678号"
    page = client.get("/").content.decode()
    for words in ("主办单位", "联系方式", "网站标识码", "示范ICP备12345678号", "公安备案"):
        assert words in page


def test_stands_before_anything_is_public(client, db):
    assert client.get("/").status_code == 200


def test_english_has_a_page_of_its_own(client, team):
    page = client.get("/en/").content.decode()
    assert '<html lang="en"' in page
    assert 'href="/"' in page


def test_asks_for_neither_session_nor_user(client, team, django_assert_num_queries):
    client.cookies["sessionid"] = "a" * 32
    client.get("/")
    with django_assert_num_queries(9) as asked:
        client.get("/")
    assert not [
        query for query in asked.captured_queries if "session" in query["sql"] or "accounts_user" in query["sql"]
    ]
