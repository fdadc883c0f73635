"""更正: an approved report is corrected by a new version with its reason."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import freezing
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.declare_not_applicable import declare_not_applicable
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.errors import NotApprovedYet
from gongkai.annual_reports.models import ReportVersion
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from tests.rooms.annual_reports.compiling import PENALTIES, SOURCE, begun, fresh, handed_in, make_cast, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def approved(cast):
    return fresh(approve(handed_in(cast, **{PENALTIES: "12"}).pk, by=cast.office))


def test_a_correction_begins_from_what_was_said(cast, approved):
    ReportVersion.objects.filter(pk=approved.pk).update(notes={"0123456789ab": {"note": "已核对"}})
    version = fresh(correct(approved.report_id, reason="漏计2件行政处罚", by=cast.clerk))
    assert (version.number, version.state, version.reason) == (2, "draft", "漏计2件行政处罚")
    assert (version.typed, version.sections) == (approved.typed, approved.sections)
    assert (version.notes, version.figures, version.digest, version.submitted_by) == ({}, {}, "", None)
    assert told(version) == ["corrected"]
    assert Entry.objects.get(action="annual_reports.correct").details["reason"] == "漏计2件行政处罚"


def test_the_approved_version_stays_as_it_is(cast, approved):
    version = correct(approved.report_id, reason="漏计", by=cast.clerk)
    fill_in(version.pk, values={PENALTIES: "14"}, source=SOURCE, by=cast.clerk)
    declare_not_applicable(version.pk, key="t2.rules", reason="无权制定规章", by=cast.clerk)
    assert fresh(approved).figures == approved.figures
    assert fresh(approved).typed[PENALTIES]["value"] == "12"
    assert freezing.is_intact(fresh(approved))


def test_a_sheets_figures_come_along(cast, approved):
    ReportVersion.objects.filter(pk=approved.pk).update(origin="sheet", source_name="水利局.xlsx")
    version = fresh(correct(approved.report_id, reason="漏计", by=cast.office))
    assert (version.origin, version.source_name, version.figures) == ("sheet", "水利局.xlsx", approved.figures)


def test_a_reason_is_required(cast, approved):
    with pytest.raises(BadWords) as refusal:
        correct(approved.report_id, reason=" ", by=cast.clerk)
    assert refusal.value.sentence == "“更正原因”没有填写。请填写后再提交。"
    assert approved.report.versions.count() == 1


def test_a_second_correction_waits_for_the_first(cast, approved):
    correct(approved.report_id, reason="漏计", by=cast.clerk)
    with pytest.raises(NotApprovedYet) as refusal:
        correct(approved.report_id, reason="又漏计", by=cast.clerk)
    assert refusal.value.sentence == (
        "示范县水利局 2025年度的第2版目前为“编制中”，尚未审定，不需要更正。请直接修改，或者等待审定。"
    )
    assert approved.report.versions.count() == 2


def test_what_is_not_approved_is_changed_as_it_is(cast):
    with pytest.raises(NotApprovedYet):
        correct(begun(cast).report_id, reason="漏计", by=cast.clerk)
    with pytest.raises(NotApprovedYet):
        correct(handed_in(cast).report_id, reason="漏计", by=cast.clerk)


def test_others_do_not_correct_it(cast, approved):
    with pytest.raises(Unknown):
        correct(approved.report_id, reason="漏计", by=cast.stranger)
    with pytest.raises(Unknown):
        correct(0, reason="漏计", by=cast.clerk)
    with pytest.raises(NotAllowed):
        correct(approved.report_id, reason="漏计", by=cast.reader)
