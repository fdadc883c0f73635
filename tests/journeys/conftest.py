"""A real browser before a running site, for stories walked through from end to end.

A journey takes `desk` (a staff member's wide screen) or `phone` (a citizen's), both browser pages on `site`, and the
plain functions below it: `sign_in(page, "username")`, `sign_in_by_hand`, `screenshot(page, "name")`, `picture(page, "name")`,
`accessible(page)`, `jobs()`, `travel(day)`. With GONGKAI_TEST_PICTURES=1 every `screenshot` and `picture` is taken, into
build/screenshots, and the pictures of docs/pictures are made anew of them; without it none is, for nobody would look.
"""

import os
import shutil
from datetime import date, datetime, time, timedelta
from http import HTTPStatus
from pathlib import Path
from time import monotonic

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from PIL import Image
from playwright.sync_api import expect, sync_playwright

from gongkai.cli.worker import look_once

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SCREENSHOTS = Path(__file__).resolve().parents[2] / "build" / "screenshots"
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
TAKEN = os.environ.get("GONGKAI_TEST_PICTURES") == "1"
FAULTS = "() => axe.run({resultTypes: ['violations']}).then(found => found.violations)"
HEAVIEST = 150_000  # bytes of a picture in the documents
TALLEST = 2000  # pixels: longer pages are cut off there
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}
PASSWORD = "Journey-2026"
PATIENCE = 15_000  # milliseconds: the machine may be busy with other tests

# Playwright keeps an event loop in this thread; Django would take its own calls for asynchronous ones.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    """Mark the stories, and leave them out in plain words where there is no browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)
            if not Path(CHROMIUM).exists():
                item.add_marker(pytest.mark.skip(reason="Chromium is not installed on this machine: no journeys."))


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all journeys of this process."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def site(live_server, settings, tmp_path):
    """The address of a running site with an empty database, a search index and files of its own, and nobody counted yet."""
    cache.clear()
    settings.SEARCH_DIR = tmp_path / "search"
    settings.SITE_DOMAIN = live_server.url.removeprefix("http://")
    return live_server.url


@pytest.fixture(autouse=True)
def in_chinese(settings):
    """Addresses are made for the Chinese pages, whatever language a page of the journey before was in."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def new_context(browser, site):
    """Make further browsers' worth of cookies: `new_context(**options)`. Fails the journey when a page breaks its policy."""
    made, faults = [], []

    def make(**options):
        settings = {"viewport": WIDE, "locale": "zh-CN", "timezone_id": "Asia/Shanghai", "base_url": site, **options}
        context = browser.new_context(**settings)
        context.set_default_timeout(PATIENCE)
        context.on("console", lambda message: _note(message, faults))
        context.on("weberror", lambda error: faults.append(str(error.error)))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert faults == []


@pytest.fixture
def desk(new_context):
    """A page on a wide screen."""
    return new_context().new_page()


@pytest.fixture
def phone(new_context):
    """A page at phone width, with touch."""
    return new_context(viewport=NARROW, device_scale_factor=2, is_mobile=True, has_touch=True).new_page()


@pytest.fixture
def without_script(new_context):
    """A page in a browser that runs no JavaScript."""
    return new_context(java_script_enabled=False).new_page()


@pytest.fixture
def sign_in(site):
    """`sign_in(page, username, password=PASSWORD)`: the page stands at the start of that person's desk, form filled in unseen."""

    def unseen(page, username, password=PASSWORD):
        form = Client(headers={"host": site.removeprefix("http://")})
        answer = form.post(reverse("workbench:sign_in"), {"username": username, "password": password})
        assert answer.status_code == HTTPStatus.FOUND, f"{username} cannot sign in"
        page.context.add_cookies([{"name": one.key, "value": one.value, "url": site} for one in form.cookies.values()])
        page.goto(answer["Location"])

    return unseen


@pytest.fixture
def sign_in_by_hand():
    """The same through the form before everybody's eyes, as people do."""

    def through_the_form(page, username, password=PASSWORD):
        page.goto(reverse("workbench:sign_in"))
        page.locator("[name=username]").fill(username)
        page.locator("[name=password]").fill(password)
        page.locator("form:has([name=password]) [type=submit]").click()
        page.wait_for_url(lambda url: reverse("workbench:sign_in") not in url)

    return through_the_form


@pytest.fixture
def screenshot():
    """`screenshot(page, "name")`: the whole page into build/screenshots/name.png, when pictures are asked for."""

    def take(page, name, *, whole=True):
        if not TAKEN:
            return
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        size = page.viewport_size
        if whole:  # by a taller window, so that what sticks to its edge is drawn at the edge
            tall = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({**size, "height": max(size["height"], min(tall, TALLEST))})
        page.screenshot(path=SCREENSHOTS / f"{name}.png")
        page.set_viewport_size(size)

    return take


@pytest.fixture
def picture(screenshot):
    """`picture(page, "name")`: a screenshot, and, when asked for, docs/pictures/name.webp where a document shows it."""

    def take(page, name, *, whole=True):
        screenshot(page, name, whole=whole)
        if TAKEN and _is_shown(name):
            _publish_picture(SCREENSHOTS / f"{name}.png", PICTURES / f"{name}.webp")

    return take


@pytest.fixture
def accessible():
    """`accessible(page)`: axe finds no fault on it."""

    def check(page):
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate(FAULTS)
        told = [f"{fault['id']}: {fault['help']} — {node['html'][:160]}" for fault in found for node in fault["nodes"]]
        assert told == [], page.url

    return check


@pytest.fixture
def jobs():
    """`jobs()`: what the worker does in one look: release what is due, take in imports, bring the index up to date."""
    return look_once


@pytest.fixture
def travel(monkeypatch):
    """`travel(date(2026, 3, 2))`: the site's clock says half past nine of that day, and goes on from there.

    Whoever was signed in an hour of that clock ago has to sign in again.
    """

    def to(day: date, at: time = time(9, 30)):
        there, begun = timezone.make_aware(datetime.combine(day, at)), monotonic()
        monkeypatch.setattr(timezone, "now", lambda: there + timedelta(seconds=monotonic() - begun))

    return to


@pytest.fixture
def fits():
    """`fits(page)`: nothing has to be scrolled sideways."""

    def check(page):
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{page.url} is {wide} pixels too wide"

    return check


def _note(message, faults):
    if message.type == "error" and "Content Security Policy" in message.text:
        faults.append(message.text)


def _is_shown(name):
    """Whether a document shows the picture."""
    root = PICTURES.parents[1]
    pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
    return any(f"pictures/{name}.webp" in page.read_text("utf-8") for page in pages)


def _publish_picture(taken, kept):
    """A screenshot as WebP, cut to a readable height and pressed until it is light enough for the repository."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    shown = Image.open(taken).convert("RGB")
    for quality in (85, 75, 60, 45):
        shown.save(kept, "WEBP", quality=quality, method=6)
        if kept.stat().st_size <= HEAVIEST:
            return
