"""The table of a version's states: every verb at every state, and nothing changes an approved version."""

from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.accounts.errors import Unknown
from gongkai.annual_reports import freezing, locking, states
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.correct import correct
from gongkai.annual_reports.actions.declare_not_applicable import declare_not_applicable
from gongkai.annual_reports.actions.discard import discard
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.note_finding import note_finding
from gongkai.annual_reports.actions.recall import recall
from gongkai.annual_reports.actions.send_back import send_back
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.actions.write_sections import write_sections
from gongkai.annual_reports.errors import WrongState
from gongkai.annual_reports.models import Report, ReportEvent, ReportVersion
from gongkai.annual_reports.vocabulary import Origin, State
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.annual_reports.compiling import (
    FEES,
    MISSING_UNITS,
    PENALTIES,
    SOURCE,
    begun,
    filled,
    fresh,
    handed_in,
    make_cast,
)
from tests.rooms.info_requests.cases import make_request

D, S, R, A = State
ALLOWED = {
    "fill_in": {D, R},
    "declare_not_applicable": {D, R},
    "write_sections": {D, R},
    "note_finding": {D, R, S},
    "submit": {D, R},
    "recall": {S},
    "send_back": {S},
    "approve": {S},
    "discard": {D},
    "correct": {A},
    "enter_for_review": {A},
    "release": {A},
}
LEADS_TO = {"submit": S, "recall": D, "send_back": R, "approve": A}
OF_SHEETS = {"take_in_sheet": {D, S, R}}
OF_FILES = {"read_old_report": {D}, "confirm_old_report": {D}}
NOT_OF_SHEETS = {"recall"}
NOT_OF_FILES = {"fill_in", "submit", "recall"}


def at(state, *, origin=Origin.RECORDS):
    return ReportVersion(report=Report(year=2025), state=state, origin=origin)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("verb", ALLOWED)
def test_every_cell_of_the_table(verb, state):
    assert (verb in states.allowed(at(state))) == (state in ALLOWED[verb])


@pytest.mark.parametrize("state", list(State))
def test_sheets_and_old_reports_have_their_own_verbs(state):
    of_sheet, of_file = (states.allowed(at(state, origin=origin)) for origin in (Origin.SHEET, Origin.FILE))
    for verb, where in (OF_SHEETS | OF_FILES).items():
        assert (verb in of_sheet) == (verb in OF_SHEETS and state in where)
        assert (verb in of_file) == (verb in OF_FILES and state in where)
    assert of_sheet & NOT_OF_SHEETS == of_file & NOT_OF_FILES == set()


def test_the_table_knows_no_other_verb():
    assert set(states.ROWS) == set(ALLOWED) | set(OF_SHEETS) | set(OF_FILES)


def test_an_approved_version_leads_nowhere():
    assert {to for (_verb, state), to in states.TRANSITIONS.items() if state is A} == {A}


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ALLOWED)
def test_a_refusal_names_the_state_the_verb_and_what_to_do(verb):
    version = begun(make_cast())
    version.state = next(state for state in State if state not in ALLOWED[verb])
    with pytest.raises(WrongState) as refusal:
        states.must_allow(verb, version)
    state = State(version.state)
    assert refusal.value.sentence.startswith(
        f"示范县水利局 2025年度目前为“{state.label}”，不能{states.ROWS[verb].label}。"
    )
    assert refusal.value.values["advice"]


@pytest.mark.django_db
@pytest.mark.parametrize("verb", LEADS_TO)
def test_moving_leads_where_the_table_says_and_is_kept(verb):
    version = begun(make_cast())
    start = sorted(ALLOWED[verb])[0]
    version.state, version.digest, version.remark = start, "0" * 64, "留言"
    version.save(update_fields=["state", "digest"])
    assert states.move(version, verb, writing=["remark"]) is LEADS_TO[verb]
    assert (fresh(version).state, fresh(version).remark) == (LEADS_TO[verb], "留言")


@pytest.mark.django_db
def test_what_may_not_be_read_is_not_found():
    cast = make_cast()
    version = begun(cast)
    assert locking.locked(version.pk, by=cast.reader).pk == version.pk
    assert locking.locked_report(version.report_id, by=cast.office).pk == version.report_id
    for look in (lambda: locking.locked(version.pk, by=cast.stranger), lambda: locking.locked(0, by=cast.clerk)):
        with pytest.raises(Unknown):
            look()
    with pytest.raises(Unknown):
        locking.locked_report(version.report_id, by=cast.stranger)


def desk(cast):
    """Where a request that was forgotten in 2025 is entered late."""
    return SimpleNamespace(agency=cast.bureau, clerk=make_actor(cast.bureau, Duty.ACCEPT))


TRIED = {
    "fill_in": lambda version, cast: fill_in(version.pk, values={PENALTIES: "7"}, source=SOURCE, by=cast.clerk),
    "empty": lambda version, cast: fill_in(version.pk, values={PENALTIES: "", FEES: ""}, source="", by=cast.office),
    "declare": lambda version, cast: declare_not_applicable(version.pk, key="t2.rules", reason="无", by=cast.clerk),
    "write": lambda version, cast: write_sections(version.pk, texts={"overview": "改写。"}, by=cast.clerk),
    "note": lambda version, cast: note_finding(version.pk, ref=MISSING_UNITS, note="说明", by=cast.clerk),
    "submit": lambda version, cast: submit(version.pk, by=cast.clerk),
    "recall": lambda version, cast: recall(version.pk, by=cast.clerk),
    "send_back": lambda version, cast: send_back(version.pk, remark="请核对", by=cast.office),
    "approve": lambda version, cast: approve(version.pk, by=cast.office),
    "discard": lambda version, cast: discard(version.pk, by=cast.clerk),
    "correct": lambda version, cast: correct(version.report_id, reason="漏计", by=cast.clerk),
    "fill_all": lambda version, cast: filled(version, by=cast.clerk),
    "record": lambda version, cast: make_request(desk(cast), on=date(2025, 12, 30)),
}
FROZEN = [field.attname for field in ReportVersion._meta.fields]


def approved_rows():
    return {row["id"]: row for row in ReportVersion.objects.filter(state=A).values("id", *FROZEN)}


class AnyOrder(TestCase):
    """Whatever people try, on whichever version, in whatever order."""

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.sampled_from(sorted(TRIED)), st.integers(min_value=0, max_value=3)), max_size=14))
    def test_nothing_changes_an_approved_version(self, verbs):
        cast = make_cast()
        approve(handed_in(cast).pk, by=cast.office)
        for verb, which in [("correct", 0), *verbs]:
            before = approved_rows()
            versions = list(ReportVersion.objects.order_by("-number"))
            try:
                TRIED[verb](versions[which % len(versions)], cast)
            except Refusal:
                assert approved_rows() == before
            now = approved_rows()
            assert {pk: now[pk] for pk in before} == before
            assert all(freezing.is_intact(version) for version in ReportVersion.objects.filter(state=A))
        assert ReportVersion.objects.exclude(state=A).count() <= 1
        assert ReportEvent.objects.filter(kind="approved").count() == len(approved_rows())
