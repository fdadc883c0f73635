"""审定: an approved version stands under its seal."""

import hashlib

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import freezing
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.errors import OwnReport, WrongState
from gongkai.annual_reports.models import ReportVersion
from gongkai.audit.models import Entry
from tests.rooms.annual_reports.compiling import QUARTER, begun, filled, fresh, handed_in, make_cast, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def test_the_office_approves_a_report(cast):
    version = fresh(approve(handed_in(cast).pk, by=cast.office))
    assert (version.state, version.approved_by_id) == ("approved", cast.office.user_id)
    assert len(version.digest) == 64 and freezing.is_intact(version)
    assert told(version) == ["opened", "submitted", "approved"]
    assert Entry.objects.get(action="annual_reports.approve").details["digest"] == version.digest


def test_the_seal_is_over_figures_text_and_what_does_not_apply():
    version = ReportVersion(figures={"b": "2", "a": "1"}, sections={"overview": "无"}, not_applicable={"t2": "无"})
    canonical = '{"figures":{"a":"1","b":"2"},"not_applicable":{"t2":"无"},"sections":{"overview":"无"}}'
    assert freezing.digest(version) == hashlib.sha256(canonical.encode()).hexdigest()


@pytest.mark.parametrize("field", ["figures", "sections", "not_applicable"])
def test_the_seal_breaks_with_anything_changed(cast, field):
    version = fresh(approve(handed_in(cast).pk, by=cast.office))
    setattr(version, field, getattr(version, field) | {"t3.new_received.total": "1000"})
    assert not freezing.is_intact(version)


def test_nobody_approves_what_they_handed_in(cast):
    version = filled(open_report(cast.county.pk, covers=QUARTER, by=cast.office), by=cast.office)
    submit(version.pk, by=cast.office)
    with pytest.raises(OwnReport) as refusal:
        approve(version.pk, by=cast.office)
    assert refusal.value.sentence == (
        "示范县人民政府 2025年第二季度由您本人报送，不能由您本人审定。请由主管部门的另一位人员审定。"
    )
    assert approve(version.pk, by=cast.second).state == "approved"


def test_approving_twice_is_refused(cast):
    version = approve(handed_in(cast).pk, by=cast.office)
    seal = fresh(version).digest
    with pytest.raises(WrongState):
        approve(version.pk, by=cast.second)
    assert (fresh(version).digest, fresh(version).approved_by_id) == (seal, cast.office.user_id)


def test_a_draft_is_not_approved(cast):
    with pytest.raises(WrongState) as refusal:
        approve(begun(cast).pk, by=cast.office)
    assert refusal.value.sentence == "示范县水利局 2025年度目前为“编制中”，不能审定。该报告还在编制，请先报送。"


def test_the_body_itself_does_not_approve(cast):
    version = handed_in(cast)
    with pytest.raises(NotAllowed):
        approve(version.pk, by=cast.clerk)
    with pytest.raises(Unknown):
        approve(version.pk, by=cast.stranger)


def test_a_correction_gets_a_seal_of_its_own(cast):
    first = approve(handed_in(cast).pk, by=cast.office)
    second = filled(
        correct(first.report_id, reason="漏计", by=cast.clerk), by=cast.clerk, **{"t2.penalties.decisions": "3"}
    )
    approve(submit(second.pk, by=cast.clerk).pk, by=cast.office)
    assert fresh(first).digest != fresh(second).digest
    assert fresh(first).state == fresh(second).state == "approved"
