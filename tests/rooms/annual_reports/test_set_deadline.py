"""规定报送期限: an office asks for reports earlier than the law, never later."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.set_deadline import set_deadline
from gongkai.annual_reports.errors import BadDeadline, LaterThanLaw, NoAuthority, NoSuchPeriod
from gongkai.annual_reports.models import ReportDeadline
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import make_actor, make_agency
from tests.rooms.annual_reports.compiling import QUARTER, YEAR, make_cast

pytestmark = pytest.mark.django_db
BASIS = "示范县政务公开办通知〔2025〕9号"


@pytest.fixture
def cast():
    return make_cast()


def dated(cast, submit_on, release_on=None, *, covers=YEAR, basis=BASIS, authority=None, by=None):
    authority = authority or cast.county
    return set_deadline(
        authority.pk, covers=covers, submit_on=submit_on, release_on=release_on, basis=basis, by=by or cast.office
    )


def test_the_office_asks_for_reports_earlier(cast):
    deadline = dated(cast, date(2026, 1, 15), date(2026, 1, 31))
    assert (deadline.year, deadline.period, deadline.ordinal) == (2025, "year", 1)
    assert (deadline.submit_on, deadline.release_on, deadline.basis) == (date(2026, 1, 15), date(2026, 1, 31), BASIS)
    assert deadline.set_by_id == cast.office.user_id
    entry = Entry.objects.get(action="annual_reports.set_deadline")
    assert (entry.details["submit_on"], entry.about_agency_id) == ("2026-01-15", cast.county.pk)


def test_setting_it_anew_leaves_one(cast):
    dated(cast, date(2026, 1, 15))
    dated(cast, date(2026, 1, 20))
    assert [row.submit_on for row in ReportDeadline.objects.all()] == [date(2026, 1, 20)]
    assert Entry.objects.filter(action="annual_reports.set_deadline").count() == 2


def test_the_last_day_of_the_law_is_early_enough(cast):
    assert dated(cast, date(2026, 1, 31)).submit_on == date(2026, 1, 31)


def test_later_than_the_law_is_refused_with_its_article(cast):
    with pytest.raises(LaterThanLaw) as refusal:
        dated(cast, date(2026, 2, 1))
    assert refusal.value.sentence == (
        "报送期限2026-02-01晚于法定期限2026-01-31（《条例》第四十九条）。主管部门只能规定得更早，请改为不晚于法定期限的日期。"
    )
    with pytest.raises(LaterThanLaw) as refusal:
        dated(cast, date(2026, 1, 20), date(2026, 2, 1))
    assert refusal.value.sentence.startswith("公布期限2026-02-01晚于法定期限2026-01-31")
    assert ReportDeadline.objects.count() == 0


def test_the_strictest_of_the_bodies_below_counts(cast):
    city = make_agency("示范市人民政府", kind=AgencyKind.GOVERNMENT, level=Level.CITY)
    below = make_agency("示范二县人民政府", kind=AgencyKind.GOVERNMENT, parent=city)
    office = make_actor(city, Duty.OVERSEE, branch=True)
    assert dated(cast, date(2026, 3, 31), authority=city, by=office).submit_on == date(2026, 3, 31)
    make_agency("示范二县水利局", parent=below)
    with pytest.raises(LaterThanLaw):
        dated(cast, date(2026, 3, 31), authority=city, by=make_actor(city, Duty.OVERSEE, branch=True))


def test_townships_alone_follow_no_text_and_may_be_given_longer(cast):
    town = make_agency("示范镇人民政府", kind=AgencyKind.GOVERNMENT, level=Level.TOWNSHIP, is_competent=False)
    make_agency("示范镇水利站", kind=AgencyKind.INSTITUTION, level=Level.TOWNSHIP, parent=town)
    office = make_actor(town, Duty.OVERSEE, branch=True)
    assert dated(cast, date(2026, 2, 20), authority=town, by=office).submit_on == date(2026, 2, 20)


def test_a_competent_office_sets_dates_for_the_bodies_beside_it(cast):
    beside = make_agency("示范县政务公开办", parent=cast.county, is_competent=True)
    office = make_actor(beside, Duty.OVERSEE)
    assert dated(cast, date(2026, 1, 10), authority=beside, by=office).authority_id == beside.pk
    with pytest.raises(LaterThanLaw):
        dated(cast, date(2026, 2, 10), authority=beside, by=office)


def test_a_body_with_nobody_to_set_dates_for_is_refused(cast):
    office = make_actor(cast.bureau, Duty.OVERSEE)
    with pytest.raises(NoAuthority) as refusal:
        dated(cast, date(2026, 1, 10), authority=cast.bureau, by=office)
    assert "示范县水利局" in refusal.value.sentence


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2025, 6, 1)])
def test_a_day_before_the_year_is_over_is_refused(cast, day):
    with pytest.raises(BadDeadline) as refusal:
        dated(cast, day)
    assert "不晚于2025年度的最后一天" in refusal.value.sentence


def test_public_before_handed_in_is_refused(cast):
    with pytest.raises(BadDeadline) as refusal:
        dated(cast, date(2026, 1, 20), date(2026, 1, 19))
    assert refusal.value.sentence == "公布期限2026-01-19早于报送期限。请改为报送期限当日或者之后的日期。"


def test_a_quarter_has_dates_of_its_own(cast):
    deadline = dated(cast, date(2025, 7, 5), covers=QUARTER)
    assert (deadline.period, deadline.ordinal) == ("quarter", 2)
    with pytest.raises(BadDeadline):
        dated(cast, date(2025, 6, 30), covers=QUARTER)


@pytest.mark.parametrize("covers", [ReportPeriod(2025, PeriodKind.QUARTER, 7), ReportPeriod(1999)])
def test_there_is_no_such_period(cast, covers):
    with pytest.raises(NoSuchPeriod):
        dated(cast, date(2026, 1, 10), covers=covers)


def test_a_basis_too_long_is_refused(cast):
    with pytest.raises(BadWords):
        dated(cast, date(2026, 1, 10), basis="长" * 201)


def test_who_only_compiles_sets_no_dates(cast):
    clerk = make_actor(cast.county, Duty.FILL)
    with pytest.raises(NotAllowed):
        dated(cast, date(2026, 1, 10), by=clerk)
    with pytest.raises(Unknown):
        dated(cast, date(2026, 1, 10), by=cast.clerk)
    with pytest.raises(Unknown):
        set_deadline(0, covers=YEAR, submit_on=date(2026, 1, 10), release_on=None, basis="", by=cast.office)
