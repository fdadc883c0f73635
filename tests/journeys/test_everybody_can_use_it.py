"""With a keyboard alone, without JavaScript, on a narrow phone, with larger text, with a screen reader."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.demo.accounts import PASSWORD
from gongkai.information.models import InfoItem
from gongkai.publication.models import PublicItem
from gongkai.review.models import ReviewSlip
from tests.factories import published_item
from tests.journeys import steps
from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.demo_county import build
from tests.journeys.office import open_office, team_of

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "示范县青禾镇2026年农村公路养护计划"
SCREENS = {"desktop": {"viewport": WIDE}, "phone": {"viewport": NARROW, "is_mobile": True, "has_touch": True}}
NARROWEST = {"width": 360, "height": 740}
FOR_THE_DOCUMENTS = {
    "home-desktop-standard", "item-desktop-standard", "search-desktop-standard", "reports-desktop-standard",
    "work-home-desktop-staff", "home-phone-elder",
}  # fmt: skip
TABS = 120  # presses of the Tab key after which somebody would have given up


def test_a_citizen_finds_and_opens_an_item_with_the_keyboard_alone(desk, jobs):
    published_item(team_of(open_office()), title=TITLE)
    jobs()
    desk.goto(reverse("portal:home"))
    _tab_to(desk, lambda focused: focused["type"] == "search")
    desk.keyboard.type("公路养护")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("link", name=TITLE)).to_be_visible()
    _tab_to(desk, lambda focused: TITLE in focused["text"] and focused["tag"] == "A")
    outline = desk.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "where the keyboard stands must be seen"
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_a_citizen_needs_no_javascript(without_script, jobs):
    item = published_item(team_of(open_office()), title=TITLE)
    jobs()
    without_script.goto(reverse("portal:home"))
    steps.look_up(without_script, "公路养护")
    without_script.get_by_role("link", name=TITLE).click()
    expect(without_script).to_have_url(reverse("portal:item", args=[item.pk]))
    without_script.goto(reverse("portal:home"))
    without_script.get_by_role("link", name="长者模式").click()
    expect(without_script.get_by_role("link", name="退出长者模式")).to_be_visible()
    without_script.goto(reverse("portal:catalogue"))
    expect(without_script.get_by_role("link", name=TITLE)).to_be_visible()
    without_script.get_by_label("年份").select_option(index=1)
    without_script.get_by_role("button", name="查看").click()
    expect(without_script.get_by_role("link", name=TITLE)).to_be_visible()


def test_every_page_suits_every_reader(new_context, sign_in, jobs, accessible, fits, picture, screenshot):
    build(items=200)
    jobs()
    public, staff = _public_pages(), _staff_pages()

    def keep(page, name):
        (picture if name in FOR_THE_DOCUMENTS else screenshot)(page, name, whole=False)

    faults = []
    for screen, options in SCREENS.items():
        for mode in ("standard", "elder"):
            page = new_context(**options).new_page()
            page.goto(f"{reverse('portal:mode')}?set={mode}")
            faults += _checked(page, public, f"{screen}-{mode}", accessible, fits, keep)
        page = new_context(**options).new_page()
        sign_in(page, "tianbao", PASSWORD)
        faults += _checked(page, staff, f"{screen}-staff", accessible, fits, keep)
    narrow = new_context(viewport=NARROWEST, is_mobile=True, has_touch=True).new_page()
    faults += _checked(narrow, public, "360", None, fits, keep)
    assert not faults, "\n".join(faults)


def _checked(page, addresses, screen, accessible, fits, keep):
    """Everything that is wrong on these pages at this screen."""
    faults = []
    for name, address in addresses.items():
        page.goto(address)
        keep(page, f"{name}-{screen}")
        for check in filter(None, (accessible, fits)):
            try:
                check(page)
            except AssertionError as fault:
                faults.append(f"{name} {screen}: {fault}")
    return faults


def _public_pages():
    item = PublicItem.objects.filter(files__isnull=False).order_by("-published_at").first()
    return {
        "home": reverse("portal:home"),
        "column": reverse("portal:column", args=["statutory-20-11"]),
        "reports": reverse("portal:column", args=["reports"]),
        "catalogue": reverse("portal:catalogue"),
        "item": reverse("portal:item", args=[item.pk]),
        "search": reverse("portal:search") + "?q=补助",
        "guide": reverse("portal:guide"),
        "sign-in": reverse("workbench:sign_in"),
    }


def _staff_pages():
    own = InfoItem.objects.filter(agency__code="DEMO00002")
    draft = own.filter(stage__in=("draft", "returned")).first() or InfoItem.objects.filter(stage="draft").first()
    slip = ReviewSlip.objects.filter(item__agency__code="DEMO00002").first()
    pages = {"work-home": reverse("workbench:home"), "work-items": reverse("workbench:items")}
    pages["work-new"] = reverse("workbench:item_new")
    if draft.agency.code == "DEMO00002":
        pages["work-edit"] = reverse("workbench:item_edit", args=[draft.pk])
    return pages | {"work-slip": reverse("workbench:slip", args=[slip.pk])}


def _tab_to(page, wanted):
    """Press Tab until the thing wanted has the focus."""
    for _press in range(TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(one => ({tag: one.tagName, type: one.type || '', text: one.textContent || ''}))(document.activeElement)"
        )
        if wanted(focused):
            return
    raise AssertionError("the keyboard does not get there")
