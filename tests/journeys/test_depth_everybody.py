"""The pages of daily publishing suit every reader: the public's ways in, and every desk from the draft to the catalogue."""

import re
from importlib import import_module
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from gongkai.accounts.models import User
from gongkai.demo.accounts import PASSWORD
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem
from gongkai.workbench.menu import SECTIONS
from tests.factories import appoint
from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.demo_county import build

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = {"desktop": {"viewport": WIDE}, "phone": {"viewport": NARROW, "is_mobile": True, "has_touch": True}}
PUBLIC = ("kinds", "readers", "publication", "browse")
DAILY = "办理"  # the menu's first heading
DESKS = {
    "daily": ("notices", "saved"),
    "review": ("review", "redaction", "clearance", "doc_register"),
    "catalogue": ("kinds", "catalogue", "publication", "site_checks", "readers"),
}
FIRST_OF = re.compile(r"(?:[a-z-]+/)*\d[\d-]*/(?:[\d-]+/)?|(?!new/|sent/)[\w.-]+/(?:[\w.-]+/)?")
MOST = 5  # sorts of records a public list is followed to


def test_the_public_s_ways_in_suit_every_reader(new_context, accessible, fits, screenshot):
    build(items=60)
    faults = []
    for screen, mode in (("desktop", "standard"), ("phone", "standard"), ("phone", "elder")):
        page = new_context(**SCREENS[screen]).new_page()
        page.goto(f"{reverse('portal:mode')}?set={mode}")
        walk = Walk(page, f"{screen}-{mode}", (accessible, fits), screenshot, most=MOST)
        faults += walk.over({*_listed("portal", PUBLIC), *_of_records()})
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("desk", DESKS)
def test_every_desk_of_daily_publishing_suits_every_reader(desk, new_context, sign_in, accessible, fits, screenshot):
    build(items=60)
    _may_everything("zhuguan")
    addresses = {*_listed("workbench", DESKS[desk])}
    if desk == "daily":
        addresses |= {link.address for section in SECTIONS if str(section.label) == DAILY for link in section.links}
    faults = []
    for screen, options in SCREENS.items():
        page = new_context(**options).new_page()
        sign_in(page, "zhuguan", PASSWORD)
        faults += Walk(page, screen, (accessible, fits), screenshot).over(addresses)
    assert not faults, "\n".join(faults)


class Walk:
    """One screen led over the pages, and over the first records that each of them leads to."""

    def __init__(self, page, screen, checks, screenshot, *, most=2):
        self.page, self.screen, self.checks, self.screenshot, self.most = page, screen, checks, screenshot, most
        self.seen = set()

    def over(self, addresses):
        """Everything that is wrong on these pages, and on the first records of each."""
        faults = []
        for address in sorted(addresses):
            if self.opened(address, faults):
                for record in self.records(address):
                    self.opened(record, faults)
        return faults

    def opened(self, address, faults):
        """Look at one page; says whether it is one. What is sent rather than read, and forms of sending, are left out."""
        if address in self.seen:
            return False
        self.seen.add(address)
        answer = self.page.context.request.get(address)
        if answer.status == 405 or "text/html" not in answer.headers.get("content-type", ""):
            return False
        self.page.goto(address)
        faults += self.wrong(answer.status)
        return True

    def wrong(self, status):
        """What is wrong with the page that is open."""
        path = urlsplit(self.page.url).path
        self.screenshot(self.page, "depth-" + re.sub(r"\W+", "-", f"{path}{self.screen}"), whole=False)
        found = [] if status == 200 else [f"{self.screen} {path}: {status}"]
        for check in self.checks:
            try:
                check(self.page)
            except AssertionError as fault:
                found.append(f"{self.screen} {path}: {fault}")
        if self.page.get_by_role("heading", level=1).count() != 1:
            found.append(f"{self.screen} {path}: it has no heading of its own")
        return found

    def records(self, listed):
        """The first records the page leads to, one of each sort."""
        paths = self.page.locator("main a[href]:not([download])").evaluate_all("all => all.map(a => a.pathname)")
        under = [
            path for path in dict.fromkeys(paths) if path.startswith(listed) and FIRST_OF.fullmatch(path[len(listed) :])
        ]
        sorts = {re.sub(r"\d[\d-]*", "0", path).split("/")[-3]: path for path in reversed(under)}
        return list(sorts.values())[: self.most]


def _listed(face, rooms):
    """The addresses of these rooms that need no record."""
    patterns = [one for room in rooms for one in import_module(f"gongkai.{face}.{room}.urls").urlpatterns]
    return [reverse(f"{face}:{one.name}") for one in patterns if not one.pattern.converters]


def _of_records():
    """Public pages that are reached from an item: its own, its versions, the table of its kind, what a reader may report of it."""
    items = {item.kind: item for item in PublicItem.objects.order_by("item_id")}
    newest = PublicItem.objects.latest("item_id")
    own = reverse("portal:item", args=[newest.pk])
    return [
        own,
        reverse("portal:item_versions", args=[newest.pk]),
        f"{reverse('portal:fault_new')}?page={own}",
        *(reverse("portal:kind_table", args=[code]) for code in sorted(items)[:MOST]),
    ]


def _may_everything(username):
    """One person who holds every duty over the whole county, so that no page is shut."""
    person = User.objects.get(username=username)
    for duty in Duty:
        if not person.appointments.filter(duty=duty).exists():
            appoint(person, duty, agency=person.agency, branch=True)
