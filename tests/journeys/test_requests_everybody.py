"""Every page of requests suits every reader: wide and narrow, standard and elder mode, with the keyboard, without JavaScript."""

import re
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.demo.accounts import PASSWORD
from gongkai.demo.county import OFFICE_CODE
from gongkai.info_requests.models import InfoRequest, Letter
from gongkai.info_requests.vocabulary import State
from gongkai.portal.info_requests import form_key
from tests.journeys import request_steps
from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.demo_county import build
from tests.journeys.request_office import NAME, request_office

pytestmark = pytest.mark.django_db(transaction=True)

TODAY = date(2026, 11, 23)
PHONE = {"viewport": NARROW, "is_mobile": True, "has_touch": True}
NUMBER = re.compile(r"/requests/[^/]+/(?:[a-z]+/\d+/)?([a-z-]+)/$")
OTHER_PEOPLE = {  # whoever else works requests, and the pages only they open
    "zhuren": ("request_figures", "request_texts", "scripts"),
    "guanli": ("calendars", "calendar_new", "request_policies"),
}


@pytest.fixture(autouse=True)
def typed_by_machine(monkeypatch):
    """The form takes nothing that came back within seconds, which no person does."""
    monkeypatch.setattr(form_key, "QUICKEST", 0)


def test_public_pages_of_requests_suit_every_reader(new_context, travel, accessible, fits, screenshot):
    travel(TODAY)
    build(items=1, today=TODAY)
    form = f"{reverse('portal:request_new')}?agency={OFFICE_CODE}"
    names = ("requests", "request_follow", "request_form", "request_titles")
    addresses = {name: reverse(f"portal:{name}") for name in names} | {"request_new": form}
    faults = []
    for screen, options in (("desktop", {"viewport": WIDE}), ("phone", PHONE)):
        for mode in ("standard", "elder"):
            page = new_context(**options).new_page()
            page.goto(f"{reverse('portal:mode')}?set={mode}")
            for name, address in addresses.items():
                page.goto(address)
                screenshot(page, f"{name}-{screen}-{mode}", whole=False)
                faults += _faults(page, f"{name} {screen} {mode}", accessible, fits)
    assert not faults, "\n".join(faults)


def test_staff_pages_of_requests_suit_every_reader(new_context, sign_in, travel, accessible, fits, picture, screenshot):
    travel(TODAY)
    build(items=1, today=TODAY)
    desk = new_context().new_page()
    sign_in(desk, "shouli", PASSWORD)
    desk.goto(reverse("workbench:requests"))
    picture(desk, "request-inbox", whole=False)
    faults = _faults(desk, "inbox", accessible, fits)
    verbs = {}
    for state in State:
        for case in InfoRequest.objects.filter(agency__code=OFFICE_CODE, state=state)[:2]:
            desk.goto(reverse("workbench:request", args=[case.number]))
            faults += _faults(desk, f"case {state}", accessible, fits)
            verbs |= {verb: address for verb, address in _verbs(desk) if verb not in verbs}
    assert {"assign", "ask-correction", "consult", "reply", "notify-fee", "deliver", "archive"} <= set(verbs)
    narrow = new_context(**PHONE).new_page()
    sign_in(narrow, "shouli", PASSWORD)
    letter = Letter.objects.filter(agency__code=OFFICE_CODE, code="D09").first()
    own = ("requests", "request_new", "request_paper_forms", "request_suggestions", "letters_print")
    pages = {name: reverse(f"workbench:{name}") for name in own}
    pages["letter"] = reverse("workbench:letter", args=[letter.info_request.number, letter.pk])
    for name, address in (pages | verbs).items():
        narrow.goto(address)
        faults += _faults(narrow, name, accessible, fits)
    desk.goto(pages["letter"])
    picture(desk, "request-letter", whole=False)
    for person, names in OTHER_PEOPLE.items():
        page = new_context(**PHONE).new_page()
        sign_in(page, person, PASSWORD)
        for name in names:
            page.goto(reverse(f"workbench:{name}"))
            screenshot(page, f"{name}-phone", whole=False)
            faults += _faults(page, name, accessible, fits)
    assert not faults, "\n".join(faults)


def test_a_citizen_asks_without_javascript(without_script, travel):
    travel(TODAY)
    request_office()
    request_steps.begin(without_script, NAME, words="农村公路")
    request_steps.ask(without_script, title="示范县公路里程统计表", form_wanted="paper", way_wanted="post")
    kept = request_steps.receipt(without_script)
    request_steps.follow(without_script, kept)
    without_script.get_by_role("link", name="撤回申请").click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text("撤回申请")


def test_the_form_keeps_everything_and_two_clicks_make_one_case(phone, travel, accessible):
    travel(TODAY)
    request_office()
    request_steps.begin(phone, NAME, words="农村公路")
    request_steps.ask(
        phone, title="示范县公路里程统计表", id_number="110101199003078031", form_wanted="paper", way_wanted="post"
    )
    expect(phone.get_by_role("alert").first).to_contain_text("校验")
    accessible(phone)
    expect(phone.get_by_label("所需信息名称")).to_have_value("示范县公路里程统计表")
    assert InfoRequest.objects.count() == 0
    request_steps.fill(phone, id_number="11010119900307803X")
    phone.get_by_role("button", name="提交申请").dblclick()
    request_steps.receipt(phone)
    assert InfoRequest.objects.count() == 1


def _verbs(page):
    """Every verb offered on a case, with its address."""
    hrefs = page.locator(".todo-box a, #consultations a, #letters a").evaluate_all(
        "all => all.map(one => one.pathname)"
    )
    return [(found[1], href) for href in hrefs if (found := NUMBER.search(href))]


def _faults(page, name, accessible, fits):
    found = []
    for check in (accessible, fits):
        try:
            check(page)
        except AssertionError as fault:
            found.append(f"{name}: {fault}")
    return found
