"""说明核对问题: a note settles a warning, never a sum that is wrong."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import figures
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.note_finding import note_finding
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.errors import NoSuchFinding, NoteNotEnough, WrongState
from gongkai.annual_reports.findings import findings_of
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.law.checks import Stage
from tests.rooms.annual_reports.compiling import MISSING_UNITS, NEW, SOURCE, YEAR, begun, fresh, handed_in, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def found(version):
    version = fresh(version)
    return findings_of(version, figures.settled(version), stage=Stage.RELEASE)


def area(cast):
    """The county's roll-up, for which nobody below has handed in."""
    return open_report(cast.county.pk, covers=YEAR, scope="area", by=cast.office)


def test_a_warning_is_explained(cast):
    version = area(cast)
    warning = next(one for one in found(version) if one.rule == "units_missing")
    assert warning.blocks
    note_finding(version.pk, ref=warning.ref, note=" 两个单位已撤并 ", by=cast.office)
    explained = next(one for one in found(version) if one.rule == "units_missing")
    assert (explained.note, explained.noted_by, explained.blocks) == ("两个单位已撤并", cast.office.name, False)
    assert Entry.objects.get(action="annual_reports.note_finding").details["note"] == "两个单位已撤并"


def test_missing_units_are_explained_under_a_name_of_their_own(cast):
    version = area(cast)
    note_finding(version.pk, ref=MISSING_UNITS, note="两个单位已撤并", by=cast.office)
    assert next(one.note for one in found(version) if one.rule == "units_missing") == "两个单位已撤并"
    note_finding(version.pk, ref=MISSING_UNITS, note="", by=cast.office)
    assert fresh(version).notes == {}


def test_an_empty_note_takes_it_back(cast):
    version = area(cast)
    ref = next(one.ref for one in found(version) if one.rule == "units_missing")
    note_finding(version.pk, ref=ref, note="两个单位已撤并", by=cast.office)
    note_finding(version.pk, ref=ref, note="  ", by=cast.office)
    assert fresh(version).notes == {}


def test_a_sum_that_is_wrong_is_not_explained_away(cast):
    version = begun(cast)
    fill_in(version.pk, values={NEW: "5"}, source=SOURCE, by=cast.clerk)
    wrong = next(one for one in found(version) if one.severity == "error" and not one.may_note and one.lhs is not None)
    with pytest.raises(NoteNotEnough) as refusal:
        note_finding(version.pk, ref=wrong.ref, note="就是这样", by=cast.clerk)
    assert refusal.value.sentence.startswith("该问题必须改正，不能用说明代替：")


def test_what_is_not_found_any_more_is_not_explained(cast):
    with pytest.raises(NoSuchFinding) as refusal:
        note_finding(begun(cast).pk, ref="0123456789ab", note="说明", by=cast.clerk)
    assert "请刷新页面" in refusal.value.sentence


def test_a_note_too_long_is_refused(cast):
    with pytest.raises(BadWords):
        note_finding(begun(cast).pk, ref="0123456789ab", note="长" * 501, by=cast.clerk)


def test_not_once_it_is_approved(cast):
    version = approve(handed_in(cast).pk, by=cast.office)
    with pytest.raises(WrongState):
        note_finding(version.pk, ref="0123456789ab", note="说明", by=cast.clerk)


def test_others_do_not_explain(cast):
    version = begun(cast)
    with pytest.raises(Unknown):
        note_finding(version.pk, ref="x", note="说明", by=cast.stranger)
    with pytest.raises(NotAllowed):
        note_finding(version.pk, ref="x", note="说明", by=cast.reader)
