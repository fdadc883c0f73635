"""What staff may see of consultations, comments and questions."""

from datetime import date

import pytest

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.consultations import queries, queries_comments, queries_inquiries, queries_questions
from gongkai.consultations.actions.submit_feedback import submit_feedback
from gongkai.consultations.actions.submit_question import submit_question
from gongkai.consultations.displays import CommentFilters, ConsultationFilters
from gongkai.consultations.displays_inquiries import InquiryFilters
from gongkai.consultations.models import Inquiry
from gongkai.consultations.vocabulary import Channel
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.consultations.held import (
    again,
    asked,
    commented,
    drafted,
    frequent,
    judged,
    opened,
    over,
    pointed,
    published,
    settled,
    submitted,
)

pytestmark = pytest.mark.django_db
ALL = ConsultationFilters()


def titles(actor: Actor, **filters):
    return [row.title for row in queries.consultations(actor, ConsultationFilters(**filters)).rows]


def test_the_own_bodys_are_listed_and_a_strangers_are_not(house):
    drafted(house)
    assert len(titles(house.leader)) == 1
    assert titles(house.outsider) == []


def test_a_section_reads_only_what_its_body_has_put_out(house):
    drafted(house, title="还在拟的")
    opened(house, title="已经公布的")
    assert titles(house.section_clerk) == ["已经公布的"]


def test_an_administrator_reads_nothing(house):
    opened(house)
    assert titles(make_actor(house.agency, Duty.ADMINISTER)) == []


def test_the_list_is_narrowed_by_phase_words_and_year(house):
    opened(house, title="村道养护办法")
    over(opened(house, title="集市管理办法"))
    assert titles(house.clerk, phase="open") == ["村道养护办法"]
    assert titles(house.clerk, phase="closed") == ["集市管理办法"]
    assert titles(house.clerk, q="集市 办法") == ["集市管理办法"]
    assert titles(house.clerk, year=1999) == []
    assert len(titles(house.clerk, phase="nonsense")) == 2


@pytest.mark.parametrize("many", [1, 6])
def test_the_list_costs_two_queries_however_long(house, django_assert_num_queries, many):
    for _ in range(many):
        commented(opened(house), key=str(_))
    with django_assert_num_queries(2):
        queries.consultations(house.clerk, ALL)


def test_one_says_what_may_be_done_now_by_whom(house):
    one = submitted(house)
    assert queries.consultation(house.leader, one.pk).may["approve"]
    assert not queries.consultation(house.clerk, one.pk).may["approve"]
    running = opened(house)
    assert queries.consultation(house.leader, running.pk).may["extend"]
    assert not queries.consultation(house.clerk, running.pk).may["write_feedback"]
    assert queries.consultation(house.clerk, over(running).pk).may["write_feedback"]


def test_unknown_and_hidden_look_the_same(house):
    for pk in (drafted(house).pk, 2**40):
        with pytest.raises(Unknown):
            queries.consultation(house.outsider, pk)


def test_what_waits_for_whom(house):
    one = submitted(house)
    feedback = settled(house)
    submit_feedback(feedback.pk, by=house.clerk)
    assert {row.id for row in queries.to_approve(house.leader)} == {one.pk, feedback.pk}
    assert queries.to_approve(house.outsider) == []
    commented(opened(house), "待看")
    assert [row.comments for row in queries.to_judge(house.editor)] == [1]
    ended = over(opened(house))
    assert ended.pk in {row.id for row in queries.to_answer(house.clerk)}


def test_nothing_of_ones_own_waits_for_ones_approval(house):
    both = make_actor(house.agency, Duty.FILL, Duty.APPROVE)
    submitted_by_both = submitted(house)
    type(submitted_by_both).objects.update(submitted_by_id=both.user_id)
    assert queries.to_approve(both) == []


def test_comments_are_searched_and_narrowed(house):
    one = opened(house)
    road, lamp = commented(one, "路面太窄"), commented(one, "路灯太少")
    pointed(house, one, road)
    judged(house, one, lamp)

    def found(**filters):
        return [row.id for row in queries_comments.comments(house.clerk, one.pk, CommentFilters(**filters)).rows]

    assert found() == [lamp.pk, road.pk]
    assert found(sort="oldest") == [road.pk, lamp.pk]
    assert found(q="路灯") == [lamp.pk]
    assert found(point=0) == [lamp.pk]
    assert found(point=again(road).point_id) == [road.pk]
    assert found(showing="shown") == [lamp.pk]


def test_comments_of_strangers_are_not_found(house):
    one = opened(house)
    came = commented(one)
    assert not queries_comments.comments(house.outsider, one.pk, CommentFilters()).rows
    with pytest.raises(Unknown):
        queries_comments.comment(house.outsider, came.pk)


def test_questions_are_searched_narrowed_and_late_ones_found(house):
    late = asked(house, "路灯何时修？", asked_on=date(2020, 3, 2))
    asked(house, "公报在哪里看？", answer="图书馆", channel=Channel.PHONE)

    def found(**filters):
        return [row.title for row in queries_inquiries.inquiries(house.counter, InquiryFilters(**filters)).rows]

    assert found(due="late") == ["路灯何时修？"] == [late.title]
    assert found(q="图书馆") == found(channel="phone") == found(state="answered") == ["公报在哪里看？"]
    assert found(from_on=date(2021, 1, 1)) == ["公报在哪里看？"]
    assert [row.id for row in queries_inquiries.waiting(house.counter)] == [late.pk]


def test_a_section_finds_its_own_questions_only(house):
    asked(house)
    mine = asked(house, section_id=house.section.pk)
    assert [row.id for row in queries_inquiries.inquiries(house.section_clerk, InquiryFilters()).rows] == [mine.pk]


def test_the_years_figures_by_month_and_channel(house):
    asked(house, asked_on=date(2025, 3, 3), persons=2, answer="答")
    asked(house, asked_on=date(2025, 3, 31), channel=Channel.PHONE)
    asked(house, asked_on=date(2024, 3, 31))
    found = queries_inquiries.figures(house.counter, 2025)
    assert [row.total for row in found.months] == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    assert list(zip(found.channels, found.totals, strict=True)) == [
        ("web", 0),
        ("phone", 1),
        ("counter", 1),
        ("letter", 0),
    ]
    assert (found.total, found.persons, found.answered, found.open, found.late) == (2, 3, 1, 1, 2)


def test_an_answer_within_its_days_is_not_late(house):
    one = asked(house, asked_on=date(2025, 3, 3))
    Inquiry.objects.filter(pk=one.pk).update(state="answered", answer="答", answered_on=date(2025, 3, 10))
    assert queries_inquiries.figures(house.counter, 2025).late == 0


def test_frequent_questions_wait_for_another(house):
    row = submit_question(frequent(house).pk, by=house.counter)
    assert [one.id for one in queries_questions.to_approve(house.leader)] == [row.pk]
    assert queries_questions.to_approve(house.counter) == []
    assert queries_questions.question(house.leader, row.pk).may["publish"]
    assert [one.state for one in queries_questions.questions(house.section_clerk).rows] == []
    published(house)
    assert [one.state for one in queries_questions.questions(house.section_clerk).rows] == ["published"]
