"""What public pages do without, and what they keep: no session, always a content policy, bounded memory."""

import pytest

from gongkai.portal import memory
from gongkai.portal.memory import Shelf
from tests.factories import published_item


@pytest.mark.parametrize("address", ["/", "/catalogue/", "/search/", "/items/999999/", "/work/sign-in/"])
def test_every_answer_says_what_it_may_load(client, team, address):
    policy = client.get(address)["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_public_pages_set_no_cookie_and_know_no_user(client, team):
    answer = client.get("/")
    assert not answer.cookies
    assert not hasattr(answer.wsgi_request, "user")
    assert not hasattr(answer.wsgi_request, "session")


def test_staff_pages_know_their_user(client, team):
    assert hasattr(client.get("/work/").wsgi_request, "user")


def test_the_same_page_of_another_site_is_another_page(client, team, settings, kept_pages):
    settings.ALLOWED_HOSTS = ["one.example", "other.example"]
    one, other = (client.get("/feed/", headers={"Host": host}) for host in settings.ALLOWED_HOSTS)
    assert one["ETag"] != other["ETag"]
    assert b"one.example" in one.content and b"one.example" not in other.content


def test_a_shelf_lets_go_of_what_was_not_asked_for_longest():
    shelf = Shelf()
    for name in "abc":
        shelf.keep(name, name, most=3)
    shelf.get("a")
    shelf.keep("d", "d", most=3)
    assert [shelf.get(name) for name in "abcd"] == ["a", None, "c", "d"]


def test_a_shelf_is_bounded_in_bytes(monkeypatch):
    monkeypatch.setattr(memory, "MOST_BYTES", 100)
    shelf = Shelf()
    shelf.keep("a", "a", size=60, most=10)
    shelf.keep("a", "a again", size=60, most=10)
    shelf.keep("b", "b", size=40, most=10)
    assert (shelf.get("a"), shelf.get("b")) == ("a again", "b")
    shelf.keep("c", "c", size=41, most=10)
    assert (shelf.get("a"), shelf.get("b"), shelf.get("c")) == (None, "b", "c")


def test_lists_and_hits_cannot_carry_markup(client, team):
    published_item(team, title="示范县<script>alert(1)</script>办法", doc_number="<b>1</b>", summary="<img src=x>")
    page = client.get("/catalogue/").content.decode()
    assert "&lt;script&gt;" in page and "&lt;img" in page
    for part in ("<script>alert", "<b>1", "<img"):
        assert part not in page
