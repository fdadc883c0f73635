"""Atom feeds, sitemap, robots."""

from lxml import etree

from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.queries_public import SITEMAP
from tests.factories import published_item

ATOM = "{http://www.w3.org/2005/Atom}"


def _titles(answer):
    return [entry.findtext(f"{ATOM}title") for entry in etree.fromstring(answer.content).iter(f"{ATOM}entry")]


def test_a_feed_names_what_is_new(client, team):
    published_item(team, title="示范县公共停车管理办法")
    answer = client.get("/feed/")
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert _titles(answer) == ["示范县公共停车管理办法"]


def test_columns_and_agencies_have_their_own(client, team):
    published_item(team, title="示范县公共停车管理办法")
    assert _titles(client.get("/columns/statutory-20-01/feed/")) == ["示范县公共停车管理办法"]
    assert _titles(client.get("/columns/reports/feed/")) == []
    assert _titles(client.get(f"/agencies/{team.agency.code}/feed/")) == ["示范县公共停车管理办法"]
    assert client.get("/agencies/nobody/feed/").status_code == 404


def test_a_withdrawn_item_leaves_feed_and_sitemap(client, team):
    item = published_item(team)
    part = f"/sitemap-{1 + (item.pk - 1) // SITEMAP}.xml"  # numbers go on where an earlier test stopped
    assert f"/items/{item.pk}/" in client.get(part).content.decode()
    withdraw(item.pk, reason="误将内部材料公开，予以撤回。", by=team.publisher)
    assert _titles(client.get("/feed/")) == []
    assert f"/items/{item.pk}/" not in client.get(part).content.decode()


def test_the_sitemap_lists_its_parts(client, team):
    published_item(team)
    index = client.get("/sitemap.xml").content.decode()
    assert "http://testserver/sitemap-0.xml" in index
    assert "http://testserver/sitemap-1.xml" in index
    assert f"/agencies/{team.agency.code}/" in client.get("/sitemap-0.xml").content.decode()


def test_robots_are_kept_from_staff_pages(client, db):
    rules = client.get("/robots.txt").content.decode()
    assert "Disallow: /work/" in rules
    assert "Sitemap: http://testserver/sitemap.xml" in rules
