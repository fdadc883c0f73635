"""The pages of the office's year suit every reader: what the public sees of it, and the desks of those who do it."""

import re
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from gongkai.demo.accounts import PASSWORD
from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.demo_county import build

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = {"desktop": {"viewport": WIDE}, "phone": {"viewport": NARROW, "is_mobile": True, "has_touch": True}}
PUBLIC = (
    "portal:services",
    "portal:points",
    "portal:consultations",
    "portal:inquiries",
    "portal:inquiry_new",
    "portal:inquiry_follow",
    "portal:complaint_start",
    "portal:complaint_new",
    "portal:complaint_follow",
    "portal:clarifications",
    "portal:evaluations",
    "portal:rankings",
    "portal:rules",
    "portal:groups",
    "portal:commitments",
)
OVERSIGHT = (
    "oversight:board",
    "oversight:duty_map",
    "workbench:assessments",
    "workbench:adoptions",
    "workbench:inspections",
    "workbench:problems",
    "workbench:urgings",
    "workbench:evaluations",
    "workbench:accountability",
    "workbench:complaints",
    "workbench:complaint_desks",
)
OFFICE = (
    "workbench:groups",
    "workbench:tasks",
    "workbench:rules",
    "workbench:staff",
    "workbench:liaisons",
    "workbench:trainings",
    "workbench:plans",
    "workbench:content_duties",
    "workbench:gaps",
    "workbench:consultations",
    "workbench:inquiries",
    "workbench:questions",
    "workbench:clarifications",
    "workbench:points",
    "workbench:visits",
    "workbench:visit_new",
    "workbench:handovers",
    "workbench:printed",
    "workbench:leaflets",
)


def test_what_the_public_sees_of_the_year_suits_every_reader(new_context, accessible, fits, screenshot):
    build(items=1)
    faults = []
    for screen, mode in (("desktop", "standard"), ("phone", "standard"), ("phone", "elder")):
        page = new_context(**SCREENS[screen]).new_page()
        page.goto(f"{reverse('portal:mode')}?set={mode}")
        faults += _walked(page, PUBLIC, f"{screen}-{mode}", accessible, fits, screenshot)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("person", "names"), [("zhuguan", OVERSIGHT), ("zhuren", OFFICE)])
def test_the_desks_of_the_year_suit_every_reader(person, names, new_context, sign_in, accessible, fits, screenshot):
    build(items=1)
    faults = []
    for screen, options in SCREENS.items():
        page = new_context(**options).new_page()
        sign_in(page, person, PASSWORD)
        faults += _walked(page, names, screen, accessible, fits, screenshot)
    assert not faults, "\n".join(faults)


def _walked(page, names, screen, accessible, fits, screenshot):
    """Everything that is wrong on these pages, and on the first record each of them leads to."""
    faults = []
    for name in names:
        page.goto(reverse(name))
        faults += _checked(page, f"{name} {screen}", accessible, fits, screenshot)
        for address in _first_record(page, reverse(name)):
            page.goto(address)
            faults += _checked(page, f"{name} first {screen}", accessible, fits, screenshot)
    return faults


def _checked(page, name, accessible, fits, screenshot):
    found = []
    screenshot(page, "year-" + re.sub(r"\W+", "-", name), whole=False)
    for check in (accessible, fits):
        try:
            check(page)
        except AssertionError as fault:
            found.append(f"{name}: {fault}")
    if page.get_by_role("heading", level=1).count() != 1:
        found.append(f"{name}: {page.url} has no heading of its own")
    return found


def _first_record(page, listed):
    """The address of the first record a list leads to; none where the list is empty or leads to none."""
    shape = re.compile(re.escape(listed) + r"(?:[a-z]+/)?\d+/$")
    paths = [urlsplit(href).path for href in page.locator("main a[href]").evaluate_all("all => all.map(a => a.href)")]
    return [path for path in paths if shape.match(path)][:1]
