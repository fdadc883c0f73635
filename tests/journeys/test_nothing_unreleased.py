"""The canary: walk every address the public can reach and find nothing that was not released, or no longer is."""

import re
from collections import deque
from dataclasses import dataclass, field
from datetime import timedelta
from html import unescape
from io import BytesIO
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gongkai.attachments import intake
from gongkai.information.actions.revise import revise
from gongkai.information.content import FileRef
from gongkai.publication.actions.schedule import schedule
from gongkai.review.actions.approve import approve
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.search import engine, parsing
from gongkai.search.interface import Filters, Sort
from tests import factories
from tests.journeys import steps
from tests.journeys.command import gongkai
from tests.journeys.office import open_office, team_of

pytestmark = pytest.mark.django_db(transaction=True)

RELEASED = "鸬鹚"  # a word for each stage that stands in no other text of the test
SECRETS = {
    "draft": "貔貅", "first_review": "麒麟", "secrecy_review": "饕餮", "approval": "穷奇", "referred": "梼杌",
    "returned": "混沌", "ready": "睚眦", "scheduled": "嘲风", "correction": "蒲牢", "withdrawn": "狻猊",
    "withheld": "赑屃", "file": "狴犴",
}  # fmt: skip
ADDRESS = re.compile(r"""(?:href|src|action)=["']([^"'#]+)|<loc>([^<]+)</loc>|<link[^>]+href=["']([^"']+)""")
NOT_FOLLOWED = re.compile(
    r"(/en)?/(static|mode|work|ui|search)/.|/i18n/"
)  # searches are asked by word; staff pages ask who it is
MOST = 400  # addresses of this small county that are read; the lists come first, the English pages last


def test_nothing_that_was_not_released_can_be_reached(site, jobs, new_context, sign_in, tmp_path):
    people = open_office()
    team = team_of(people)
    shown = _everything(people, team)
    jobs()
    _withdraw_in_the_browser(new_context, sign_in, people, shown)
    jobs()

    walk = Walk(site)
    walk.go(["/", "/en/", "/sitemap.xml", "/robots.txt", "/feed/", "/catalogue/export.csv", "/catalogue/print/"])
    walk.go(f"/search/?q={quote(word)}" for word in (RELEASED, "示范", "方案", *SECRETS.values()))
    assert any(RELEASED in text for text in walk.texts.values()), "the walk must reach what is public"
    assert len(walk.texts) > 60
    leaks = [(address, stage) for address, text in walk.texts.items() for stage, word in SECRETS.items()
             if word in text and word not in unquote(address)]  # fmt: skip
    assert leaks == []
    assert _hits_of_the_engine() == {RELEASED: 1}
    gongkai("export", str(tmp_path / "catalogue.csv"))
    exported = (tmp_path / "catalogue.csv").read_text("utf-8-sig")
    assert RELEASED in exported
    assert [stage for stage, word in SECRETS.items() if word in exported] == []


def test_what_was_withdrawn_is_gone_from_every_place_at_once(site, jobs, new_context, sign_in, picture, tmp_path):
    people = open_office()
    item = _published(team_of(people), "withdrawn", file="file")
    jobs()
    browser = Client()
    address = reverse("portal:item", args=[item.pk])
    file = item.current.files.get()
    file_address = reverse("portal:file", args=[item.pk, file.file.sha256, file.name])
    places = [reverse(f"portal:{name}") for name in ("home", "catalogue", "feed", "catalogue_csv", "catalogue_print")]
    places += [
        reverse("portal:column", args=[factories.COLUMN]),
        reverse("portal:column_feed", args=[factories.COLUMN]),
    ]
    places += [reverse("portal:agency", args=[people.agency.code])]
    assert browser.get(address).status_code == 200
    assert _bytes(browser.get(file_address))
    search = f"/search/?q={quote(SECRETS['withdrawn'])}"
    assert [place for place in places if SECRETS["withdrawn"] not in _text(browser.get(place))] == []
    assert address in _text(browser.get(search))

    publisher = _withdraw_in_the_browser(new_context, sign_in, people, item)
    picture(publisher, "withdrawn-item")

    gone = browser.get(address)
    assert gone.status_code == 410
    assert SECRETS["withdrawn"] not in _text(gone)
    assert browser.get(file_address).status_code == 404
    assert browser.get(reverse("portal:item_print", args=[item.pk])).status_code in (404, 410)
    assert [place for place in places if SECRETS["withdrawn"] in _text(browser.get(place))] == []
    assert address not in _text(browser.get(search))
    assert [place for place in places if address in _text(browser.get(place))] == []
    jobs()
    assert _hits_of_the_engine() == {}
    gongkai("export", str(tmp_path / "catalogue.csv"))
    assert SECRETS["withdrawn"] not in (tmp_path / "catalogue.csv").read_text("utf-8-sig")


@dataclass
class Walk:
    """A robot that reads every public page it can find an address of."""

    site: str
    texts: dict[str, str] = field(default_factory=dict)
    client: Client = field(default_factory=Client)

    def go(self, addresses):
        """Follow addresses until there are no new ones; staff pages only as a stranger sees them."""
        waiting = deque(addresses)
        while waiting:
            address = waiting.popleft()
            if address in self.texts or len(self.texts) > MOST:
                continue
            answer = self.client.get(address)
            self.texts[address] = _text(answer)
            if answer.status_code in (301, 302):
                waiting.append(self._path(address, answer["Location"]))
            waiting += [path for path in self._links(address) if path not in self.texts]

    def _links(self, address):
        found = ("".join(groups) for groups in ADDRESS.findall(self.texts[address]))
        paths = (self._path(address, unescape(link)) for link in found)
        return [path for path in paths if path and not NOT_FOLLOWED.match(path)]

    def _path(self, base, link):
        parts = urlsplit(urljoin(f"http://testserver{base}", link))
        if parts.hostname not in ("testserver", "127.0.0.1", "localhost") or parts.scheme != "http":
            return ""
        return parts.path + (f"?{parts.query}" if parts.query else "")


def _said(word, **changes):
    return {
        "title": f"示范县{word}保护工作方案",
        "summary": f"{word}保护的目标和责任。",
        "body_html": f"<p>本方案就{word}保护作出安排。</p>",
        "keywords": word,
    } | changes


def _published(team, stage, file=""):
    changes = _said(RELEASED if stage == "released" else SECRETS[stage])
    if file:
        stored = intake.store(BytesIO(f"附件全文：{SECRETS[file]}的名录。".encode()), name="名录.txt")
        changes["files"] = (FileRef(stored.pk, stored.sha256, f"{SECRETS[file]}名录.txt"),)
    return factories.published_item(team, **changes)


def _everything(people, team):
    """One item at every stage that the public may not see, one that it may, and one to be withdrawn; gives the last."""
    submitted, passed = factories.submitted_slip, factories.passed_slip
    factories.make_item(agency=people.agency, by=team.clerk, **_said(SECRETS["draft"]))
    submitted(team, **_said(SECRETS["first_review"]))
    sign(submitted(team, **_said(SECRETS["secrecy_review"])).pk, decision="pass", opinion="同意", by=team.head)
    passed(team, **_said(SECRETS["approval"]))
    slip = sign(submitted(team, **_said(SECRETS["referred"])).pk, decision="pass", opinion="同意", by=team.head)
    refer(slip.pk, sent_to="示范市保密行政管理部门", reason="难以确定。", by=team.secrecy)
    sign(submitted(team, **_said(SECRETS["returned"])).pk, decision="return", opinion="请补充。", by=team.head)
    factories.ready_item(team, **_said(SECRETS["ready"]))
    _scheduled(team)
    _withheld(team)
    released = _published(team, "released")
    _corrected(team, released)
    return _published(team, "withdrawn", file="file")


def _scheduled(team):
    item = factories.ready_item(team, **_said(SECRETS["scheduled"], made_on=timezone.localdate()))
    schedule(item.pk, release_at=timezone.now() + timedelta(days=1), by=team.publisher)


def _withheld(team):
    slip = factories.passed_slip(team, **_said(SECRETS["withheld"]))
    why = {"ground_code": "X14c", "ground_reason": "示范：公开后会危及公共安全。"}
    approve(slip.pk, conclusion="exempt", final_openness="withheld", by=team.leader, **why)


def _corrected(team, released):
    """A change to a public item, waiting for review: the public goes on reading the old text."""
    changed = factories.content(**_said(RELEASED, body_html=f"<p>更正：{SECRETS['correction']}。</p>"))
    revise(released.pk, changed, by=team.clerk)


def _withdraw_in_the_browser(new_context, sign_in, people, item):
    page = new_context().new_page()
    sign_in(page, people.publisher.username)
    page.goto(reverse("workbench:item", args=[item.pk]))
    page.get_by_role("link", name="撤下或失效").click()
    page.get_by_role("radio", name="撤回").check()
    page.get_by_label("原因").fill("内容有误，核实后重新公开。")
    page.get_by_role("button", name="确定", exact=True).click()
    steps.told(page, "撤下")
    return page


def _hits_of_the_engine():
    """How many documents the index itself still knows for each canary word, before any check against the record."""
    found = {}
    for word in (RELEASED, *SECRETS.values()):
        hits = engine.current().search(parsing.parse(word), filters=Filters(), sort=Sort.NEWEST, offset=0, limit=5)
        if hits.total:
            found[word] = hits.total
    return found


def _bytes(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def _text(answer):
    return unquote(_bytes(answer).decode("utf-8", errors="replace"))
