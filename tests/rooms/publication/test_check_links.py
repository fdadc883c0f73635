"""检查链接: what does not open is listed, and nothing makes this machine ask its own neighbours."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from gongkai.law.vocabulary import Duty
from gongkai.publication import upkeep
from gongkai.publication.actions.check_links import check_links
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.links import links_in, wrong_with_other
from gongkai.publication.models import PublicItem
from tests.factories import make_actor, make_team
from tests.rooms.publication.public import published_item

pytestmark = pytest.mark.django_db


class Site(BaseHTTPRequestHandler):
    """A site with one page, one that moved, one that moved in a circle, and nothing else."""

    ANSWERS = {"/here": (200, ""), "/old": (301, "/here"), "/round": (302, "/round"), "/shut": (403, "")}

    def do_HEAD(self):
        status, onward = self.ANSWERS.get(self.path, (404, ""))
        self.send_response(status)
        if onward:
            self.send_header("Location", onward)
        self.end_headers()

    def log_message(self, *_said):
        """Nothing is written."""


@pytest.fixture
def site(settings):
    settings.LINK_CHECK_PRIVATE = True
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def linked(team, *addresses):
    links = "".join(f'<a href="{one}">见此</a>' for one in addresses)
    return published_item(team, body_html=f"<p>{links}</p>")


def test_a_link_to_something_withdrawn_is_listed(team):
    gone = published_item(team)
    item = linked(team, f"/items/{gone.pk}/", "/guide/", "#top", "mailto:a@example.cn")
    withdraw(gone.pk, reason="公开有误", by=team.publisher)
    assert check_links(timezone.now()) == 1
    [row] = upkeep.dead_links(make_actor(team.agency, Duty.OVERSEE)).rows
    assert (row.item_id, row.links) == (item.pk, ((f"/items/{gone.pk}/", "链接的信息没有公开，或者已经撤回"),))
    assert list(upkeep.dead_links(make_actor(make_team().agency, Duty.OVERSEE)).rows) == []


def test_an_item_is_checked_once_a_week(team):
    linked(team, "/guide/")
    now = timezone.now()
    assert (check_links(now), check_links(now + timedelta(days=6)), check_links(now + timedelta(days=8))) == (1, 0, 1)


def test_a_dead_link_is_tried_again_the_next_night_and_at_once_where_the_text_was_changed(team):
    item = linked(team, "/items/999999/")
    now, overseer = timezone.now(), make_actor(team.agency, Duty.OVERSEE)
    assert (check_links(now), check_links(now + timedelta(hours=1)), check_links(now + timedelta(days=1))) == (1, 0, 1)
    mended = now + timedelta(days=1, minutes=5)
    PublicItem.objects.filter(pk=item.pk).update(body_html="<p>见附件。</p>", updated_at=mended)
    assert check_links(mended + timedelta(minutes=5)) == 1
    assert list(upkeep.dead_links(overseer).rows) == []


def test_other_sites_are_asked_only_where_the_setting_says_so(team, settings, site):
    linked(team, f"{site}/nothing", f"{site}/here")
    overseer = make_actor(team.agency, Duty.OVERSEE)
    check_links(timezone.now())
    assert list(upkeep.dead_links(overseer).rows) == []
    settings.LINK_CHECK = "all"
    check_links(timezone.now() + timedelta(days=8))
    assert [row.links for row in upkeep.dead_links(overseer).rows] == [((f"{site}/nothing", "网页已不存在（404）"),)]


def test_switched_off_nothing_is_checked(team, settings):
    settings.LINK_CHECK = "off"
    linked(team, "/items/999999/")
    assert check_links(timezone.now()) == 0


@pytest.mark.parametrize(
    ("path", "words"),
    [("/here", ""), ("/old", ""), ("/shut", ""), ("/round", "反复跳转，打不开"), ("/x", "网页已不存在（404）")],
)
def test_what_a_site_answers_is_understood(site, path, words):
    assert wrong_with_other(f"{site}{path}") == words


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "http://10.0.0.1/", "http://[::1]/", "http://169.254.1.1/"])
def test_addresses_of_the_inner_network_are_never_asked(address):
    assert wrong_with_other(address) == "打不开：没有这个网站，或者网站没有应答"


@pytest.mark.parametrize("address", ["ftp://example.cn/", "http:///x", "http://[/", "http://a:99999/"])
def test_an_address_that_is_none_says_so(address):
    assert wrong_with_other(address)


def test_links_are_read_once_and_in_order():
    body = '<p><a href="/b/">乙</a><a href="/a/?x=1&amp;y=2">甲</a><a href="/b/">乙</a></p>'
    assert list(links_in(body)) == ["/b/", "/a/?x=1&y=2"]
