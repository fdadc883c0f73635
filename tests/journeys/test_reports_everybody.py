"""Every page of reports suits every reader: wide and narrow, standard and elder mode, and without JavaScript."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.demo.accounts import PASSWORD
from gongkai.demo.county import ROOT_CODE
from gongkai.remedies.models import RemedyCase
from tests.journeys import report_steps as reports
from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.demo_county import build

pytestmark = pytest.mark.django_db(transaction=True)

TODAY = date(2026, 11, 23)
PHONE = {"viewport": NARROW, "is_mobile": True, "has_touch": True}
NARROWEST = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
KEY = "t3.new_received.total"


def test_public_pages_of_reports_suit_every_reader(new_context, travel, accessible, fits, screenshot):
    travel(TODAY)
    build(items=1, today=TODAY)
    addresses = {
        "reports": reverse("portal:reports"),
        "reports-compare": reverse("portal:reports_compare"),
        "reports-agency": reverse("portal:reports_agency", args=[ROOT_CODE]),
        "report": reverse("portal:report", args=[ROOT_CODE, 2024]),
    }
    faults = []
    for screen, options in (("desktop", {"viewport": WIDE}), ("phone", PHONE)):
        for mode in ("standard", "elder"):
            page = new_context(**options).new_page()
            page.goto(f"{reverse('portal:mode')}?set={mode}")
            faults += _looked_at(page, addresses, f"public-{screen}-{mode}", (accessible, fits), screenshot)
    narrow = new_context(**NARROWEST).new_page()
    faults += _looked_at(narrow, addresses, "public-360", (fits,), screenshot)
    assert not faults, "\n".join(faults)


def test_staff_pages_of_reports_suit_every_reader(new_context, sign_in, travel, accessible, fits, screenshot):
    travel(TODAY)
    build(items=1, today=TODAY)
    addresses = _lists() | _versions()
    faults = []
    for screen, options, checks in (("desktop", {"viewport": WIDE}, (fits,)), ("phone", PHONE, (accessible, fits))):
        page = new_context(**options).new_page()
        sign_in(page, "zhuguan", PASSWORD)
        faults += _looked_at(page, addresses, f"staff-{screen}", checks, screenshot)
    assert not faults, "\n".join(faults)


def test_a_clerk_compiles_without_javascript(without_script, sign_in):
    people = reports.report_county()
    sign_in(without_script, people.compiler.username)
    reports.begin(without_script)
    reports.type_in(without_script, dict.fromkeys(reports.TYPED, "0"), source="执法台账")
    for section in ("overview", "problems", "other"):
        reports.write(without_script, section, "没有需要说明的情况。")
    reports.hand_in(without_script)
    expect(without_script.get_by_text("已报送").first).to_be_visible()
    assert ReportVersion.objects.get().state == State.SUBMITTED


def _lists():
    """The pages that lead to reports, and what stands beside them."""
    names = (
        "reports",
        "report_board",
        "report_deadline",
        "report_sheet_new",
        "old_reports",
        "report_series",
        "remedies",
    )
    case = RemedyCase.objects.filter(info_request__isnull=False).first()
    return {name: reverse(f"workbench:{name}") for name in names} | {
        "remedy": reverse("workbench:remedy", args=[case.pk]),
        "report_series_area": reverse("workbench:report_series") + "?scope=area",
    }


def _versions():
    """A version of each state and each origin, and every page that hangs on one."""
    last = ReportVersion.objects.filter(report__year=TODAY.year - 1, report__period="year")
    area = last.get(report__scope=Scope.AREA)
    own = last.filter(report__scope=Scope.OWN)
    approved = own.filter(state=State.APPROVED, report__agency__code="DEMO00003").get()
    wanted = {
        "area": area,
        "approved": approved,
        "submitted": own.filter(state=State.SUBMITTED, origin=Origin.RECORDS).first(),
        "returned": own.filter(state=State.RETURNED).first(),
        "sheet": own.filter(origin=Origin.SHEET).first(),
        "old-2009": ReportVersion.objects.filter(report__year=2009, report__scope=Scope.OWN).first(),
        "old-2016": ReportVersion.objects.filter(report__year=2016, report__scope=Scope.OWN).first(),
        "quarter": ReportVersion.objects.filter(report__period="quarter").first(),
    }
    found = {f"report-{name}": reverse("workbench:report", args=[version.pk]) for name, version in wanted.items()}
    for name in ("report_fill", "report_not_applicable", "report_submit"):
        found[name] = reverse(f"workbench:{name}", args=[area.pk])
    for name in ("report_approve", "report_send_back"):
        found[name] = reverse(f"workbench:{name}", args=[wanted["submitted"].pk])
    return found | {
        "report_fill_all": reverse("workbench:report_fill", args=[area.pk]) + "?all=1",
        "report_section": reverse("workbench:report_section", args=[area.pk, "overview"]),
        "report_parts": reverse("workbench:report_cell", args=[area.pk, KEY]),
        "report_cell": reverse("workbench:report_cell", args=[approved.pk, KEY]),
        "report_correct": reverse("workbench:report_correct", args=[approved.pk]),
    }


def _looked_at(page, addresses, screen, checks, screenshot):
    """Everything that is wrong on these pages at this screen; each must be there."""
    faults = []
    for name, address in addresses.items():
        answer = page.goto(address)
        screenshot(page, f"{name}-{screen}", whole=False)
        faults += [] if answer.status == 200 else [f"{name} {screen}: {answer.status}"]
        for check in checks:
            try:
                check(page)
            except AssertionError as fault:
                faults.append(f"{name} {screen}: {fault}")
    return faults
