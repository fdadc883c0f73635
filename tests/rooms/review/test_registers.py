"""台账."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from gongkai.information.actions.revise import revise
from gongkai.information.clock import calendar
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.answer_referral import answer_referral
from gongkai.review.actions.approve import approve
from gongkai.review.actions.refer import refer
from gongkai.review.clock import days_used, reassess_on
from gongkai.review.models import ReviewSlip
from gongkai.review.queries import RegisterFilters, refusals, refusals_by_ground, register, register_rows
from gongkai.review.referral_queries import referrals
from gongkai.review.vocabulary import SlipState, Step
from tests.factories import (
    concluded_slip,
    content,
    make_actor,
    make_agency,
    make_county,
    make_team,
    passed_slip,
    submitted_slip,
)

pytestmark = pytest.mark.django_db


def withheld(team, code, **changes):
    slip = passed_slip(team, **changes)
    return approve(
        slip.pk,
        conclusion="exempt",
        final_openness="withheld",
        ground_code=code,
        ground_reason="理由如下",
        by=team.leader,
    )


def test_each_slip_is_one_line_with_the_days_of_its_steps():
    team = make_team()
    slip = concluded_slip(team, doc_number="示政发〔2026〕7号")

    [row] = register(team.leader).rows

    assert (row.number, row.doc_number, row.agency_name) == (slip.number, "示政发〔2026〕7号", team.agency.name)
    assert (row.conclusion, row.final_openness, row.state) == ("open", "proactive", SlipState.CONCLUDED)
    assert list(row.signed_on) == [Step.FIRST_REVIEW, Step.SECRECY_REVIEW, Step.APPROVAL]
    assert row.days_used == 0


def test_a_page_takes_three_queries_however_long(django_assert_num_queries):
    team = make_team()
    for _ in range(3):
        submitted_slip(team)
    with django_assert_num_queries(3):
        page = register(team.head, page=1, size=2)
    assert (len(page.rows), page.number, page.pages, page.total) == (2, 1, 2, 3)
    assert [row.number[-5:] for row in page.rows] == ["0003号", "0002号"]


def test_is_narrowed_to_the_persons_reach():
    county = make_county()
    one, two = make_team(make_agency(parent=county)), make_team(make_agency(parent=county))
    submitted_slip(one), submitted_slip(two)
    assert register(one.head).total == 1
    assert register(make_actor(county, Duty.OVERSEE, branch=True)).total == 2
    assert register(make_actor(county, Duty.ADMINISTER, branch=True)).total == 0


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (RegisterFilters(text="饮水 要点"), 3),
        (RegisterFilters(text="没有的字"), 0),
        (RegisterFilters(state="open"), 1),
        (RegisterFilters(state="concluded"), 1),
        (RegisterFilters(state="void"), 1),
        (RegisterFilters(step="first_review"), 1),
        (RegisterFilters(conclusion="open"), 2),
        (RegisterFilters(openness="proactive"), 2),
        (RegisterFilters(late=True), 1),
        (RegisterFilters(opened_from=date(2000, 1, 1), opened_to=date(2000, 1, 2)), 0),
    ],
)
def test_filters_narrow_and_void_includes_changed_content(filters, found):
    team = make_team()
    waiting = submitted_slip(team)
    ReviewSlip.objects.filter(pk=waiting.pk).update(step_due_on=date(2020, 1, 1))
    concluded_slip(team)
    changed = concluded_slip(team)
    revise(changed.item_id, content(title="示范县2026年农村饮水安全工作要点（改）"), by=team.clerk)
    assert register(team.head, filters).total == found


def test_the_export_walks_every_line_in_the_order_of_numbers():
    team = make_team()
    made = [submitted_slip(team).number for _ in range(3)]
    assert [row.number for row in register_rows(team.head)] == made


def test_referrals_show_both_clocks_and_the_answer(django_assert_num_queries):
    team = make_team()
    answered, open_ = passed_slip(team), passed_slip(team)
    refer(answered.pk, sent_to="示范市保密局", reason="甲", by=team.leader)
    answer_referral(answered.pk, answer="open", answered_on=answered.referrals.get().sent_on, by=team.leader)
    refer(open_.pk, sent_to="示范市水利局", reason="乙", by=team.leader)

    with django_assert_num_queries(2):
        rows = referrals(team.secrecy).rows
    assert [(row.sent_to, row.answer) for row in rows] == [("示范市水利局", None), ("示范市保密局", "open")]
    assert [row.sent_to for row in referrals(team.secrecy, standing="open").rows] == ["示范市水利局"]
    assert not rows[0].late
    assert referrals(make_team().secrecy).rows == []


def test_refusals_are_listed_with_their_ground_and_counted_by_it():
    team = make_team()
    withheld(team, "X15")
    withheld(team, "X16a")
    withheld(team, "X16a")
    concluded_slip(team)

    rows = refusals(team.leader)
    assert [row.ground.code for row in rows] == ["X16a", "X16a", "X15"]
    assert rows[0].reason == "理由如下"
    assert [(ground.code, n) for ground, n in refusals_by_ground(team.leader)] == [("X16a", 2), ("X15", 1)]
    assert refusals(team.leader, year=2001) == []


def test_what_was_withheld_is_looked_at_again_after_a_year():
    assert reassess_on(date(2024, 9, 20)) == date(2025, 9, 22)  # 20 September 2025 is a Saturday


def test_days_used_counts_working_days_only():
    from_friday, to_tuesday = stamp(2024, 9, 27), stamp(2024, 10, 8)
    assert (
        days_used(from_friday, to_tuesday, today=date(2024, 12, 1), working=calendar()) == 3
    )  # 29, 30 September, 8 October


def stamp(*day):
    return datetime(*day, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
