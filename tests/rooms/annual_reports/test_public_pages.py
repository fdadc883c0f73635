"""What the public pages ask: only of released reports, each in one query."""

from gongkai.annual_reports import public_pages
from gongkai.annual_reports.public_pages import PublicBody, ReportPlace
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.publication.models import PublicItem
from tests.factories import make_agency, make_county
from tests.rooms.annual_reports.reports import make_approved, make_version, release


def public(agency, year=2025, *, name="", scope="own"):
    version = make_approved(agency, ReportPeriod(year))
    type(version.report).objects.filter(pk=version.report_id).update(scope=scope)
    item = release(version)
    PublicItem.objects.filter(item=item).update(agency_code=agency.code, agency_name=name or agency.name)
    return version


def test_bodies_stand_in_their_order_under_their_newest_name(db, django_assert_num_queries):
    second, first = make_agency("示范县水利局", position=2), make_agency("示范县教育局", position=1)
    public(first, 2024, name="示范县教育委员会")
    public(first, 2025)
    public(second, 2024)
    make_approved(make_agency("示范县财政局"))
    with django_assert_num_queries(1):
        found = public_pages.bodies()
    assert found == [PublicBody(first.code, "示范县教育局", 2), PublicBody(second.code, "示范县水利局", 1)]
    assert public_pages.bodies(2025) == [PublicBody(first.code, "示范县教育局", 1)]


def test_years_are_counted_from_the_newest(db):
    public(make_agency("示范县水利局"), 2024)
    county = make_county()
    public(county, 2024)
    public(county, 2025)
    assert public_pages.years_counted() == [(2025, 1), (2024, 2)]


def test_levels_are_those_of_bodies_with_reports_of_the_year(db):
    public(make_agency("示范镇人民政府", level=Level.TOWNSHIP, kind=AgencyKind.TOWNSHIP))
    public(make_county(), 2024)
    assert public_pages.levels(2025) == [Level.TOWNSHIP]


def test_doubled_are_only_bodies_with_both_scopes_in_one_year(db):
    county, bureau = make_county(), make_agency("示范县水利局")
    public(county, scope="area")
    public(county)
    public(county, 2024)
    public(bureau)
    assert public_pages.doubled() == {(county.code, 2025)}


def test_an_item_is_a_report_only_while_it_shows_the_released_version(db):
    county = make_county()
    shown, changed = public(county), public(county, 2024)
    PublicItem.objects.filter(item_id=changed.item_id).update(revision_number=2)
    assert public_pages.of_items([shown.item_id, changed.item_id, 0]) == {
        shown.item_id: ReportPlace(county.code, 2025, Scope.OWN)
    }
    assert list(public_pages.of_items()) == [shown.item_id]


def test_nothing_that_was_not_released_counts(db):
    make_version()
    make_approved()
    asked = (public_pages.bodies(), public_pages.years_counted(), public_pages.doubled(), public_pages.of_items())
    assert [len(found) for found in asked] == [0, 0, 0, 0]
