"""放弃编制: a draft nobody has handed in can go."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.discard import discard
from gongkai.annual_reports.actions.recall import recall
from gongkai.annual_reports.errors import AlreadyHandedIn, WrongState
from gongkai.annual_reports.models import Report, ReportEvent, ReportVersion
from gongkai.audit.models import Entry
from tests.rooms.annual_reports.compiling import begun, fresh, handed_in, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def test_a_draft_goes_and_its_report_with_it(cast):
    version = begun(cast)
    discard(version.pk, by=cast.clerk)
    assert (Report.objects.count(), ReportVersion.objects.count(), ReportEvent.objects.count()) == (0, 0, 0)
    entry = Entry.objects.get(action="annual_reports.discard")
    assert (entry.about_id, entry.details["report"]) == (str(version.pk), "示范县水利局 2025年度")


def test_it_can_be_begun_again(cast):
    discard(begun(cast).pk, by=cast.clerk)
    assert begun(cast).number == 1


def test_a_correction_goes_and_the_approved_version_stays(cast):
    approved = approve(handed_in(cast).pk, by=cast.office)
    discard(correct(approved.report_id, reason="漏计", by=cast.clerk).pk, by=cast.clerk)
    assert [version.number for version in fresh(approved).report.versions.all()] == [1]
    assert fresh(approved).state == "approved"


def test_what_was_handed_in_once_stays_on_record(cast):
    version = recall(handed_in(cast).pk, by=cast.clerk)
    with pytest.raises(AlreadyHandedIn) as refusal:
        discard(version.pk, by=cast.clerk)
    assert refusal.value.sentence == "示范县水利局 2025年度曾经报送，须留存备查，不能放弃编制。请修改后重新报送。"
    assert ReportVersion.objects.count() == 1


def test_what_is_before_the_office_or_approved_stays(cast):
    version = handed_in(cast)
    with pytest.raises(WrongState):
        discard(version.pk, by=cast.clerk)
    approve(version.pk, by=cast.office)
    with pytest.raises(WrongState):
        discard(version.pk, by=cast.clerk)


def test_discarding_twice_finds_nothing(cast):
    version = begun(cast)
    discard(version.pk, by=cast.clerk)
    with pytest.raises(Unknown):
        discard(version.pk, by=cast.clerk)


def test_others_do_not_discard_it(cast):
    version = begun(cast)
    with pytest.raises(Unknown):
        discard(version.pk, by=cast.stranger)
    with pytest.raises(NotAllowed):
        discard(version.pk, by=cast.reader)
    assert ReportVersion.objects.count() == 1
