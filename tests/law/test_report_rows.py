"""In which row of which form an answer counts: every kind of both versions has one in every form."""

import pytest

from gongkai.law.forms import form
from gongkai.law.replies import reply_kinds, row_of
from gongkai.law.report_rows import row_key, split_by_ground
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds

FORMS = ("report_2021", "report_2019", "statistics_2014", "local_54", "local_35", "minimal_2009", "county_2009")
KINDS = [kind for version in Version for kind in reply_kinds(version)]
GROUNDS = ["", *(one.code for version in Version for one in withholding_grounds(version))]


@pytest.mark.parametrize("key", FORMS)
def test_every_answer_of_both_versions_has_a_row_in_every_form(key):
    keys = {row.key for part in form(key).tables for row in part.rows if row.key}
    found = {(kind.code, ground): row_key(key, kind.code, ground=ground) for kind in KINDS for ground in GROUNDS}
    assert {pair: row for pair, row in found.items() if row not in keys} == {}


@pytest.mark.parametrize("key", ["report_2021", "statistics_2014"])
def test_an_answer_of_the_forms_own_time_stands_where_the_list_of_answers_says(key):
    version = Version.R2019 if key == "report_2021" else Version.R2008
    rows = {row.reply_row: row.key for part in form(key).tables for row in part.rows if row.reply_row}
    for kind in reply_kinds(version):
        for one in withholding_grounds(version):
            said = row_of(kind, ground=one.code)
            assert row_key(key, kind.code, ground=one.code) == rows.get(said, row_key(key, "C1"))


def test_an_answer_given_under_the_other_version_stands_in_the_nearest_row():
    assert row_key("report_2021", "B1") == "granted"
    assert row_key("report_2021", "B4", ground="N-B") == "denied_third_party"
    assert row_key("report_2021", "B5", ground="N-D") == "denied_safety_stability"
    assert row_key("statistics_2014", "A4", ground="X14a") == "replies_refused_by_reason.state_secret"
    assert row_key("statistics_2014", "A10") == "replies_told_other_channel"
    assert row_key("local_54", "B13") == "replies_not_this_agency"
    assert row_key("local_35", "A4", ground="X16c") == "replies_refused_by_reason.enforcement"


def test_the_trial_form_has_one_row_for_what_was_handled_otherwise():
    ways = ("A15", "A16", "A17", "B12", "withdrawn", "merged")
    assert {row_key("report_2019", way) for way in ways} == {"other_handling"}
    assert [row_key("report_2021", way) for way in ways] == [
        "other_no_correction", "other_fee_unpaid", "other_other", "other_no_correction", "other_other", "other_other",
    ]  # fmt: skip


def test_an_answer_after_a_third_party_was_heard_counts_by_what_it_withheld():
    assert "B11" in split_by_ground()
    assert row_key("report_2021", "B11") == "granted"
    assert row_key("report_2021", "B11", ground="N-C") == "denied_third_party"
    assert row_key("statistics_2014", "B11", ground="N-C") == "replies_refused_by_reason.privacy"


def test_a_refusal_without_a_stored_ground_still_stands_among_the_refusals():
    assert row_key("report_2021", "A4") == "denied_law_forbids"
    assert row_key("statistics_2014", "B4") == "replies_refused_by_reason.other_legal"
    assert row_key("minimal_2009", "B4") == "replies_refused"


def test_the_older_forms_have_no_place_for_what_ended_without_an_answer():
    old = FORMS[2:]
    assert {row_key(key, ending) for key in old for ending in ("withdrawn", "merged", "split", "sent_on")} == {""}
