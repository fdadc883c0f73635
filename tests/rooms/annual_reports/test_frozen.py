"""审定以后: whatever happens to the records, an approved report says what it said, and the way to its records says what changed."""

import hashlib
from datetime import date
from decimal import Decimal

import pytest

from gongkai.annual_reports import freezing, queries
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.figures import settled
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.papers import exports, html, sheet, word
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.vocabulary import Duty, RemedyResult
from gongkai.remedies.actions.conclude import conclude
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.annual_reports.compiling import PENALTIES, SOURCE, YEAR, filled, fresh
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import make_remedy

pytestmark = pytest.mark.django_db
NEW, TOTAL, GRANTED = "t3.new_received.natural", "t3.new_received.total", "t3.granted.natural"
PENDING, UPHELD = "t4.reconsideration.pending", "t4.reconsideration.upheld"


def said(version, reader):
    """Everything a version says: its figures, its seal, its papers."""
    version = fresh(version)
    shown = queries.report(reader, version.pk)
    made = (html.body(shown), exports.figures_csv(shown), exports.figures_json(shown))
    papers = tuple(hashlib.sha256(one.encode() if isinstance(one, str) else one).hexdigest() for one in made)
    return version.figures, version.parts, version.digest, settled(version).known, papers, len(word.docx(shown)) > 1000


@pytest.fixture
def scene():
    """A county with one bureau that works on requests: in 2025 one received, one contested; both reports approved."""
    county = make_county()
    office = make_office(make_agency("示范县水利局", parent=county))
    case = make_remedy(office, filed_on=date(2025, 3, 2))
    make_request(office, on=date(2025, 3, 3))
    clerk, overseer = make_actor(office.agency, Duty.FILL), make_actor(county, Duty.OVERSEE, branch=True)
    carried = {"t3.carried_out.natural": "1", "t3.carried_out.total": "1"}
    own = filled(open_report(office.agency.pk, covers=YEAR, by=clerk), by=clerk, **carried)
    own = approve(submit(own.pk, by=clerk).pk, by=overseer)
    second = make_actor(county, Duty.OVERSEE, branch=True)
    level = filled(open_report(county.pk, covers=YEAR, by=second), by=second)
    approve(submit(level.pk, by=second).pk, by=overseer)
    area = filled(open_report(county.pk, covers=YEAR, scope=Scope.AREA, by=second), by=second)
    area = approve(submit(area.pk, by=second).pk, by=overseer)
    return office, case, clerk, second, overseer, own, area


def test_nothing_that_is_entered_later_moves_what_was_approved(scene):
    office, case, clerk, second, overseer, own, area = scene
    before = [said(own, overseer), said(area, overseer)]
    assert (fresh(own).figures[NEW], fresh(area).figures[NEW], fresh(own).figures[PENDING]) == ("1", "1", "1")

    make_request(office, on=date(2025, 12, 30))
    answered_case(office, on=date(2025, 6, 2))
    conclude(case.pk, result=RemedyResult.UPHELD, concluded_on=date(2025, 11, 3), by=office.clerk)
    assert [said(own, overseer), said(area, overseer)] == before

    newer = correct(own.report_id, reason="漏计两件申请", by=clerk)
    fill_in(newer.pk, values={PENALTIES: "9"}, source=SOURCE, by=clerk)
    assert [said(own, overseer), said(area, overseer)] == before
    assert settled(ReportVersion.objects.get(pk=newer.pk)).values[NEW] == 3
    assert freezing.is_intact(fresh(own)) and freezing.is_intact(fresh(area))


def test_the_way_to_the_records_tells_both_figures(scene):
    office, case, _clerk, _second, overseer, own, _area = scene
    make_request(office, on=date(2025, 12, 30))
    conclude(case.pk, result=RemedyResult.UPHELD, concluded_on=date(2025, 11, 3), by=office.clerk)
    for key, then, now in ((NEW, 1, 2), (TOTAL, 1, 2), (PENDING, 1, 0), (UPHELD, 0, 1)):
        found = queries.records_behind(overseer, own.pk, key)
        assert (found.stated, found.value) == (Decimal(then), Decimal(now)), key


def test_the_parts_of_an_approved_area_are_those_it_was_added_up_from(scene):
    _office, _case, clerk, _second, overseer, own, area = scene
    newer = correct(own.report_id, reason="漏计", by=clerk)
    ReportVersion.objects.filter(pk=newer.pk).update(
        state="approved", digest="d" * 64, figures=fresh(own).figures | {NEW: "99"}
    )
    parts = {shown.agency_name: cell.value for shown, cell in queries.parts_of(overseer, area.pk, NEW)}
    assert parts["示范县水利局"] == 1


def test_a_sheet_of_figures_is_made_of_what_was_approved(scene):
    office, _case, _clerk, _second, overseer, own, _area = scene
    make_request(office, on=date(2025, 12, 30))
    shown = queries.report(overseer, own.pk)
    assert shown.cells[NEW].value == 1 and len(sheet.xlsx(shown)) > 1000
